package org.losslab.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.losslab.experiment.Presets;
import org.losslab.run.RunStatus;

/** Sweeps that nobody ran: plan and index as if somebody had, for tests of who reads them. */
public final class RecordedSweeps {

    private RecordedSweeps() {}

    /**
     * {@code quick} over classes (from 2 on), weights sqrt and linear, and seeds (from 1 on).
     *
     * @param unfinished so many of the last runs are running, and as many before them not begun
     */
    public static SweepFolder write(Path path, int classes, int seeds, int unfinished) {
        Map<String, List<JsonNode>> grid = new LinkedHashMap<>();
        grid.put(
                "K",
                IntStream.range(2, 2 + classes)
                        .<JsonNode>mapToObj(JsonNodeFactory.instance::numberNode)
                        .toList());
        grid.put("w", List.of(TextNode.valueOf("sqrt"), TextNode.valueOf("linear")));
        SweepFolder folder = new SweepFolder(path);
        SweepPlan plan = folder.open(SweepPlan.of(new SweepSpec(
                "recorded",
                Presets.load("quick"),
                grid,
                List.of(),
                LongStream.rangeClosed(1, seeds).boxed().toList())));
        List<IndexRow> rows = new ArrayList<>();
        int count = plan.runs().size();
        for (int i = 0; i < count; i++) {
            PlannedRun run = plan.runs().get(i);
            boolean running = i >= count - unfinished;
            if (running || i < count - 2 * unfinished) {
                rows.add(row(run, RunStatus.State.RUNNING, 0));
                rows.add(row(run, RunStatus.State.RUNNING, 30));
            }
            if (i < count - 2 * unfinished) {
                rows.add(row(run, RunStatus.State.FINISHED, 60));
            }
        }
        folder.index().append(rows, 10, TimeUnit.SECONDS);
        return folder;
    }

    /** Writes down that every run was submitted to SLURM, and returns where. */
    public static Path submit(SweepFolder folder, String name) throws IOException {
        Files.createDirectories(folder.jobs());
        List<String> ids = folder.plan().runs().stream().map(PlannedRun::id).toList();
        return Files.write(new Submissions(folder.jobs()).list(name), ids);
    }

    /** What was submitted, read as every command that asks SLURM reads it. */
    public static Map<String, List<String>> submitted(SweepFolder folder) {
        return new Submissions(folder.jobs()).read();
    }

    /** Accuracy falls with K; the seeds differ by two points each. */
    private static IndexRow row(PlannedRun run, RunStatus.State state, int epoch) {
        double accuracy =
                Math.max(0, 0.9 - 0.005 * run.settings().values().get("K").asInt() - 0.02 * (run.seed() % 5));
        Map<String, Double> all = new LinkedHashMap<>();
        all.put("CE", accuracy);
        all.put("QL", 0.5 * accuracy);
        all.put("CCQL", 0.8 * accuracy);
        return new IndexRow(run.id(), state, epoch, 60, epoch, IndexRow.now(), all, "");
    }
}
