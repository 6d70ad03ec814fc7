/**
 * The training workspace: what to run on the left, curves and their table in the middle, the runs folder on the right.
 *
 * <p>Sections of the form and views are plain builders that watch their part of the {@link org.losslab.ui.Store};
 * {@code TrainingController} alone gives commands to the worker; {@code RunFeed} alone reads run folders, on its own executor, and
 * publishes immutable snapshots. A run is shown in the same way whoever writes it.
 */
package org.losslab.ui.training;
