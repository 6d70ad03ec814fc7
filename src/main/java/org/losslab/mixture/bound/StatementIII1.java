package org.losslab.mixture.bound;

import java.util.List;
import org.losslab.mixture.QuadraticOptimum;

/**
 * (III.1): ‖I − ΘMᵀ‖²_F ≥ K − r, so that normalized QL is at least 1 − r/K; with noise at least 1 − (r/K)/(1 + rσ²), reached by
 * tight frames, and at most 1 − 1/(K(1+σ²)) for any unit centres.
 *
 * @param lowerNormalized 1 − r/K
 * @param sharpLowerNormalized 1 − (r/K)/(1 + rσ²)
 * @param upperNormalized 1 − 1/(K(1+σ²)), of the minimum for any unit centres
 * @param exact the normalized minimum of QL
 * @param classes K
 * @param rank r
 * @param sigma σ
 */
public record StatementIII1(
        double lowerNormalized,
        double sharpLowerNormalized,
        double upperNormalized,
        double exact,
        int classes,
        int rank,
        double sigma)
        implements Statement {

    static StatementIII1 of(Setting setting, QuadraticOptimum quadratic) {
        double classes = setting.classes();
        int rank = setting.geometry().rank();
        double variance = setting.variance();
        return new StatementIII1(
                (classes - rank) / classes,
                // 1 − (r/K)/(1 + rσ²) on one fraction bar, so that no digits cancel
                (classes - rank + classes * rank * variance) / (classes * (1 + rank * variance)),
                1 - 1 / (classes * (1 + variance)),
                quadratic.normalized(),
                setting.classes(),
                rank,
                setting.sigma());
    }

    @Override
    public String number() {
        return "III.1";
    }

    @Override
    public String formula() {
        return "\\frac{\\min L_{QL}}{L_{QL}(0)}\\ge 1-\\frac{r/K}{1+r\\sigma^2}\\ge 1-\\frac{r}{K}";
    }

    @Override
    public String printedFormula() {
        return "\\|I-\\Theta M^T\\|_F^2\\ge K-r";
    }

    @Override
    public String numbers() {
        return Numbers.latex(exact) + "\\ge 1-\\frac{" + rank + "/" + classes + "}{1+" + rank + "\\cdot"
                + Numbers.latex(sigma) + "^2}=" + Numbers.latex(sharpLowerNormalized) + "\\ge 1-\\frac{" + rank + "}{"
                + classes + "}=" + Numbers.latex(lowerNormalized);
    }

    @Override
    public List<Bound> bounds() {
        return List.of(
                Bound.lower("lower_normalized", Bound.Origin.PRINTED, lowerNormalized, exact),
                Bound.lower("sharp_lower_normalized", Bound.Origin.SHARPER, sharpLowerNormalized, exact),
                Bound.upper("upper_normalized", Bound.Origin.SHARPER, upperNormalized, exact));
    }

    @Override
    public List<Condition> conditions() {
        return List.of(Condition.of("always", true));
    }
}
