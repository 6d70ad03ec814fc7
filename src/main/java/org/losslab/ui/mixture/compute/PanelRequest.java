package org.losslab.ui.mixture.compute;

import java.util.Optional;
import org.losslab.figure.region.Inks;
import org.losslab.state.MixtureState;

/**
 * What is to be computed.
 *
 * @param state where the sliders stand
 * @param width of a picture, pixels
 * @param height of a picture, pixels
 * @param inks the theme's colours
 * @param lesson gradient descent in place of the optima, if it is on
 * @param learned a run's classifiers in place of the optima, if there are such
 * @param since when the event that asked for it came, {@link System#nanoTime}
 */
public record PanelRequest(
        MixtureState state,
        int width,
        int height,
        Inks inks,
        Optional<Lesson> lesson,
        Optional<Learned> learned,
        long since) {

    /** The optima, or gradient descent. */
    public PanelRequest(MixtureState state, int width, int height, Inks inks, Optional<Lesson> lesson, long since) {
        this(state, width, height, inks, lesson, Optional.empty(), since);
    }

    /**
     * Gradient descent.
     *
     * @param run another number starts again from zero
     * @param steps how many steps to be at
     * @param share of the safe step size
     * @param batch samples a step; as many as there are for gradient descent
     */
    public record Lesson(int run, int steps, double share, int batch) {}
}
