package org.losslab.ui.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.losslab.run.MetricRow;
import org.losslab.ui.why.Why;

/** What there is to say about the quantities of the charts and the table, with the latest numbers of the first few arms. */
final class MetricsWhy {

    private static final int MOST = 4;

    private List<ArmSummary> arms = List.of();

    void show(List<ArmSummary> shown) {
        arms = shown;
    }

    Why accuracy() {
        return Why.of("accuracy", lines(row -> String.format(Locale.ROOT, "%.4f", row.accuracy())));
    }

    Why loss() {
        return Why.of("loss", lines(row -> String.format(Locale.ROOT, "%.4f", row.objective())));
    }

    Why normalized() {
        return Why.of(
                "normalized",
                lines(row -> String.format(
                        Locale.ROOT,
                        "\\frac{%.4f}{%.4f}=%.4f",
                        row.objective(),
                        row.objective() / row.normalizedLoss(),
                        row.normalizedLoss())));
    }

    private List<String> lines(Function<MetricRow, String> value) {
        return arms.stream()
                .limit(MOST)
                .flatMap(arm -> line(arm, value).stream())
                .toList();
    }

    private static Optional<String> line(ArmSummary arm, Function<MetricRow, String> value) {
        // A label is free text: what LaTeX would take for a command is left out.
        String name = arm.arm().replaceAll("[\\\\{}$%#&_^~]", " ");
        return arm.test().map(row -> "\\text{" + name + ": }" + value.apply(row));
    }
}
