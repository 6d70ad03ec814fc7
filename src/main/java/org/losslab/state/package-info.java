/**
 * The window's whole state as one immutable record: theme, workspace, the experiment under edit, how charts are drawn, which runs are
 * shown, where the sliders of the mixture stand.
 *
 * <p>Every part has an equal after a round trip through JSON, so that a session can be restored and steps undone. A state
 * only ever holds experiments that can be run: {@link org.losslab.state.ExperimentEdit} keeps what depends on one another together, and
 * text that is no value yet stays in its field. Nothing here knows JavaFX, a worker or a file on the screen.
 */
package org.losslab.state;
