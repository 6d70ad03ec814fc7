package org.losslab.figure.region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The centres over a picture of regions: arrows from the origin in the plane, arrows out of the sphere, dots in a slice of more
 * dimensions or on a map; numbered while there are few, as far as the numbers have room.
 */
public final class RegionMarks {

    private static final double HEAD = 7;
    /** In the plane, whole arrows of more would hide the regions. */
    private static final int MOST_WHOLE_ARROWS = 14;
    /** In the plane, where all lie on a circle. */
    private static final int MOST_ARROWS = 40;

    private static final int MOST_NUMBERS = 25;
    /** Where the face of a cut is asked for its classes. */
    private static final int FACE_POINTS = 180;

    private static final double FACE_RADIUS = 0.66;
    /** How long a centre's mark is where there is no room for arrows. */
    private static final double TICK = 6;
    /** How far out of the sphere an arrow reaches. */
    private static final double OUTSIDE = 1.16;
    /** From an arrow's head to the rim of its number. */
    private static final double GAP = 3;
    /** How far out of the unit circle a number's rim stands in the plane, clear of most samples. */
    private static final double PAST_CIRCLE = 0.14;
    /** How much of the ink a class's colour takes, to be seen on its region. */
    private static final double DARKER = 0.35;

    private final RegionScene scene;
    private final double[][] centres;
    private final int[] colours;
    private final Inks inks;
    private final double scale;
    private final double unit;
    private final MarkPen pen;
    private final ToIntFunction<double[]> classOf;
    private final List<ClassNumber> numbers = new ArrayList<>();

    /** The number of a class in its disc. */
    private record ClassNumber(String digits, int colour, double x, double y, double radius) {

        private boolean covers(ClassNumber other) {
            return Math.hypot(x - other.x, y - other.y) < radius + other.radius;
        }
    }

    private RegionMarks(
            RegionScene scene,
            double[][] centres,
            ToIntFunction<double[]> classOf,
            int[] colours,
            Inks inks,
            double scale,
            double unit,
            MarkPen pen) {
        this.scene = scene;
        this.centres = centres;
        this.classOf = classOf;
        this.colours = colours;
        this.inks = inks;
        this.scale = scale;
        this.unit = unit;
        this.pen = pen;
    }

    /**
     * Draws them.
     *
     * @param classOf which class a point's region is of, from 0
     * @param colours of the classes, RGB
     * @param scale the pen's lengths per pixel of the scene
     * @param unit the pen's length of a unit
     */
    public static void draw(
            RegionScene scene,
            double[][] centres,
            ToIntFunction<double[]> classOf,
            int[] colours,
            Inks inks,
            double scale,
            double unit,
            MarkPen pen) {
        new RegionMarks(scene, centres, classOf, colours, inks, scale, unit, pen).draw();
    }

    /** Where the head of a centre's arrow out of the sphere is drawn, in the scene's first part. */
    public static RegionScene.Place head(RegionScene scene, double[] centre) {
        return scene.places(stretched(centre)).get(0);
    }

    private void draw() {
        int dimension = centres[0].length;
        boolean plane = scene.flat() && dimension == 2;
        List<RegionScene.Place> origins = scene.places(new double[dimension]);
        if (plane) {
            circle(origins.get(0));
        }
        if (scene.cutOpen() && centres.length <= MOST_NUMBERS) {
            numberSectors();
        }
        for (int k = 0; k < centres.length; k++) {
            List<RegionScene.Place> tips = scene.places(centres[k]);
            List<RegionScene.Place> beyond = scene.flat() ? tips : scene.places(stretched(centres[k]));
            for (int part = 0; part < tips.size(); part++) {
                if (plane) {
                    inPlane(k, origins.get(part), tips.get(part));
                } else if (scene.flat() || scene.parts().get(part).map()) {
                    dotted(k, tips.get(part));
                } else {
                    onSphere(k, tips.get(part), beyond.get(part));
                }
            }
        }
        drawNumbers();
    }

    /** The unit circle. */
    private void circle(RegionScene.Place origin) {
        double radius = (scene.places(new double[] {1, 0}).get(0).column() - origin.column()) * scale;
        pen.strength(0.28);
        pen.circle(at(origin.column()), at(origin.row()), radius, unit, inks.ink());
    }

    private void inPlane(int k, RegionScene.Place origin, RegionScene.Place tip) {
        double x = at(tip.column());
        double y = at(tip.row());
        // Many arrows would hide the regions: only their ends are drawn.
        double start = centres.length <= MOST_WHOLE_ARROWS ? 0 : 0.8;
        double fromX = at(origin.column()) + start * (x - at(origin.column()));
        double fromY = at(origin.row()) + start * (y - at(origin.row()));
        pen.strength(1);
        if (centres.length > MOST_ARROWS) {
            // Their halos alone would cover what they point at.
            double length = Math.max(1, Math.hypot(x - fromX, y - fromY));
            double share = Math.min(1, TICK * unit / length);
            pen.line(x - share * (x - fromX), y - share * (y - fromY), x, y, 1.5 * unit, inks.ink());
            return;
        }
        arrow(fromX, fromY, x, y, colour(k));
        double out = PAST_CIRCLE;
        number(k, x + out * (x - at(origin.column())), y + out * (y - at(origin.row())), x - fromX, y - fromY);
    }

    private void dotted(int k, RegionScene.Place tip) {
        boolean beside = !scene.spannedBy(k);
        pen.strength(beside ? 0.3 : 1);
        dot(at(tip.column()), at(tip.row()), colour(k));
        if (!beside) {
            number(k, at(tip.column()), at(tip.row()), 0, -1);
        }
    }

    private void onSphere(int k, RegionScene.Place tip, RegionScene.Place out) {
        double x = at(tip.column());
        double y = at(tip.row());
        double outX = at(out.column());
        double outY = at(out.row());
        pen.strength(tip.hidden() && out.hidden() ? 0.16 : tip.hidden() ? 0.4 : 1);
        arrow(x, y, outX, outY, colour(k));
        if (!tip.hidden()) {
            // An arrow towards the viewer is short: its number stands above it.
            number(k, outX, outY, outX - x, outY - y - 4 * unit);
        }
    }

    private static double[] stretched(double[] centre) {
        double[] out = centre.clone();
        for (int j = 0; j < out.length; j++) {
            out[j] *= OUTSIDE;
        }
        return out;
    }

    private void arrow(double fromX, double fromY, double toX, double toY, int colour) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length < unit) {
            dot(toX, toY, colour);
            return;
        }
        double alongX = (toX - fromX) / length;
        double alongY = (toY - fromY) / length;
        double head = Math.min(HEAD * unit, length * 0.6);
        double neckX = toX - alongX * head;
        double neckY = toY - alongY * head;
        double[] xs = {toX, neckX - alongY * head * 0.5, neckX + alongY * head * 0.5};
        double[] ys = {toY, neckY + alongX * head * 0.5, neckY - alongX * head * 0.5};
        pen.line(fromX, fromY, neckX, neckY, 4 * unit, inks.ground());
        pen.outline(xs, ys, 4 * unit, inks.ground());
        pen.line(fromX, fromY, neckX, neckY, 2 * unit, colour);
        pen.fill(xs, ys, colour);
    }

    private void dot(double x, double y, int colour) {
        pen.disc(x, y, 5 * unit, inks.ground());
        pen.disc(x, y, 3.6 * unit, colour);
    }

    /** Puts a class's number beyond a point, in a direction. */
    private void number(int k, double x, double y, double alongX, double alongY) {
        boolean slice = scene.flat() && centres[0].length > 2;
        if (centres.length > MOST_NUMBERS && !slice) {
            return;
        }
        String digits = Integer.toString(k + 1);
        double radius = pen.textSize() * (0.5 + 0.15 * digits.length());
        double away = (GAP * unit + radius) / Math.max(1e-9, Math.hypot(alongX, alongY));
        numbers.add(new ClassNumber(
                digits, colour(k), within(x + away * alongX, radius), within(y + away * alongY, radius), radius));
    }

    private double within(double place, double radius) {
        return Math.max(radius, Math.min(scene.side() * scale - radius, place));
    }

    /** Inside the sphere the sectors have their classes' numbers, where they are wide enough. */
    private void numberSectors() {
        int[] classes = new int[FACE_POINTS];
        for (int i = 0; i < FACE_POINTS; i++) {
            classes[i] = classOf.applyAsInt(scene.onFace(faceAngle(i), FACE_RADIUS));
        }
        int start = 0;
        while (start < FACE_POINTS && classes[start] == classes[FACE_POINTS - 1]) {
            start++;
        }
        for (int i = start; i < start + FACE_POINTS; ) {
            int first = i;
            int k = classes[first % FACE_POINTS];
            while (i < start + FACE_POINTS && classes[i % FACE_POINTS] == k) {
                i++;
            }
            RegionScene.Place from = onFace(first);
            RegionScene.Place to = onFace(i - 1);
            RegionScene.Place middle = onFace((first + i - 1) / 2.0);
            double width = Math.hypot(to.column() - from.column(), to.row() - from.row()) * scale;
            boolean wide = 2 * (i - first) > FACE_POINTS || width > 2 * pen.textSize();
            if (wide) {
                number(k, at(middle.column()), at(middle.row()), 0, 0);
            }
        }
    }

    private static double faceAngle(double point) {
        return 2 * Math.PI * point / FACE_POINTS;
    }

    private RegionScene.Place onFace(double point) {
        return scene.places(scene.onFace(faceAngle(point), FACE_RADIUS)).get(0);
    }

    /** Over all else; one that would cover another is left out. */
    private void drawNumbers() {
        pen.strength(1);
        List<ClassNumber> drawn = new ArrayList<>();
        for (ClassNumber each : numbers) {
            if (drawn.stream().noneMatch(each::covers)) {
                drawn.add(each);
                pen.disc(each.x, each.y, each.radius, each.colour);
                pen.disc(each.x, each.y, each.radius - 1.5 * unit, inks.ground());
                pen.text(each.digits, each.x, each.y, inks.ink());
            }
        }
    }

    private int colour(int k) {
        return Colours.mix(colours[k], inks.ink(), DARKER);
    }

    /** A pixel's middle in the pen's lengths. */
    private double at(double pixel) {
        return (pixel + 0.5) * scale;
    }
}
