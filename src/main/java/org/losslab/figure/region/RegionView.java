package org.losslab.figure.region;

import java.util.List;
import org.losslab.mixture.region.Camera;

/**
 * What of space a picture of decision regions shows.
 *
 * @param kind which
 * @param camera on the sphere
 * @param cutTurn the direction of the cut through the sphere, radians
 * @param zoom of the plane, 1 shows the unit circle with a margin
 * @param plane the three classes whose centres span the plane, beyond the plane's own two dimensions
 * @param margin about the centres in such a plane
 */
public record RegionView(Kind kind, Camera camera, double cutTurn, double zoom, List<Integer> plane, double margin) {

    /** Which part of space. */
    public enum Kind {
        PLANE,
        GLOBE,
        CUT,
        MAP
    }

    public RegionView {
        plane = List.copyOf(plane);
    }
}
