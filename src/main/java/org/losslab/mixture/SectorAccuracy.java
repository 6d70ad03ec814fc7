package org.losslab.mixture;

/**
 * Exact 0–1 accuracy of a linear classifier in the plane under Gaussian noise, whose regions are {@link Sectors}.
 *
 * <p>With a = ‖μ_k‖/σ and β the angle from the direction opposite to μ_k, W(β) = ½Q(a sin β) − T(a sin β, cot β) on (0, π), W odd,
 * W(π) = ½, and P(correct | k) = W(β₂) − W(β₁).
 */
final class SectorAccuracy {

    private SectorAccuracy() {}

    /**
     * P(correct | k) for each class.
     *
     * @param rows Θ, {@code [K, 2]}
     * @param centres μ, {@code [K, 2]}
     */
    static double[] perClass(double[][] rows, double[][] centres, double sigma) {
        double[] accuracy = new double[rows.length];
        Sectors sectors = new Sectors(rows);
        for (Sectors.Sector sector : sectors.list()) {
            int k = sector.label();
            if (sectors.list().size() == 1) {
                accuracy[k] = 1;
                continue;
            }
            double length = Math.hypot(centres[k][0], centres[k][1]);
            double opposite = Math.atan2(-centres[k][1], -centres[k][0]);
            double first = wrapped(sector.from() - opposite);
            double second = wrapped(sector.to() - opposite);
            double share = weight(length / sigma, second) - weight(length / sigma, first);
            // A sector that crosses ±π is split there.
            accuracy[k] = second > first ? share : 1 + share;
        }
        return accuracy;
    }

    private static double wrapped(double angle) {
        double rest = Math.IEEEremainder(angle, 2 * Math.PI);
        return rest <= -Math.PI ? rest + 2 * Math.PI : rest;
    }

    private static double weight(double a, double angle) {
        double beta = Math.abs(angle);
        double sine = Math.sin(beta);
        double value = sine <= 0
                ? (beta > 1 ? 0.5 : 0)
                : Normal.tail(a * sine) / 2 - Normal.owenT(a * sine, Math.cos(beta) / sine);
        return angle < 0 ? -value : value;
    }
}
