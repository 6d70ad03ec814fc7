package org.losslab.figure.region;

import java.util.Objects;
import java.util.function.Supplier;
import org.losslab.mixture.region.Camera;
import org.losslab.mixture.region.Surface;
import org.losslab.mixture.region.Surfaces;

/** Surfaces as scenes need them; the last of each kind is kept, since it stays the same while most sliders move. One thread. */
public final class SurfaceCache {

    private final Last plane = new Last();
    private final Last globe = new Last();
    private final Last map = new Last();

    private record GlobeKey(int side, double zoom) {}

    private record CutKey(int side, Camera camera, double turn) {}

    private static final class Last {
        private Object key;
        private Surface surface;

        Surface get(Object wanted, Supplier<Surface> make) {
            if (!Objects.equals(key, wanted)) {
                surface = make.get();
                key = wanted;
            }
            return surface;
        }
    }

    Surface plane(int side) {
        return plane.get(side, () -> Surfaces.plane(side, side, 0, 0, 1));
    }

    Surface globe(int side, double zoom) {
        return globe.get(new GlobeKey(side, zoom), () -> Surfaces.globe(side, zoom));
    }

    Surface cutGlobe(int side, RegionView view, double[] normal) {
        return globe.get(
                new CutKey(side, view.camera(), view.cutTurn()),
                () -> Surfaces.cutGlobe(side, view.camera().zoom(), normal));
    }

    Surface map(int side) {
        return map.get(side, () -> Surfaces.map(side));
    }
}
