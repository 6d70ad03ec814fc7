package org.losslab.cli;

import java.nio.file.Path;
import org.losslab.run.RunsFolder;
import org.losslab.sweep.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab sweep index}: makes a sweep's index again. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Makes a sweep's index again from its run folders, if it was lost or damaged.")
final class SweepIndexCommand implements Runnable {

    @Parameters(paramLabel = "DIR", description = "The sweep's folder, or its name in the runs folder.")
    private Path path;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        SweepFolder folder = SweepFolder.existing(path, RunsFolder.defaultPath());
        int rows = folder.rebuildIndex(folder.plan());
        spec.commandLine().getOut().println("index: " + rows + " runs");
        spec.commandLine().getOut().flush();
    }
}
