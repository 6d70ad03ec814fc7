/**
 * The workspace that follows sweeps, wherever they run: what every run is doing, small charts of some, and one chart of them all.
 *
 * <p>It reads what a sweep's index says, and of run folders only those whose small charts are on the screen.
 */
package org.losslab.ui.sweep;
