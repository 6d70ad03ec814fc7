package org.losslab.mixture;

/**
 * CE of a linear classifier under Gaussian noise in one or two dimensions, to about 1e-10: the trapezoidal rule over the
 * plane, whose error falls as e^(−c/h), with h halved until nothing changes.
 */
final class PlaneCrossEntropy {

    private static final double COARSEST = 0.25;
    private static final double FINEST = 1.0 / 64;
    /** The error is squared when h is halved: a change of this size leaves 1e-12 or so. */
    private static final double SETTLED = 1e-6;
    /** Beyond this many standard deviations nothing counts. */
    private static final double REACH = 8.6;

    private static final double UNDERFLOW = -37;
    private static final double NEGLIGIBLE = -600;

    private PlaneCrossEntropy() {}

    /**
     * The mean loss in nats.
     *
     * @param rows Θ, {@code [K, 1]} or {@code [K, 2]}
     * @param centres μ, of the same shape
     */
    static double of(double[][] rows, double[][] centres, double sigma) {
        double previous = evaluate(rows, centres, sigma, COARSEST);
        for (double step = COARSEST / 2; step >= FINEST; step /= 2) {
            double value = evaluate(rows, centres, sigma, step);
            if (Math.abs(value - previous) <= SETTLED * Math.max(1e-3, value)) {
                return value;
            }
            previous = value;
        }
        return previous;
    }

    private static double evaluate(double[][] rows, double[][] centres, double sigma, double step) {
        double total = 0;
        for (int k = 0; k < rows.length; k++) {
            total += ofClass(rows, centres[k], k, sigma, step);
        }
        return total / rows.length;
    }

    private static double ofClass(double[][] rows, double[] centre, int k, double sigma, double step) {
        int others = rows.length - 1;
        double[] margins = new double[others];
        double[] first = new double[others];
        double[] second = new double[others];
        boolean line = centre.length == 1;
        for (int j = 0, i = 0; j < rows.length; j++) {
            if (j != k) {
                first[i] = sigma * (rows[j][0] - rows[k][0]);
                second[i] = line ? 0 : sigma * (rows[j][1] - rows[k][1]);
                margins[i++] = Centres.dot(rows[j], centre) - Centres.dot(rows[k], centre);
            }
        }
        int reach = (int) (REACH / step);
        double total = 0;
        for (int a = -reach; a <= reach; a++) {
            double x = a * step;
            double row = 0;
            for (int b = line ? 0 : -reach; b <= (line ? 0 : reach); b++) {
                double y = b * step;
                if (x * x + y * y <= REACH * REACH) {
                    double loss = loss(margins, first, second, x, y);
                    row += line ? loss : loss * Normal.density(y) * step;
                }
            }
            total += row * Normal.density(x) * step;
        }
        return total;
    }

    /** log(1 + Σ e^m), m the margins of the other classes over the correct one. */
    private static double loss(double[] margins, double[] first, double[] second, double x, double y) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < margins.length; i++) {
            largest = Math.max(largest, margins[i] + first[i] * x + second[i] * y);
        }
        if (largest < NEGLIGIBLE) {
            return 0;
        }
        double shift = Math.max(0, largest);
        double sum = 0;
        for (int i = 0; i < margins.length; i++) {
            double exponent = margins[i] + first[i] * x + second[i] * y - shift;
            // Where all is small, small terms are all there is.
            sum += exponent < largest - shift + UNDERFLOW ? 0 : FastExp.of(exponent);
        }
        return shift == 0 ? Math.log1p(sum) : shift + Math.log(sum + Math.exp(-shift));
    }
}
