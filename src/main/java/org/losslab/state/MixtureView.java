package org.losslab.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * @param plane the three classes (from 0) whose centres span the plane shown for d > 2, as {@link #plane(int)} has them
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

    /**
     * The plane with another class at one of its three places. A class that has another of them swaps with the one that was here.
     *
     * @param classes K
     */
    public MixtureView withPlane(int place, int chosen, int classes) {
        List<Integer> all = new ArrayList<>(plane(classes));
        int elsewhere = all.indexOf(chosen);
        if (elsewhere < 0) {
            all.set(place, chosen);
        } else {
            Collections.swap(all, place, elsewhere);
        }
        return withPlane(all);
    }

    /**
     * The three classes as far as there are so many: one that there is not, or that has a place already, gives way to the first
     * that has none.
     *
     * @param classes K
     */
    public List<Integer> plane(int classes) {
        List<Integer> free = IntStream.range(0, classes)
                .boxed()
                .filter(k -> !plane.contains(k))
                .collect(Collectors.toCollection(ArrayList::new));
        List<Integer> all = new ArrayList<>();
        for (int k : plane) {
            boolean possible = k < classes && !all.contains(k);
            all.add(possible ? k : free.isEmpty() ? 0 : free.remove(0));
        }
        return all;
    }

    public MixtureView withTab(String id) {
        return new MixtureView(space, shading, samples, bayes, cutTurn, camera, zoom, plane, id, sweep);
    }

    public MixtureView withSweep(MixtureSweep other) {
        return new MixtureView(space, shading, samples, bayes, cutTurn, camera, zoom, plane, tab, other);
    }
}
