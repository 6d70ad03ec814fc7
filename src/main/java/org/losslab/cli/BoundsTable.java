package org.losslab.cli;

import java.util.List;
import java.util.Locale;
import org.losslab.mixture.Accuracy;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.CrossEntropyOptimum;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.bound.Bound;
import org.losslab.mixture.bound.BoundsReport;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.mixture.bound.Condition;
import org.losslab.mixture.bound.CountingArgument;
import org.losslab.mixture.bound.GaussianResults;
import org.losslab.mixture.bound.NoiseResults;
import org.losslab.mixture.bound.Setting;
import org.losslab.mixture.bound.Statement;

/** The report as a table for people. */
final class BoundsTable {

    private final StringBuilder text = new StringBuilder();

    private BoundsTable() {}

    static String format(BoundsReport report) {
        BoundsTable table = new BoundsTable();
        ClosedForms closed = report.closed();
        table.setting(closed.setting());
        table.losses(closed, report.gaussian());
        for (Statement statement : closed.statements()) {
            table.statement(statement, closed, report.gaussian());
        }
        table.counting(closed.counting());
        table.accuracies(report.gaussian());
        report.noise().ifPresent(noise -> table.sampled(closed.setting(), noise));
        return table.text.toString().stripTrailing();
    }

    private void setting(Setting setting) {
        CentreGeometry geometry = setting.geometry();
        line(
                "K = %d classes in d = %d dimensions, γ = %.6g, σ = %.6g, w = %.6g, %s noise",
                setting.classes(),
                setting.dimension(),
                setting.gamma(),
                setting.sigma(),
                setting.weight(),
                setting.noise().key());
        line(
                "coherence %.6g, largest inner product %.6g, rank %d, eigenvalues of MMᵀ %.4g … %.4g, Kσ² = %.4g",
                geometry.coherence(),
                geometry.largestCorrelation(),
                geometry.rank(),
                geometry.eigenvalue(0),
                geometry.eigenvalue(geometry.classes() - 1),
                setting.classes() * setting.variance());
    }

    private void losses(ClosedForms closed, GaussianResults results) {
        CrossEntropyOptimum optimum = results.optimum();
        double logClasses = Math.log(closed.setting().classes());
        heading("Losses", "minimum", "normalized", "at M or RM");
        line(
                "  %-34s %14.8g %14.8g %14.8g",
                "QL",
                closed.ql().minimum(),
                closed.ql().normalized(),
                closed.ql().atCentres());
        line(
                "  %-34s %14.8g %14.8g %14.8g",
                "CCQL",
                closed.ccql().minimum(),
                closed.ccql().normalized(),
                closed.ccql().atCentres());
        line(
                "  %-34s %14.8g %14.8g %14.8g",
                "CE, R = " + closed.setting().radius() + gaussian(closed),
                optimum.value(),
                optimum.value() / logClasses,
                results.crossEntropyAtCentres());
        if (optimum.upper() > optimum.lower()) {
            line(
                    "  %-34s between %.8g and %.8g (gap %.1e, %d iterations)",
                    optimum.converged() ? "" : "  (gap not reached)",
                    optimum.lower(),
                    optimum.upper(),
                    optimum.gap(),
                    optimum.iterations());
        }
        line(
                "  %-34s %14.8g %14.8g   R_B = %s",
                "CE, Bayes" + gaussian(closed),
                results.bayesCrossEntropy(),
                results.bayesCrossEntropy() / logClasses,
                results.bayesRadius().isPresent() ? number(results.bayesRadius().getAsDouble()) : "none");
    }

    /** Says that a number is that of Gaussian noise where the noise is another. */
    private static String gaussian(ClosedForms closed) {
        return isOther(closed) ? ", Gaussian noise" : "";
    }

    private static boolean isOther(ClosedForms closed) {
        return closed.setting().sigma() > 0 && closed.setting().noise() != NoiseKind.GAUSSIAN;
    }

    private void statement(Statement statement, ClosedForms closed, GaussianResults results) {
        boolean numbered = Character.isDigit(statement.number().charAt(0));
        heading((numbered ? "Lemma " : "") + statement.number(), "bound", "exact", "slack");
        for (Bound bound : exact(statement, closed, results)) {
            line(
                    "  %-34s %14.8g %14s %14s%s",
                    bound.key() + " (" + bound.origin().name().toLowerCase(Locale.ROOT) + ")",
                    bound.value(),
                    number(bound.exact()),
                    number(bound.slack()),
                    bound.holds() ? "" : "  FALSE HERE");
        }
        for (Condition condition : statement.conditions()) {
            line("  %s %s", condition.met() ? "+" : "-", condition.text(Locale.ENGLISH));
        }
    }

    /** Lemma 3.2's bounds beside CE's minimum, where the noise is the Gaussian one that this is known for. */
    private static List<Bound> exact(Statement statement, ClosedForms closed, GaussianResults results) {
        return statement.number().equals("3.2") && !isOther(closed)
                ? statement.bounds().stream()
                        .map(bound -> bound.side() == Bound.Side.LOWER
                                ? bound.withExact(results.optimum().value())
                                : bound)
                        .toList()
                : statement.bounds();
    }

    private void counting(CountingArgument counting) {
        line("%nCounting, n = %d", counting.samples());
        line(
                "  QL fits %d equations, CCQL in the limit %d, with %d parameters",
                counting.equationsOfQuadraticLoss(), counting.equationsOfCorrectClassLimit(), counting.parameters());
    }

    private void accuracies(GaussianResults results) {
        heading("Accuracy, Gaussian noise", "accuracy", "std. error", "");
        accuracy("CE", results.ceAccuracy());
        accuracy("QL", results.qlAccuracy());
        accuracy("CCQL", results.ccqlAccuracy());
        accuracy("Bayes", results.bayesAccuracy());
    }

    private void sampled(Setting setting, NoiseResults results) {
        heading("Accuracy, " + setting.noise().key() + " noise", "accuracy", "std. error", "");
        accuracy("CE", results.ce());
        accuracy("QL", results.ql());
        accuracy("CCQL", results.ccql());
        accuracy("argmax μᵀx", results.matched());
        line("  by %d samples of each class", results.samplesPerClass());
    }

    private void accuracy(String name, Accuracy accuracy) {
        line(
                "  %-34s %14.8f %14s",
                name,
                accuracy.value(),
                accuracy.method() == Accuracy.Method.EXACT ? "exact" : number(accuracy.standardError()));
    }

    private void heading(String title, String first, String second, String third) {
        line("%n%-36s %14s %14s %14s", title, first, second, third);
    }

    private static String number(double value) {
        // No minus zero.
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.8g", value + 0.0);
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append(System.lineSeparator());
    }
}
