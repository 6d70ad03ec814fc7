package org.losslab.mixture.bound;

import java.util.List;
import org.losslab.mixture.QuadraticOptimum;

/**
 * Lemma 3.5: min L_QL ≤ min L_CCQL ≤ O + Kσ² as printed. The right inequality is true for σ = 0 and for w ≤ K, and false in general
 * beyond: L_CCQL(M) = ½(O + (K+w)σ²) exceeds it iff (w−K)σ² > O. Corrected: min ≤ ½(O + (K+w)σ²), and better, with
 * q = O + (K+w)σ² and Θ = αM, α = (1+w)/(1+w+q): min ≤ ½(1+w)q/(1+w+q), exact for orthonormal centres.
 *
 * @param offDiagonal O = ‖MMᵀ − I‖²_F/K
 * @param paperRightSide O + Kσ²
 * @param paperRightSideValid whether it is at least min L_CCQL here
 * @param correctedAtCentres ½(O + (K+w)σ²)
 * @param scaledValue ½(1+w)q/(1+w+q)
 * @param scaledAlpha α
 * @param quadraticMinimum min L_QL
 * @param minimum min L_CCQL
 * @param weight w; ∞ in the limit
 * @param setting where this is
 */
public record Lemma35(
        double offDiagonal,
        double paperRightSide,
        boolean paperRightSideValid,
        double correctedAtCentres,
        double scaledValue,
        double scaledAlpha,
        double quadraticMinimum,
        double minimum,
        double weight,
        Setting setting)
        implements Statement {

    static Lemma35 of(Setting setting, QuadraticOptimum quadratic, QuadraticOptimum weighted) {
        double offDiagonal = setting.geometry().offDiagonal();
        double variance = setting.variance();
        double one = 1 + setting.weight();
        double q = offDiagonal + (setting.classes() + setting.weight()) * variance;
        double paper = offDiagonal + setting.classes() * variance;
        double minimum = weighted.minimum();
        return new Lemma35(
                offDiagonal,
                paper,
                // Both are 0 at orthonormal centres without noise, but for rounding.
                paper >= minimum * (1 - 1e-12) - 1e-30,
                q / 2,
                one * q / (one + q) / 2,
                one / (one + q),
                quadratic.minimum(),
                minimum,
                setting.weight(),
                setting);
    }

    /**
     * The same for w → ∞, seen from a weight that is next to it. With σ > 0 the residual of f(x)[y] has a positive mean square for
     * every linear f, so that w times it grows beyond all bounds, and no finite right-hand side holds.
     */
    public Lemma35 inTheLimit() {
        boolean noisy = setting.sigma() > 0;
        return new Lemma35(
                offDiagonal,
                paperRightSide,
                !noisy && paperRightSideValid,
                noisy ? Double.POSITIVE_INFINITY : correctedAtCentres,
                noisy ? Double.POSITIVE_INFINITY : scaledValue,
                scaledAlpha,
                quadraticMinimum,
                noisy ? Double.POSITIVE_INFINITY : minimum,
                Double.POSITIVE_INFINITY,
                setting);
    }

    @Override
    public String number() {
        return "3.5";
    }

    @Override
    public String formula() {
        return "\\min L_{QL}\\le\\min L_{CCQL}\\le\\frac{(1+w)q}{2(1+w+q)}\\le\\frac q2,\\quad "
                + "q=\\frac{\\|MM^T-I\\|_F^2}K+(K+w)\\sigma^2";
    }

    @Override
    public String printedFormula() {
        return "\\min L_{QL}\\le\\min L_{CCQL}\\le\\frac{\\|MM^T-I\\|_F^2}K+K\\sigma^2";
    }

    @Override
    public String numbers() {
        if (Double.isInfinite(minimum)) {
            return Numbers.latex(quadraticMinimum) + "\\le" + Numbers.latex(minimum);
        }
        return Numbers.latex(quadraticMinimum) + "\\le" + Numbers.latex(minimum) + "\\le" + Numbers.latex(scaledValue)
                + "\\le" + Numbers.latex(correctedAtCentres) + ",\\quad q=" + Numbers.latex(offDiagonal) + "+"
                + Numbers.latex(setting.sigma() == 0 ? 0 : (setting.classes() + weight) * setting.variance());
    }

    @Override
    public List<Bound> bounds() {
        return List.of(
                Bound.lower("min_ql", Bound.Origin.PRINTED, quadraticMinimum, minimum),
                Bound.upper("paper_rhs", Bound.Origin.PRINTED, paperRightSide, minimum),
                Bound.upper("corrected_at_M", Bound.Origin.CORRECTED, correctedAtCentres, minimum),
                Bound.upper("scaled_value", Bound.Origin.SHARPER, scaledValue, minimum));
    }

    /** The printed statement's: that it is safe (w ≤ K or σ = 0), and whether it is true here. */
    @Override
    public List<Condition> conditions() {
        return List.of(
                Condition.of("weight", setting.sigma() == 0 || weight <= setting.classes(), weight, setting.classes()),
                Condition.of("printed35", paperRightSideValid, paperRightSide, minimum));
    }
}
