/**
 * The lecture: scenes that lead a class through states of the window, step by step, and the mode for the back row.
 *
 * <p>A scene is a file (see {@link org.losslab.state.SceneScript}); a step sets the window's state, and everything on the screen follows from
 * that as it does from a slider. The lecturer may touch any control meanwhile: the next step puts everything where it belongs.
 */
package org.losslab.ui.lecture;
