package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.losslab.run.RunsFolder;
import org.losslab.sweep.SlurmSweep;
import org.losslab.sweep.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab sweep cancel}: has a sweep come to a halt. */
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        description =
                "Has a sweep come to a halt, wherever it runs: its runs write checkpoints, and the rest does not begin.")
final class SweepCancelCommand implements Runnable {

    @Parameters(paramLabel = "DIR", description = "The sweep's folder, or its name in the runs folder.")
    private Path path;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        SweepFolder folder = SweepFolder.existing(path, RunsFolder.defaultPath());
        int queued = SlurmSweep.cancel(folder);
        PrintWriter out = spec.commandLine().getOut();
        out.println("cancelled" + (queued > 0 ? "; " + queued + " tasks were with SLURM" : "")
                + "; what has run so far stays, and the sweep can go on later");
        out.flush();
    }
}
