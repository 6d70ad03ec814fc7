package org.losslab.ui.mixture.compute;

import java.util.List;
import java.util.Set;
import org.losslab.state.MixtureState;

/**
 * A quantity over a slider, in the paper's setting.
 *
 * @param x the slider's values, rising
 * @param curves what it does to the quantity
 * @param position where the slider stands
 * @param found at how many of the values CE's optimum is found, from the lowest on; as many as there are where it is not asked for
 * @param remarks what has to be said of it
 */
public record Sweep(double[] x, List<Curve> curves, double position, int found, Set<Remark> remarks) {

    /**
     * A line of the chart.
     *
     * @param key of its name
     * @param kind whose colour it has
     * @param bound whether it is a bound
     * @param y at each x; NaN where it does not exist
     */
    public record Curve(String key, PictureKind kind, boolean bound, double[] y) {}

    /** What a sweep does not show by itself. */
    public enum Remark {
        /** The slider moves none of the curves. */
        FLAT,
        /** γ is less than the slider says at some values, which leave no room for it. */
        GAMMA_LOWERED,
        /** Values are left out at which γ's limit would have to be searched for. */
        LEFT_OUT,
        /** The pictures are about features, these curves about x. */
        PLAIN_INPUTS,
        /** The noise is another one, and these accuracies are those of Gaussian noise. */
        GAUSSIAN,
        /** The lemma's conditions are not met at some values. */
        NOT_COVERED,
        /** The slider stands where the axis does not reach: at 0 or ∞, or near its end. */
        BESIDE,
        /** Nothing is left to draw: at w = ∞ with noise CCQL grows beyond all bounds. */
        UNBOUNDED,
        /** Centres placed one by one are so only where the slider stands; elsewhere they are arranged. */
        ARRANGED_ANEW
    }

    /** Whether nothing is to come any more. */
    public boolean complete() {
        return found == x.length;
    }

    /** All of a sweep, CE's optimum included, which takes up to seconds for many classes. */
    public static Sweep of(MixtureState state, CentreSet centres) {
        SweepComputer computer = new SweepComputer();
        Sweep sweep = computer.start(state, centres, () -> false);
        while (!sweep.complete()) {
            sweep = computer.advance(() -> false);
        }
        return sweep;
    }
}
