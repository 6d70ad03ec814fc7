package org.losslab.mixture;

import java.util.ArrayList;
import java.util.List;

/**
 * 0–1 accuracy of a linear classifier in R³ under Gaussian noise by a one-dimensional integral. Around the axis through μ_k,
 * ‖μ_k‖ = 1, a half-plane at the angle φ meets region k in the polar angles [α₁, α₂]; integrated over radius and polar angle,
 * P(angle(x, μ_k) ≤ α) = F(α) = Φ(1/σ) − cos α · e^(−sin²α/(2σ²)) · Φ(cos α/σ), so that P(correct | k) is the mean over φ of
 * F(α₂) − F(α₁).
 */
final class SphereAccuracy {

    /** A cotangent whose angle's cosine rounds to 1; the square of a much larger one is not finite. */
    private static final double STEEP = 1e9;

    private SphereAccuracy() {}

    /**
     * The accuracy with an estimate of its quadrature error.
     *
     * @param rows Θ, {@code [K, 3]}
     * @param centres μ, {@code [K, 3]}, unit rows
     * @param angles how many half-planes, even: the error falls with the square of their number
     */
    static Accuracy of(double[][] rows, double[][] centres, double sigma, int angles) {
        int classes = rows.length;
        double[] perClass = new double[classes];
        double everySecond = 0;
        double[] cosines = new double[angles];
        double[] sines = new double[angles];
        for (int i = 0; i < angles; i++) {
            cosines[i] = Math.cos(2 * Math.PI * i / angles);
            sines[i] = Math.sin(2 * Math.PI * i / angles);
        }
        double whole = Normal.cdf(1 / sigma);
        for (int k = 0; k < classes; k++) {
            Cone cone = new Cone(rows, k, centres[k]);
            for (int i = 0; i < angles; i++) {
                double share = cone.share(cosines[i], sines[i], sigma, whole);
                perClass[k] += share / angles;
                everySecond += i % 2 == 0 ? share / (angles / 2.0) / classes : 0;
            }
        }
        double error = Math.abs(Accuracy.mean(perClass) - everySecond) / 3;
        return new Accuracy(perClass, error, Accuracy.Method.DIRECTIONS);
    }

    /**
     * Region k around μ_k: axial_j cot α + first_j cos φ + second_j sin φ ≥ 0 for all j. Divided by axial_j beforehand, each j bounds
     * cot α from one side.
     */
    private static final class Cone {

        /** Below it a quotient by the axial part may overflow; such a class bounds φ alone. */
        private static final double SMALLEST_AXIAL = 1e-150;

        private final double[][] below;
        private final double[][] above;
        private final double[][] beside;

        Cone(double[][] rows, int k, double[] axis) {
            double[] e = perpendicular(axis);
            double[] f = cross(axis, e);
            List<double[]> lower = new ArrayList<>();
            List<double[]> upper = new ArrayList<>();
            List<double[]> flat = new ArrayList<>();
            for (int j = 0; j < rows.length; j++) {
                double axial = difference(rows[k], rows[j], axis);
                double first = difference(rows[k], rows[j], e);
                double second = difference(rows[k], rows[j], f);
                if (Math.abs(axial) > SMALLEST_AXIAL) {
                    (axial > 0 ? lower : upper).add(new double[] {-first / axial, -second / axial});
                } else if (j != k) {
                    // Of equal values the lowest class wins.
                    flat.add(new double[] {first, second, j < k ? Double.MIN_VALUE : 0});
                }
            }
            below = lower.toArray(double[][]::new);
            above = upper.toArray(double[][]::new);
            beside = flat.toArray(double[][]::new);
        }

        /** The half-plane's part of the region. */
        double share(double cosine, double sine, double sigma, double whole) {
            for (double[] bound : beside) {
                if (bound[0] * cosine + bound[1] * sine < bound[2]) {
                    return 0;
                }
            }
            double high = Double.POSITIVE_INFINITY;
            for (double[] bound : above) {
                double value = bound[0] * cosine + bound[1] * sine;
                high = value < high ? value : high;
            }
            double low = Double.NEGATIVE_INFINITY;
            for (double[] bound : below) {
                double value = bound[0] * cosine + bound[1] * sine;
                low = value > low ? value : low;
            }
            return low < high ? cap(low, sigma, whole) - cap(high, sigma, whole) : 0;
        }
    }

    /** F at the polar angle of that cotangent; whole is Φ(1/σ). */
    private static double cap(double cotangent, double sigma, double whole) {
        if (cotangent == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double squaredSine = 1 / (1 + cotangent * cotangent);
        double cosine = Math.abs(cotangent) > STEEP ? Math.signum(cotangent) : cotangent * Math.sqrt(squaredSine);
        double decay = Math.exp(-squaredSine / (2 * sigma * sigma));
        return whole - (decay == 0 ? 0 : cosine * decay * Normal.cdf(cosine / sigma));
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
