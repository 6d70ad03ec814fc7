package org.losslab.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * 0–1 accuracy of a linear classifier in R³ under Gaussian noise by one-dimensional integrals. Around the axis through μ_k,
 * ‖μ_k‖ = 1, a half-plane at the angle φ meets region k in the polar angles [α₁, α₂]; integrated over radius and polar angle,
 * P(angle(x, μ_k) ≤ α) = F(α) = Φ(1/σ) − cos α · e^(−sin²α/(2σ²)) · Φ(cos α/σ), so that P(correct | k) is the mean over φ of
 * F(α₂) − F(α₁), which is smooth between the angles where another boundary becomes the nearest.
 */
final class SphereAccuracy {

    /** A boundary at a smaller angle to μ_k counts as one through it. */
    private static final double FLAT = 1e-10;
    /** Up to which Gauss's and Kronrod's rule may differ between two angles: the latter is then right to 1e-8. */
    private static final double TOLERANCE = 1e-6;

    private SphereAccuracy() {}

    /**
     * The accuracy.
     *
     * @param rows Θ, {@code [K, 3]}
     * @param centres μ, {@code [K, 3]}, unit rows
     */
    static Accuracy of(double[][] rows, double[][] centres, double sigma) {
        double[] perClass = new double[rows.length];
        Caps caps = new Caps(sigma);
        for (int k = 0; k < perClass.length; k++) {
            perClass[k] = new Cone(rows, k, centres[k]).share(caps);
        }
        return new Accuracy(perClass, 0, Accuracy.Method.EXACT);
    }

    /** Probabilities of circular cones around a centre. */
    private static final class Caps {

        /** Beyond it Φ lacks less than 4e-14 of 1. */
        private static final double NEARLY_ONE = 7.5;
        /** e^−x of more is nothing. */
        private static final double SMALLEST = 100;

        private final double sigma;
        private final double rate;
        private final double whole;

        Caps(double sigma) {
            this.sigma = sigma;
            rate = 1 / (2 * sigma * sigma);
            whole = Normal.cdf(1 / sigma);
        }

        /** F at the polar angle of that cotangent. */
        double of(double cotangent) {
            double squaredSine = 1 / (1 + cotangent * cotangent);
            double exponent = squaredSine * rate;
            if (exponent > SMALLEST) {
                return whole;
            }
            double cosine = cotangent * Math.sqrt(squaredSine);
            double sure = cosine > NEARLY_ONE * sigma ? 1 : Normal.cdf(cosine / sigma);
            return whole - cosine * FastExp.of(-exponent) * sure;
        }

        /** Whether a boundary whose cotangent is at most that is so near to the centre that F rises from one value to another. */
        boolean isSteep(double length) {
            return length * Math.min(sigma, 1) > 1;
        }

        /**
         * Where to cut an integral of F so that no rule passes over such a rise: at the rise and at growing distances from it. None if
         * there is none.
         *
         * @param angle where the cotangent is largest
         */
        DoubleStream steps(double length, double angle) {
            if (!isSteep(length)) {
                return DoubleStream.empty();
            }
            double width = 8 / (length * Math.min(sigma, 1));
            DoubleStream distances = DoubleStream.iterate(width, distance -> distance < Math.PI / 2, d -> 16 * d);
            double[] around = distances
                    .flatMap(distance -> DoubleStream.of(-distance, distance))
                    .toArray();
            return DoubleStream.of(angle - Math.PI / 2, angle + Math.PI / 2)
                    .flatMap(rise -> DoubleStream.concat(
                            DoubleStream.of(rise), Arrays.stream(around).map(distance -> rise + distance)));
        }
    }

    /**
     * Region k around μ_k: axial_j cot α + first_j cos φ + second_j sin φ ≥ 0 for all j. Divided by axial_j beforehand, each j bounds
     * cot α from one side by a point's product with (cos φ, sin φ): the largest of these belongs to a vertex of the points' hull, and
     * to the same one in each sector between its normals.
     */
    private static final class Cone {

        private final Sides below = new Sides();
        /** Of −cot α. */
        private final Sides above = new Sides();

        private final List<double[]> beside = new ArrayList<>();
        private boolean empty;

        Cone(double[][] rows, int k, double[] axis) {
            double[] e = perpendicular(axis);
            double[] f = cross(axis, e);
            for (int j = 0; j < rows.length; j++) {
                double axial = difference(rows[k], rows[j], axis);
                double first = difference(rows[k], rows[j], e);
                double second = difference(rows[k], rows[j], f);
                if (Math.abs(axial) > FLAT * Math.hypot(first, second)) {
                    Sides side = axial > 0 ? below : above;
                    side.add(-first / Math.abs(axial), -second / Math.abs(axial));
                } else if (first != 0 || second != 0) {
                    beside.add(new double[] {first, second});
                } else {
                    // Of equal values the lowest class wins.
                    empty |= j < k;
                }
            }
        }

        /** Of P(x | k), what lies in the region. */
        double share(Caps caps) {
            double sum = 0;
            double[] turns = empty ? new double[0] : turns();
            for (int i = 0; i < turns.length; i++) {
                double to = i + 1 < turns.length ? turns[i + 1] : turns[0] + 2 * Math.PI;
                sum += between(turns[i], to, caps);
            }
            return Math.max(0, Math.min(1, sum / (2 * Math.PI)));
        }

        /** The angles at which a bound takes over, rising, in [−π, π]; one at least. */
        private double[] turns() {
            double[] turns = DoubleStream.concat(
                            Stream.of(below, above)
                                    .flatMap(side -> side.sectors().stream())
                                    .mapToDouble(Sectors.Sector::from),
                            beside.stream().flatMapToDouble(Cone::quarters))
                    .sorted()
                    .toArray();
            return turns.length > 0 ? turns : new double[] {-Math.PI};
        }

        /** The two angles at which a vector's product changes its sign, in [−π, π]. */
        private static DoubleStream quarters(double[] vector) {
            double angle = Math.atan2(vector[1], vector[0]);
            return DoubleStream.of(wrapped(angle - Math.PI / 2), wrapped(angle + Math.PI / 2));
        }

        private static double wrapped(double angle) {
            return Math.IEEEremainder(angle, 2 * Math.PI);
        }

        /** The integral between two angles, with the same bounds of cot α at all of them. */
        private double between(double from, double to, Caps caps) {
            double cosine = Math.cos((from + to) / 2);
            double sine = Math.sin((from + to) / 2);
            if (to <= from || beside.stream().anyMatch(each -> product(each, cosine, sine) < 0)) {
                return 0;
            }
            double[] low = below.farthest(cosine, sine);
            double[] high = above.farthest(cosine, sine);
            if (low == null || high == null) {
                return integral(low, high, from, to, caps);
            }
            // They leave room where they sum to less than nothing.
            double[] room = {-low[0] - high[0], -low[1] - high[1]};
            double[] ends = DoubleStream.concat(
                            DoubleStream.of(from, to),
                            quarters(room)
                                    .map(angle -> angle < from ? angle + 2 * Math.PI : angle)
                                    .filter(angle -> angle > from && angle < to))
                    .sorted()
                    .toArray();
            double sum = 0;
            for (int i = 0; i + 1 < ends.length; i++) {
                double middle = (ends[i] + ends[i + 1]) / 2;
                boolean open = product(room, Math.cos(middle), Math.sin(middle)) > 0;
                sum += open ? integral(low, high, ends[i], ends[i + 1], caps) : 0;
            }
            return sum;
        }

        private static double integral(double[] low, double[] high, double from, double to, Caps caps) {
            if (low == null && high == null) {
                return to - from;
            }
            // A point's product with (cos φ, sin φ) is its length times the cosine of an angle.
            double lowest = low == null ? 0 : Math.hypot(low[0], low[1]);
            double lowAngle = low == null ? 0 : Math.atan2(low[1], low[0]);
            double highest = high == null ? 0 : Math.hypot(high[0], high[1]);
            double highAngle = high == null ? 0 : Math.atan2(high[1], high[0]);
            DoubleUnaryOperator share = high == null
                    ? angle -> caps.of(lowest * Math.cos(angle - lowAngle))
                    : angle -> (low == null ? 1 : caps.of(lowest * Math.cos(angle - lowAngle)))
                            - caps.of(-highest * Math.cos(angle - highAngle));
            if (!caps.isSteep(lowest) && !caps.isSteep(highest)) {
                return GaussKronrod.integral(share, from, to, TOLERANCE);
            }
            double[] cuts = DoubleStream.concat(
                            DoubleStream.of(from, to),
                            DoubleStream.concat(caps.steps(lowest, lowAngle), caps.steps(highest, highAngle))
                                    .map(angle -> from + positive(angle - from))
                                    .filter(angle -> angle < to))
                    .sorted()
                    .toArray();
            double sum = 0;
            for (int i = 0; i + 1 < cuts.length; i++) {
                sum += GaussKronrod.integral(share, cuts[i], cuts[i + 1], TOLERANCE);
            }
            return sum;
        }

        /** In [0, 2π]. */
        private static double positive(double angle) {
            double rest = wrapped(angle);
            return rest < 0 ? rest + 2 * Math.PI : rest;
        }
    }

    /** Bounds of one side. */
    private static final class Sides {

        private final List<double[]> points = new ArrayList<>();

        void add(double first, double second) {
            points.add(new double[] {first, second});
        }

        /** Where which of them is the farthest. */
        List<Sectors.Sector> sectors() {
            return points.isEmpty() ? List.of() : new Sectors(points.toArray(double[][]::new)).list();
        }

        /** The point with the largest product; null for none. */
        double[] farthest(double cosine, double sine) {
            double[] farthest = null;
            for (double[] point : points) {
                if (farthest == null || product(point, cosine, sine) > product(farthest, cosine, sine)) {
                    farthest = point;
                }
            }
            return farthest;
        }
    }

    private static double product(double[] point, double cosine, double sine) {
        return point[0] * cosine + point[1] * sine;
    }

    private static double difference(double[] a, double[] b, double[] direction) {
        return (a[0] - b[0]) * direction[0] + (a[1] - b[1]) * direction[1] + (a[2] - b[2]) * direction[2];
    }

    private static double[] perpendicular(double[] axis) {
        double[] other = Math.abs(axis[0]) < 0.7 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        double[] result = cross(axis, other);
        Centres.scale(result, 1 / Math.sqrt(Centres.dot(result, result)));
        return result;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
