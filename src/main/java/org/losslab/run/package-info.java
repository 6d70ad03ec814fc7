/**
 * Runs on disk: written whole rows at a time, locked, followed while they grow, loaded and compared.
 *
 * <p>The run folder is the interface between whoever trains and whoever shows: a training in the window, a headless one, one on
 * another machine over a shared folder and a recorded one are all read by the same code. Reading needs no engine and never
 * disturbs the writer. A half-written last line is ignored by readers and cut off when the run is resumed.
 */
package org.losslab.run;
