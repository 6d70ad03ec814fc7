package org.losslab.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepPlan;

/** How a sweep stands, for programs: what is not known of a run is null or absent. Durations in seconds, accuracies 0..1. */
final class SweepJson {

    private SweepJson() {}

    static ObjectNode of(
            String path,
            SweepPlan plan,
            Map<String, IndexRow> rows,
            Map<String, String> queued,
            Optional<String> lost) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("folder", path);
        lost.ifPresent(line -> root.put("problem", line));
        var runs = root.putArray("runs");
        plan.runs().forEach(run -> runs.add(run(run, Optional.ofNullable(rows.get(run.id())), queued.get(run.id()))));
        return root;
    }

    private static ObjectNode run(PlannedRun run, Optional<IndexRow> row, String slurm) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", run.id());
        node.putObject("settings").setAll(run.settings().values());
        node.put("seed", run.seed())
                .put(
                        "state",
                        row.map(each -> each.state().name().toLowerCase(Locale.ROOT))
                                .orElse("waiting"))
                .put("slurm", slurm)
                .put("epoch", row.map(IndexRow::epoch).orElse(0))
                .put("epochs", run.epochs())
                .put("seconds", row.map(IndexRow::seconds).orElse(0.0))
                .put("remainingSeconds", row.flatMap(IndexRow::remainingSeconds).orElse(null));
        ObjectNode accuracy = node.putObject("testAccuracy");
        row.ifPresent(each -> {
            each.accuracy().forEach(accuracy::put);
            if (!each.note().isEmpty()) {
                node.put("note", SweepWords.note(each));
            }
        });
        return node;
    }
}
