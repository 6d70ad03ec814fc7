package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.losslab.run.RunStatus;
import org.losslab.run.RunsFolder;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.SlurmQueue;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepFollower;
import org.losslab.sweep.SweepPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab sweep status}: how a sweep stands. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells how a sweep and each of its runs stand.")
final class SweepStatusCommand implements Runnable {

    @Parameters(paramLabel = "DIR", description = "The sweep's folder, or its name in the runs folder.")
    private Path path;

    @Option(names = "--short", description = "The numbers alone, without a line for each run.")
    private boolean brief;

    @Option(names = "--json", description = "Print JSON, an entry for each run.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        SweepFolder folder = SweepFolder.existing(path, RunsFolder.defaultPath());
        SweepPlan plan = folder.plan();
        Map<String, IndexRow> rows = new SweepFollower(folder, plan).rows();
        SlurmQueue slurm = new SlurmQueue(folder);
        Map<String, String> queued = slurm.statesIfThere();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Optional<String> lost = slurm.lost(plan, rows, queued);
            out.println(SweepJson.of(folder.path().toString(), plan, rows, queued, lost)
                    .toPrettyString());
            out.flush();
            return;
        }
        if (!brief) {
            SweepWords.print(plan, rows, queued, out);
        }
        StringBuilder line = new StringBuilder(plan.runs().size() + " runs");
        for (RunStatus.State state : RunStatus.State.values()) {
            long count = SweepWords.count(rows, state);
            if (count > 0) {
                line.append(", ").append(count).append(' ').append(state.name().toLowerCase(Locale.ROOT));
            }
        }
        int waiting = plan.runs().size() - rows.size();
        if (waiting > 0) {
            line.append(", ").append(waiting).append(" not begun");
        }
        if (!queued.isEmpty()) {
            line.append("; SLURM has ").append(queued.size());
        }
        out.println(line);
        slurm.lost(plan, rows, queued).ifPresent(out::println);
        out.flush();
    }
}
