package org.losslab.state;

import java.util.List;
import org.losslab.mixture.region.Camera;
import org.losslab.mixture.region.RegionImage;

/**
 * How the mixture is drawn.
 *
 * @param space what of space is shown for d = 3; in the plane and beyond R³ it is always a plane
 * @param shading of the regions
 * @param samples whether the samples are drawn
 * @param bayes whether the Bayes classifier has a picture of its own
 * @param cutTurn the direction of the cut through the sphere, radians; used where {@code space} is {@code CUT}
 * @param camera on the sphere, the same for all pictures
 * @param zoom of the plane, 1 shows the unit circle with a margin
 * @param plane the three classes (from 0) whose centres span the plane shown for d > 2
 * @param tab the id of the table or chart below the pictures
 * @param sweep what the sweep chart shows
 */
public record MixtureView(
        Space space,
        RegionImage.Shading shading,
        boolean samples,
        boolean bayes,
        double cutTurn,
        Camera camera,
        double zoom,
        List<Integer> plane,
        String tab,
        MixtureSweep sweep) {

    /** What of space is shown for d = 3. */
    public enum Space {
        /** The sphere. */
        GLOBE,
        /** The sphere without one half, with the sectors inside. */
        CUT,
        /** The sphere and below it all of it as an equal-area map. */
        MAP,
        /** The plane through three centres. */
        PLANE
    }

    /** All plain, with samples. */
    public static final MixtureView INITIAL = new MixtureView(
            Space.GLOBE,
            RegionImage.Shading.NONE,
            true,
            false,
            0.1,
            Camera.INITIAL,
            1,
            List.of(0, 1, 2),
            "bounds",
            MixtureSweep.INITIAL);

    public MixtureView {
        cutTurn = Double.isFinite(cutTurn) ? Math.IEEEremainder(cutTurn, 2 * Math.PI) : 0;
        zoom = Double.isFinite(zoom) ? Math.max(0.1, Math.min(50, zoom)) : 1;
        plane = plane.size() == 3 && plane.stream().allMatch(k -> k >= 0 && k < MixtureCentres.LARGEST)
                ? List.copyOf(plane)
                : List.of(0, 1, 2);
    }

    public MixtureView withSpace(Space other) {
        return new MixtureView(other, shading, samples, bayes, cutTurn, camera, zoom, plane, tab, sweep);
    }

    public MixtureView withShading(RegionImage.Shading other) {
        return new MixtureView(space, other, samples, bayes, cutTurn, camera, zoom, plane, tab, sweep);
    }

    public MixtureView withSamples(boolean shown) {
        return new MixtureView(space, shading, shown, bayes, cutTurn, camera, zoom, plane, tab, sweep);
    }

    public MixtureView withBayes(boolean shown) {
        return new MixtureView(space, shading, samples, shown, cutTurn, camera, zoom, plane, tab, sweep);
    }

    public MixtureView withCutTurn(double angle) {
        return new MixtureView(space, shading, samples, bayes, angle, camera, zoom, plane, tab, sweep);
    }

    public MixtureView withCamera(Camera other) {
        return new MixtureView(space, shading, samples, bayes, cutTurn, other, zoom, plane, tab, sweep);
    }

    public MixtureView withZoom(double factor) {
        return new MixtureView(space, shading, samples, bayes, cutTurn, camera, factor, plane, tab, sweep);
    }

    public MixtureView withPlane(List<Integer> classes) {
        return new MixtureView(space, shading, samples, bayes, cutTurn, camera, zoom, classes, tab, sweep);
    }

    public MixtureView withTab(String id) {
        return new MixtureView(space, shading, samples, bayes, cutTurn, camera, zoom, plane, id, sweep);
    }

    public MixtureView withSweep(MixtureSweep other) {
        return new MixtureView(space, shading, samples, bayes, cutTurn, camera, zoom, plane, tab, other);
    }
}
