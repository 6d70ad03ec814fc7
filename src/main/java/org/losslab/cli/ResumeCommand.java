package org.losslab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.training.Installation;
import org.losslab.training.TrainingOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab resume}: goes on with a run that was stopped or broke off. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with a run from its newest checkpoint; from the beginning if it has none.")
final class ResumeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The run's folder, or its name in the runs folder.")
    private Path path;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        RunFolder here = new RunFolder(path.toAbsolutePath().normalize());
        RunFolder run = here.exists()
                ? here
                : new RunFolder(RunsFolder.defaultPath().resolve(path).toAbsolutePath());
        if (!run.exists()) {
            throw new UserException("no run can be read at " + path + "; a run folder has an experiment.json");
        }
        Installation installation = Installation.standard();
        TrainingOptions options = Cifar100Offer.makeSure(spec, run.experiment(), engine.training(spec, installation));
        return new TerminalTraining(spec, installation).run(run, options);
    }
}
