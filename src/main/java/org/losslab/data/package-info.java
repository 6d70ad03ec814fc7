/**
 * Labelled data: where it comes from, which classes of it are used, how it is normalized and what augmentation does.
 *
 * <p>Everything random here is a pure function of seeds, never of a global generator. Images stay bytes until an engine
 * takes them, so that a data set fits on a GPU; vectors are floats. Nothing here knows an engine or a run.
 */
package org.losslab.data;
