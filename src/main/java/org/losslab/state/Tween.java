package org.losslab.state;

import org.losslab.mixture.region.Camera;

/**
 * The way of the sliders from one state to another. Quantities over several powers of ten move by equal factors, K by whole numbers;
 * what cannot be in between (an arrangement, a workspace, a run) is at its end from the beginning.
 */
public final class Tween {

    private Tween() {}

    /**
     * The state in between.
     *
     * @param share of the way, 0..1; 1 is {@code to} itself
     */
    public static WindowState between(WindowState from, WindowState to, double share) {
        if (share >= 1) {
            return to;
        }
        double t = smooth(Math.max(0, share));
        MixtureState a = from.mixture();
        MixtureState b = to.mixture();
        MixtureState mixture = b.withSigma(factor(a.sigma(), b.sigma(), t))
                .withWeight(shifted(a.weight(), b.weight(), t))
                .withRadius(factor(a.radius(), b.radius(), t))
                .withEpsilon(factor(a.epsilon(), b.epsilon(), t))
                .withCentres(centres -> centres(a.centres(), centres, t))
                .withView(view -> view.withCamera(camera(a.view().camera(), view.camera(), t))
                        .withZoom(factor(a.view().zoom(), view.zoom(), t)));
        return to.withMixture(any -> mixture);
    }

    private static MixtureCentres centres(MixtureCentres from, MixtureCentres to, double t) {
        if (!to.placed().isEmpty() || from.dimension() != to.dimension()) {
            return to;
        }
        return new MixtureCentres(
                to.arrangement(),
                (int) Math.round(linear(from.classes(), to.classes(), t)),
                to.dimension(),
                linear(from.gamma(), to.gamma(), t),
                to.gammaAtMaximum(),
                to.placed());
    }

    private static Camera camera(Camera from, Camera to, double t) {
        return new Camera(
                linear(from.yaw(), to.yaw(), t),
                linear(from.pitch(), to.pitch(), t),
                factor(from.zoom(), to.zoom(), t));
    }

    /** Slow, fast, slow. */
    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double linear(double from, double to, double t) {
        return from + (to - from) * t;
    }

    private static double factor(double from, double to, double t) {
        return from > 0 && to > 0 ? from * Math.pow(to / from, t) : linear(from, to, t);
    }

    /** By equal factors of 1 + x, since w begins at 0. */
    private static double shifted(double from, double to, double t) {
        return Math.expm1(linear(Math.log1p(from), Math.log1p(to), t));
    }
}
