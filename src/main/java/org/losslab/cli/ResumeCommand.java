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
        RunFolder run = new RunsFolder(RunsFolder.defaultPath()).find(path);
        if (RunsFolder.isRecorded(run)) {
            throw new UserException(
                    "the run " + run.id() + " is a recorded one; train its experiment.json to run it again");
        }
        Installation installation = Installation.standard();
        TrainingOptions options = Cifar100Offer.makeSure(spec, run.experiment(), engine.training(spec, installation));
        return new TerminalTraining(spec, installation).run(run, options);
    }
}
