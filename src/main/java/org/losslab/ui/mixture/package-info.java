/**
 * The mixture workspace: sliders, the decision regions of the three losses side by side, and the paper's bounds beside exact values.
 *
 * <p>A control writes one part of {@link org.losslab.state.MixtureState}; {@link org.losslab.ui.mixture.MixtureController} sends every
 * state to the background as a request and shows the newest snapshot, at most one a frame. Nothing here computes on the JavaFX
 * thread: what is shown comes from {@link org.losslab.ui.mixture.compute}. Text stands in {@code mixture.properties}, looks in
 * {@code mixture/mixture.css}.
 */
package org.losslab.ui.mixture;
