package org.losslab.figure.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.losslab.mixture.region.Camera;
import org.losslab.mixture.region.PlaneFrame;
import org.losslab.mixture.region.SphereFunctions;
import org.losslab.mixture.region.Surface;
import org.losslab.mixture.region.Surfaces;

/**
 * What of space the pictures show, the same for all of them: one or two parts of a square image, and where a point of R^d is drawn
 * in them. Immutable.
 */
public final class RegionScene {

    /** How far the plane reaches beyond the unit circle. */
    private static final double PLANE_REACH = 1.42;

    private static final double SLICE_REACH = 1.9;

    private final int side;
    private final List<Part> parts;
    private final PlaneFrame frame;
    private final Camera camera;
    private final double[][] axes;
    private final double[] cut;
    private final List<Integer> spanning;

    /**
     * A part of the image.
     *
     * @param surface what it shows
     * @param left column in the image where it starts
     * @param top row in the image where it starts
     * @param map whether it is the flat map of the sphere
     */
    public record Part(Surface surface, int left, int top, boolean map) {}

    /**
     * Where a point is drawn.
     *
     * @param column in the image
     * @param row in the image
     * @param hidden whether it lies behind the sphere, or in the half that is cut away
     */
    public record Place(double column, double row, boolean hidden) {}

    private RegionScene(
            int side, List<Part> parts, PlaneFrame frame, Camera camera, double[] cut, List<Integer> spanning) {
        this.side = side;
        this.parts = List.copyOf(parts);
        this.frame = frame;
        this.camera = camera;
        axes = camera == null ? null : camera.axes();
        this.cut = cut;
        this.spanning = spanning;
    }

    /**
     * A scene.
     *
     * @param view what of space is shown; anything but a plane needs d = 3
     * @param centres {@code [K, d]}
     * @param side of the image, pixels
     * @param surfaces where surfaces come from
     */
    public static RegionScene of(RegionView view, double[][] centres, int side, SurfaceCache surfaces) {
        Camera camera = view.camera();
        if (centres[0].length != 3 || view.kind() == RegionView.Kind.PLANE) {
            List<Integer> spanning = centres[0].length == 2
                    ? List.of()
                    : view.plane().stream().map(k -> k % centres.length).toList();
            Part plane = new Part(surfaces.plane(side), 0, 0, false);
            return new RegionScene(side, List.of(plane), frame(view, centres, spanning), null, null, spanning);
        }
        return switch (view.kind()) {
            case CUT -> {
                double turn = view.cutTurn();
                double[] normal = towardsViewer(camera.toView(new double[] {Math.cos(turn), Math.sin(turn), 0}));
                Part globe = new Part(surfaces.cutGlobe(side, view, normal), 0, 0, false);
                yield new RegionScene(side, List.of(globe), null, camera, normal, List.of());
            }
            case MAP -> {
                int half = side / 2;
                Part globe = new Part(surfaces.globe(half, camera.zoom()), (side - half) / 2, 0, false);
                Part map = new Part(surfaces.map(side), 0, side - half, true);
                yield new RegionScene(side, List.of(globe, map), null, camera, null, List.of());
            }
            default -> {
                Part globe = new Part(surfaces.globe(side, camera.zoom()), 0, 0, false);
                yield new RegionScene(side, List.of(globe), null, camera, null, List.of());
            }
        };
    }

    /** The half that is taken away is the nearer one, so that the cut is seen from wherever one looks. */
    private static double[] towardsViewer(double[] normal) {
        return normal[2] >= 0 ? normal : new double[] {-normal[0], -normal[1], -normal[2]};
    }

    private static PlaneFrame frame(RegionView view, double[][] centres, List<Integer> spanning) {
        if (centres[0].length == 2) {
            return PlaneFrame.whole().scaled(PLANE_REACH / view.zoom());
        }
        double[][] points = new double[3][];
        for (int i = 0; i < 3; i++) {
            points[i] = centres[spanning.get(i)];
        }
        PlaneFrame frame = PlaneFrame.through(points);
        double reach = 1e-3;
        for (double[] point : points) {
            double[] uv = frame.project(point);
            reach = Math.max(reach, Math.hypot(uv[0], uv[1]));
        }
        return frame.scaled((SLICE_REACH * reach + view.margin()) / view.zoom());
    }

    /** The image's side, pixels. */
    public int side() {
        return side;
    }

    public List<Part> parts() {
        return parts;
    }

    /** Whether a plane is shown, not the sphere. */
    public boolean flat() {
        return frame != null;
    }

    /** Whether half of the sphere is taken away. */
    public boolean cutOpen() {
        return cut != null;
    }

    /**
     * A point on the face of the cut.
     *
     * @param angle radians, about the face's middle
     * @param radius of the sphere's, 0..1
     */
    double[] onFace(double angle, double radius) {
        double across = Math.hypot(cut[0], cut[2]);
        // Across the view, or, for a cut seen from above, along it.
        double[] first = across > 1e-9 ? new double[] {cut[2] / across, 0, -cut[0] / across} : new double[] {1, 0, 0};
        double[] second = {
            cut[1] * first[2] - cut[2] * first[1],
            cut[2] * first[0] - cut[0] * first[2],
            cut[0] * first[1] - cut[1] * first[0]
        };
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = radius * (Math.cos(angle) * first[i] + Math.sin(angle) * second[i]);
        }
        double[] x = new double[3];
        embed(seen, x);
        return x;
    }

    /** The classes through whose centres the plane goes, from 0; none where all of space is shown. */
    public List<Integer> spanning() {
        return spanning;
    }

    /** Whether the centre of a class lies in the plane that is shown; true where all of space is shown. */
    public boolean spannedBy(int k) {
        return spanning.isEmpty() || spanning.contains(k);
    }

    /** The logits of Θ, with a bias behind or without one, in the coordinates of the surfaces: {@code [K, 4]}. */
    public double[][] functions(double[][] weights) {
        return flat() ? frame.restrict(weights) : SphereFunctions.seenBy(camera, weights);
    }

    /** Writes the x of R^d that a surface's point stands for. */
    public void embed(double[] point, double[] x) {
        if (flat()) {
            frame.embed(point[0], point[1], x);
            return;
        }
        for (int j = 0; j < 3; j++) {
            x[j] = axes[0][j] * point[0] + axes[1][j] * point[1] + axes[2][j] * point[2];
        }
    }

    /**
     * The x that is drawn at a pixel.
     *
     * @param dimension d
     * @return x; empty outside of what is drawn
     */
    public Optional<double[]> at(double column, double row, int dimension) {
        double[] point = new double[3];
        for (Part part : parts) {
            double partColumn = column - part.left();
            double partRow = row - part.top();
            if (partColumn >= 0
                    && partRow >= 0
                    && partColumn < part.surface().width()
                    && partRow < part.surface().height()
                    && part.surface().point(partColumn, partRow, point)) {
                double[] x = new double[dimension];
                embed(point, x);
                return Optional.of(x);
            }
        }
        return Optional.empty();
    }

    private boolean removed(double[] view) {
        return cut[0] * view[0] + cut[1] * view[1] + cut[2] * view[2] > 0;
    }

    /** Where x is drawn, in each part. */
    public List<Place> places(double[] x) {
        List<Place> places = new ArrayList<>(parts.size());
        forEachPlace(x, places::add);
        return places;
    }

    /** Hands each place where x is drawn on, without a list. */
    void forEachPlace(double[] x, Consumer<Place> each) {
        if (flat()) {
            double[] uv = frame.project(x);
            double half = (side - 1) / 2.0;
            each.accept(new Place(half + uv[0] * side / 2, half - uv[1] * side / 2, false));
            return;
        }
        double[] view = new double[3];
        for (int i = 0; i < 3; i++) {
            view[i] = axes[i][0] * x[0] + axes[i][1] * x[1] + axes[i][2] * x[2];
        }
        for (Part part : parts) {
            int width = part.surface().width();
            if (part.map()) {
                double length = Math.sqrt(view[0] * view[0] + view[1] * view[1] + view[2] * view[2]);
                if (length > 0) {
                    double[] spot =
                            Surfaces.onMap(width, new double[] {view[0] / length, view[1] / length, view[2] / length});
                    each.accept(new Place(part.left() + spot[0], part.top() + spot[1], false));
                }
            } else {
                double radius = Surfaces.globeRadius(width, camera.zoom());
                double half = (width - 1) / 2.0;
                boolean behind = view[2] < 0 && view[0] * view[0] + view[1] * view[1] < 1;
                boolean hidden = behind || (cut != null && removed(view));
                each.accept(
                        new Place(part.left() + half + view[0] * radius, part.top() + half - view[1] * radius, hidden));
            }
        }
    }
}
