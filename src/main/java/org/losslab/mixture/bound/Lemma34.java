package org.losslab.mixture.bound;

import java.util.List;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.QuadraticOptimum;

/**
 * Lemma 3.4: QL's minimizer is M(MᵀM + Kσ²I)⁻¹ and its minimum ½ Σ_k σ²/(Kσ² + λ_k). The print has σ² in place of Kσ² in the
 * statement (not in its proof), and drops the ½, so that its sum is the normalized minimum.
 *
 * @param printedSum Σ_k σ²/(Kσ² + λ_k): the normalized minimum; 0/0 is 1/K
 * @param minimum half of it
 * @param lossAtPrintedMinimizer QL at the printed minimizer M(MᵀM + σ²I)⁻¹
 * @param printedMinimizerNorm its Frobenius norm
 * @param setting where this is
 */
public record Lemma34(
        double printedSum, double minimum, double lossAtPrintedMinimizer, double printedMinimizerNorm, Setting setting)
        implements Statement {

    static Lemma34 of(Setting setting, QuadraticOptimum quadratic) {
        CentreGeometry geometry = setting.geometry();
        double classes = setting.classes();
        double variance = setting.variance();
        double sum = 0;
        double fit = 0;
        double squaredNorm = 0;
        for (int k = 0; k < setting.classes(); k++) {
            double eigenvalue = geometry.eigenvalue(k);
            sum += eigenvalue == 0 ? 1 / classes : variance / (classes * variance + eigenvalue);
            double residual = eigenvalue == 0 ? 1 : variance / (variance + eigenvalue);
            fit += residual * residual;
            squaredNorm += eigenvalue == 0 ? 0 : eigenvalue / ((variance + eigenvalue) * (variance + eigenvalue));
        }
        return new Lemma34(
                sum,
                quadratic.minimum(),
                (fit / classes + variance * squaredNorm) / 2,
                Math.sqrt(squaredNorm),
                setting);
    }

    @Override
    public String number() {
        return "3.4";
    }

    @Override
    public String formula() {
        return "\\Theta^*=M(M^TM+K\\sigma^2I)^{-1},\\quad"
                + "\\min L_{QL}=\\frac12\\sum_{k=1}^K\\frac{\\sigma^2}{K\\sigma^2+\\lambda_k}";
    }

    @Override
    public String printedFormula() {
        return "\\Theta^*=M(M^TM+\\sigma^2I)^{-1},\\quad"
                + "\\min L_{QL}=\\sum_{k=1}^K\\frac{\\sigma^2}{K\\sigma^2+\\lambda_k}";
    }

    @Override
    public String numbers() {
        double variance = setting.variance();
        CentreGeometry geometry = setting.geometry();
        StringBuilder terms = new StringBuilder();
        int shown = Math.min(3, setting.classes());
        for (int k = 0; k < shown; k++) {
            terms.append(k == 0 ? "" : "+")
                    .append("\\frac{" + Numbers.latex(variance) + "}{" + setting.classes() + "\\cdot")
                    .append(Numbers.latex(variance) + "+" + Numbers.latex(geometry.eigenvalue(k)) + "}");
        }
        if (shown < setting.classes()) {
            terms.append("+\\cdots");
        }
        return "\\frac12\\left(" + terms + "\\right)=" + Numbers.latex(minimum);
    }

    @Override
    public List<Bound> bounds() {
        return List.of(
                Bound.equal("printed_sum", Bound.Origin.PRINTED, printedSum, minimum),
                Bound.equal("printed_sum_normalized", Bound.Origin.CORRECTED, printedSum, 2 * minimum),
                Bound.upper("loss_at_printed_minimizer", Bound.Origin.PRINTED, lossAtPrintedMinimizer, minimum));
    }

    @Override
    public List<Condition> conditions() {
        return List.of(Condition.of(
                "invertible", setting.sigma() > 0 || setting.geometry().rank() == setting.dimension()));
    }
}
