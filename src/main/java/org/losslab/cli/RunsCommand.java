package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.losslab.run.RunSummary;
import org.losslab.run.RunsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab runs}: the runs that there are. */
@Command(
        name = "runs",
        mixinStandardHelpOptions = true,
        description = "Lists the runs folder, the newest first, and the recorded runs that came with LossLab.")
final class RunsCommand implements Runnable {

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "The runs folder (default: LOSSLAB_RUNS, ./runs, or the user's data directory).")
    private Path runs;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        for (RunSummary run : new RunsFolder(runs == null ? RunsFolder.defaultPath() : runs).list()) {
            out.printf(
                    Locale.ROOT,
                    "%-40s %-9s %4d/%-4d %-20s %s%n",
                    run.id(),
                    run.problem().isEmpty() ? run.state().name().toLowerCase(Locale.ROOT) : "broken",
                    run.epoch(),
                    run.epochs(),
                    run.started(),
                    run.recorded() ? "recorded" : "");
        }
        out.flush();
    }
}
