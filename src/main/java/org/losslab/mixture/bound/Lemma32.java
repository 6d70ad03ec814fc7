package org.losslab.mixture.bound;

import java.util.List;
import org.losslab.mixture.CentreGeometry;

/**
 * Lemma 3.2: with noise ‖z‖ ≤ γ and μ_iᵀμ_j ≤ 1 − 3γ, Θ = RM has CE at most log(1 + (K−1)e^(−Rγ)) ≤ (K−1)e^(−Rγ), which is at most ε for
 * R ≥ log(K/ε)/γ. The print says the kth column where it means the kth row, and lacks an exp in a denominator.
 *
 * @param logBound log(1 + (K−1)e^(−Rγ))
 * @param linearBound (K−1)e^(−Rγ)
 * @param sharpLogBound the same with the margin γ(3 − √(6γ)), the worst case at noise radius γ
 * @param centresLogBound the mean over k of log(1 + Σ_i e^(−R(1 − ρ_ik − γ‖μ_i − μ_k‖))): the actual centres, noise radius γ
 * @param jensenLower log(1 + (K−1)exp(−RK√(1−‖μ̄‖²)/(K−1))): no Θ in the ball does better, for any zero-mean noise
 * @param radiusForEpsilon log(K/ε)/γ; infinite at γ = 0
 * @param sharpMargin γ(3 − √(6γ))
 * @param separableRadius √(6γ)/2: argmax μ_kᵀx errs for no noise shorter than this
 * @param setting where this is
 */
public record Lemma32(
        double logBound,
        double linearBound,
        double sharpLogBound,
        double centresLogBound,
        double jensenLower,
        double radiusForEpsilon,
        double sharpMargin,
        double separableRadius,
        Setting setting)
        implements Statement {

    static Lemma32 of(Setting setting) {
        CentreGeometry geometry = setting.geometry();
        double radius = setting.radius();
        double gamma = setting.gamma();
        int classes = setting.classes();
        double sharpMargin = gamma * (3 - Math.sqrt(6 * gamma));
        double spread = Math.sqrt(Math.max(0, 1 - geometry.squaredMeanNorm()));
        return new Lemma32(
                equalMargins(classes, radius * gamma),
                (classes - 1) * Math.exp(-radius * gamma),
                equalMargins(classes, radius * sharpMargin),
                centresBound(geometry, radius, gamma),
                equalMargins(classes, radius * classes * spread / (classes - 1)),
                Math.log(classes / setting.epsilon()) / gamma,
                sharpMargin,
                Math.sqrt(6 * gamma) / 2,
                setting);
    }

    /** CE of a class whose every margin is m: log(1 + (K−1)e^(−m)). */
    private static double equalMargins(int classes, double margin) {
        return Math.log1p((classes - 1) * Math.exp(-margin));
    }

    private static double centresBound(CentreGeometry geometry, double radius, double noise) {
        int classes = geometry.classes();
        double total = 0;
        for (int k = 0; k < classes; k++) {
            double sum = 0;
            for (int i = 0; i < classes; i++) {
                if (i != k) {
                    double gap = 1 - geometry.correlation(i, k);
                    sum += Math.exp(-radius * (gap - noise * Math.sqrt(2 * gap)));
                }
            }
            total += Math.log1p(sum);
        }
        return total / classes;
    }

    @Override
    public String number() {
        return "3.2";
    }

    @Override
    public String formula() {
        return "L_{CE}(RM)\\le\\log\\left(1+(K-1)e^{-R\\gamma}\\right)\\le(K-1)e^{-R\\gamma}\\le\\epsilon"
                + "\\quad\\text{for }R\\ge\\log(K/\\epsilon)/\\gamma";
    }

    @Override
    public String printedFormula() {
        return "\\min_{\\|\\Theta\\|_F\\le R\\sqrt{K}}L_{CE}(\\Theta)\\le\\epsilon"
                + "\\quad\\text{for }R\\ge\\log(K/\\epsilon)/\\gamma";
    }

    @Override
    public String numbers() {
        return Numbers.latex(logBound) + "\\le" + (setting.classes() - 1) + "e^{-"
                + Numbers.latex(setting.radius() * setting.gamma()) + "}=" + Numbers.latex(linearBound)
                + ",\\quad R\\ge " + Numbers.latex(radiusForEpsilon);
    }

    @Override
    public List<Bound> bounds() {
        return List.of(
                Bound.upper("linear_bound", Bound.Origin.PRINTED, linearBound, Double.NaN),
                Bound.upper("log_bound", Bound.Origin.CORRECTED, logBound, Double.NaN),
                Bound.upper("sharp_log_bound", Bound.Origin.SHARPER, sharpLogBound, Double.NaN),
                Bound.upper("centres_log_bound", Bound.Origin.SHARPER, centresLogBound, Double.NaN),
                Bound.lower("jensen_lower", Bound.Origin.SHARPER, jensenLower, Double.NaN));
    }

    @Override
    public List<Condition> conditions() {
        return List.of(correlation(setting), bounded());
    }

    static Condition correlation(Setting setting) {
        double limit = 1 - 3 * setting.gamma();
        double largest = setting.geometry().largestCorrelation();
        return Condition.of("correlation", largest <= limit + 1e-12, largest, limit);
    }

    private Condition bounded() {
        double radius =
                setting.sigma() == 0 ? 0 : setting.sigma() * setting.noise().radius(setting.dimension());
        if (Double.isInfinite(radius)) {
            return Condition.of("unbounded", false);
        }
        return Condition.of("bounded", radius <= setting.gamma() * (1 + 1e-12), radius, setting.gamma());
    }
}
