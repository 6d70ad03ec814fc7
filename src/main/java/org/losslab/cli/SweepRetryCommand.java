package org.losslab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.losslab.run.RunsFolder;
import org.losslab.sweep.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab sweep retry}: tries failed runs again. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = "Goes on with a sweep, with the runs that failed too, each from its checkpoint if it has one.")
final class SweepRetryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The sweep's folder, or its name in the runs folder.")
    private Path path;

    @Mixin
    private SweepStarter starter;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        SweepFolder folder = SweepFolder.existing(path, RunsFolder.defaultPath());
        return starter.start(spec, folder, folder.plan(), true);
    }
}
