package org.losslab.figure.paper;

import java.util.ArrayList;
import java.util.List;
import org.losslab.mixture.region.Camera;
import org.losslab.mixture.region.FeatureLattice;
import org.losslab.mixture.region.LatticeRegions;
import org.losslab.mixture.region.LinearRegions;
import org.losslab.mixture.region.PlaneFrame;
import org.losslab.mixture.region.RegionImage;
import org.losslab.mixture.region.SphereFunctions;
import org.losslab.mixture.region.Surface;
import org.losslab.mixture.region.Surfaces;

/** The geometry of a picture of regions at one size: its parts, and where points of R^d are drawn in them. */
final class RegionScene {

    private static final double PLANE_REACH = 1.42;
    private static final double SLICE_REACH = 1.9;
    private static final int LATTICE_STEP = 4;

    private final RegionPanel panel;
    private final int side;
    private final List<Part> parts = new ArrayList<>();
    private final PlaneFrame frame;
    private final double[] cut;

    /**
     * A part of the square image.
     *
     * @param surface what it shows
     * @param left column where it starts
     * @param top row where it starts
     * @param map whether it is the flat map of the sphere
     */
    record Part(Surface surface, int left, int top, boolean map) {}

    /**
     * Where a point is drawn.
     *
     * @param column in the image
     * @param row in the image
     * @param hidden whether it lies behind the sphere or is cut away
     */
    record Place(double column, double row, boolean hidden) {}

    RegionScene(RegionPanel panel, int side) {
        this.panel = panel;
        this.side = side;
        RegionView view = panel.view();
        Camera camera = view.camera();
        boolean flat = view.kind() == RegionView.Kind.PLANE || panel.dimension() != 3;
        frame = flat ? frame() : null;
        double turn = view.cutTurn();
        cut = !flat && view.kind() == RegionView.Kind.CUT
                ? camera.toView(new double[] {Math.cos(turn), Math.sin(turn), 0})
                : null;
        if (flat) {
            parts.add(new Part(Surfaces.plane(side, side, 0, 0, 1), 0, 0, false));
        } else if (cut != null) {
            parts.add(new Part(Surfaces.cutGlobe(side, camera.zoom(), cut), 0, 0, false));
        } else if (view.kind() == RegionView.Kind.MAP) {
            int half = side / 2;
            parts.add(new Part(Surfaces.globe(half, camera.zoom()), (side - half) / 2, 0, false));
            parts.add(new Part(Surfaces.map(side), 0, side - half, true));
        } else {
            parts.add(new Part(Surfaces.globe(side, camera.zoom()), 0, 0, false));
        }
    }

    private PlaneFrame frame() {
        double zoom = panel.view().zoom();
        if (panel.dimension() == 2) {
            return PlaneFrame.whole().scaled(PLANE_REACH / zoom);
        }
        double[][] points = new double[3][];
        for (int i = 0; i < 3; i++) {
            points[i] = panel.centres()[panel.view().plane().get(i) % panel.centres().length];
        }
        PlaneFrame through = PlaneFrame.through(points);
        double reach = 1e-3;
        for (double[] point : points) {
            double[] uv = through.project(point);
            reach = Math.max(reach, Math.hypot(uv[0], uv[1]));
        }
        return through.scaled((SLICE_REACH * reach + panel.view().margin()) / zoom);
    }

    boolean flat() {
        return frame != null;
    }

    List<Part> parts() {
        return parts;
    }

    /** Whether the centre of a class lies in what is shown. */
    boolean shows(int k) {
        return !flat() || panel.dimension() == 2 || panel.view().plane().contains(k);
    }

    /** The radius of the globe of a part, in pixels. */
    double radius(Part part) {
        return Surfaces.globeRadius(
                part.surface().width(), panel.view().camera().zoom());
    }

    RegionImage regions(Part part) {
        if (panel.features().linear()) {
            double[][] functions = flat()
                    ? frame.restrict(panel.weights())
                    : SphereFunctions.seenBy(panel.view().camera(), panel.weights());
            return LinearRegions.draw(part.surface(), functions, panel.shading());
        }
        FeatureLattice lattice = new FeatureLattice(
                part.surface(), LATTICE_STEP, panel.features().map(panel.dimension()), panel.dimension(), this::embed);
        return LatticeRegions.draw(lattice, panel.weights(), panel.shading());
    }

    private void embed(double[] point, double[] x) {
        if (flat()) {
            frame.embed(point[0], point[1], x);
            return;
        }
        double[][] axes = panel.view().camera().axes();
        for (int j = 0; j < 3; j++) {
            x[j] = axes[0][j] * point[0] + axes[1][j] * point[1] + axes[2][j] * point[2];
        }
    }

    /** Where x is drawn, in each part. */
    List<Place> places(double[] x) {
        if (flat()) {
            double[] uv = frame.project(x);
            double half = (side - 1) / 2.0;
            return List.of(new Place(half + uv[0] * side / 2, half - uv[1] * side / 2, false));
        }
        double[] view = panel.view().camera().toView(x);
        double length = Math.sqrt(view[0] * view[0] + view[1] * view[1] + view[2] * view[2]);
        List<Place> places = new ArrayList<>();
        for (Part part : parts) {
            if (part.map()) {
                if (length > 0) {
                    double[] spot = Surfaces.onMap(
                            part.surface().width(),
                            new double[] {view[0] / length, view[1] / length, view[2] / length});
                    places.add(new Place(part.left() + spot[0], part.top() + spot[1], false));
                }
                continue;
            }
            double half = (part.surface().width() - 1) / 2.0;
            boolean behind = view[2] < 0 && view[0] * view[0] + view[1] * view[1] < 1;
            boolean removed = cut != null && cut[0] * view[0] + cut[1] * view[1] + cut[2] * view[2] > 0;
            places.add(new Place(
                    part.left() + half + view[0] * radius(part),
                    part.top() + half - view[1] * radius(part),
                    behind || removed));
        }
        return places;
    }
}
