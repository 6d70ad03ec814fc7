package org.losslab.mixture.bound;

import java.util.List;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.Normal;

/**
 * Lemma 3.3 with the constants of Gaussian noise: lower bounds on the probability that n samples allow a CE training loss as
 * small as Lemma 3.2's, from weak to sharp. The print's "sub-Gaussian norm γ" is Cσ. Raw values may be negative; the
 * accessors without "raw" are clipped to [0, 1].
 *
 * @param samples n
 * @param rawPaperCHalf 1 − Kn e^(−γ²/(2σ²)): the printed bound with the constant c = ½
 * @param rawOneSidedQ 1 − nK Q(γ/σ)
 * @param rawPairwiseQ 1 − n(K−1) Q(√(2γ/3)/σ)
 * @param actualCentres (1 − K⁻¹ Σ_k min(1, Σ_{i≠k} Q((1−ρ_ik−γ)/(σ√(2(1−ρ_ik))))))ⁿ
 * @param setting where this is
 */
public record Lemma33(
        int samples,
        double rawPaperCHalf,
        double rawOneSidedQ,
        double rawPairwiseQ,
        double actualCentres,
        Setting setting)
        implements Statement {

    static Lemma33 of(Setting setting) {
        double n = setting.samples();
        int classes = setting.classes();
        double reach = ratio(setting.gamma(), setting.sigma());
        return new Lemma33(
                setting.samples(),
                1 - classes * n * Math.exp(-reach * reach / 2),
                1 - n * classes * Normal.tail(reach),
                1 - n * (classes - 1) * Normal.tail(ratio(Math.sqrt(2 * setting.gamma() / 3), setting.sigma())),
                actual(setting),
                setting);
    }

    private static double actual(Setting setting) {
        CentreGeometry geometry = setting.geometry();
        int classes = setting.classes();
        double[] failures = new double[classes];
        for (int k = 0; k < classes; k++) {
            for (int i = 0; i < k; i++) {
                double failure = marginFailure(geometry.correlation(i, k), setting.gamma(), setting.sigma());
                failures[k] += failure;
                failures[i] += failure;
            }
        }
        double mean = 0;
        for (double failure : failures) {
            mean += Math.min(1, failure) / classes;
        }
        return Math.exp(setting.samples() * Math.log1p(-Math.min(1, mean)));
    }

    /** P((μ_k − μ_i)ᵀx < γ) for x of class k: Q((1−ρ−γ)/(σ√(2(1−ρ)))), ρ the two centres' correlation. */
    static double marginFailure(double correlation, double gamma, double sigma) {
        double gap = 1 - correlation;
        return Normal.tail(ratio(gap - gamma, sigma * Math.sqrt(2 * gap)));
    }

    /** a/σ, with the limits σ → 0. */
    private static double ratio(double a, double sigma) {
        return a == 0 ? 0 : a / sigma;
    }

    private static double clipped(double raw) {
        return Math.max(0, Math.min(1, raw));
    }

    public double paperCHalf() {
        return clipped(rawPaperCHalf);
    }

    public double oneSidedQ() {
        return clipped(rawOneSidedQ);
    }

    public double pairwiseQ() {
        return clipped(rawPairwiseQ);
    }

    @Override
    public String number() {
        return "3.3";
    }

    @Override
    public String formula() {
        return "P\\ge\\Big(1-\\tfrac1K\\sum_k\\min\\big(1,\\sum_{i\\ne k}"
                + "Q\\big(\\tfrac{1-\\rho_{ik}-\\gamma}{\\sigma\\sqrt{2(1-\\rho_{ik})}}\\big)\\big)\\Big)^n,"
                + "\\quad P\\ge 1-nKQ(\\gamma/\\sigma)";
    }

    @Override
    public String printedFormula() {
        return "P\\ge 1-Kne^{-c\\gamma^2/\\sigma^2}";
    }

    @Override
    public String numbers() {
        return "P\\ge " + Numbers.latex(actualCentres) + ",\\quad 1-" + (long) samples * setting.classes() + "\\,Q("
                + Numbers.latex(setting.gamma() / setting.sigma()) + ")=" + Numbers.latex(rawOneSidedQ);
    }

    @Override
    public List<Bound> bounds() {
        return List.of(
                Bound.lower("paper_c_half", Bound.Origin.PRINTED, paperCHalf(), Double.NaN),
                Bound.lower("one_sided_Q", Bound.Origin.CORRECTED, oneSidedQ(), Double.NaN),
                Bound.lower("pairwise_Q", Bound.Origin.SHARPER, pairwiseQ(), Double.NaN),
                Bound.lower("actual_centres", Bound.Origin.SHARPER, actualCentres, Double.NaN));
    }

    @Override
    public List<Condition> conditions() {
        return List.of(
                Lemma32.correlation(setting),
                Condition.of("positive", setting.gamma() > 0),
                Condition.of("gaussian", setting.noise() == NoiseKind.GAUSSIAN));
    }
}
