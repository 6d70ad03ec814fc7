package org.losslab.mixture;

/**
 * 0–1 accuracy of a linear classifier in R³ under Gaussian noise by a one-dimensional integral. Around the axis through μ_k,
 * ‖μ_k‖ = 1, a half-plane at the angle φ meets region k in the polar angles [α₁, α₂]; integrated over radius and polar angle,
 * P(angle(x, μ_k) ≤ α) = F(α) = Φ(1/σ) − cos α · e^(−sin²α/(2σ²)) · Φ(cos α/σ), so that P(correct | k) is the mean over φ of
 * F(α₂) − F(α₁).
 */
final class SphereAccuracy {

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
        double[] axial = new double[classes];
        double[] first = new double[classes];
        double[] second = new double[classes];
        for (int k = 0; k < classes; k++) {
            double[] e = perpendicular(centres[k]);
            double[] f = cross(centres[k], e);
            for (int j = 0; j < classes; j++) {
                axial[j] = difference(rows[k], rows[j], centres[k]);
                first[j] = difference(rows[k], rows[j], e);
                second[j] = difference(rows[k], rows[j], f);
            }
            for (int i = 0; i < angles; i++) {
                double share = share(k, axial, first, second, cosines[i], sines[i], sigma);
                perClass[k] += share / angles;
                everySecond += i % 2 == 0 ? share / (angles / 2.0) / classes : 0;
            }
        }
        double error = Math.abs(Accuracy.mean(perClass) - everySecond) / 3;
        return new Accuracy(perClass, error, Accuracy.Method.DIRECTIONS);
    }

    /** The half-plane's part of region k: A_j cot α + B_j ≥ 0 for all j bounds cot α from both sides. */
    private static double share(
            int k, double[] axial, double[] first, double[] second, double cosine, double sine, double sigma) {
        double low = Double.NEGATIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int j = 0; j < axial.length; j++) {
            double across = first[j] * cosine + second[j] * sine;
            if (axial[j] > 0) {
                low = Math.max(low, -across / axial[j]);
            } else if (axial[j] < 0) {
                high = Math.min(high, -across / axial[j]);
            } else if (across < 0 || (across == 0 && j < k)) {
                return 0;
            }
        }
        return low < high ? cap(low, sigma) - cap(high, sigma) : 0;
    }

    /** F at the polar angle of that cotangent. */
    private static double cap(double cotangent, double sigma) {
        if (cotangent == Double.POSITIVE_INFINITY) {
            return 0;
        }
        double cosine = cotangent == Double.NEGATIVE_INFINITY ? -1 : cotangent / Math.hypot(1, cotangent);
        double squaredSine = cotangent == Double.NEGATIVE_INFINITY ? 0 : 1 / (1 + cotangent * cotangent);
        double decay = Math.exp(-squaredSine / (2 * sigma * sigma));
        return Normal.cdf(1 / sigma) - (decay == 0 ? 0 : cosine * decay * Normal.cdf(cosine / sigma));
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
