package org.losslab.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.losslab.data.UserException;
import org.losslab.training.EngineChoice;
import org.losslab.training.Installation;
import org.losslab.training.TrainingOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say with what is trained. */
final class EngineOptions {

    @Option(
            names = "--engine",
            defaultValue = "auto",
            paramLabel = "ENGINE",
            description = "auto, dl4j or libtorch (default: ${DEFAULT-VALUE}); 'losslab engines' lists them.")
    private String engine;

    @Option(
            names = "--device",
            defaultValue = "auto",
            paramLabel = "DEVICE",
            description = "auto, cpu, cuda:0, ... (default: ${DEFAULT-VALUE}).")
    private String device;

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description =
                    "CIFAR-100's archive or unpacked folder (default: LOSSLAB_DATA, then the user's data directory).")
    private Path data;

    /** Where the user says that CIFAR-100 is; null if nowhere. */
    Path data() {
        return data;
    }

    /**
     * The options for a training.
     *
     * @throws ParameterException if there is no such engine or device, listing those that there are
     */
    TrainingOptions training(CommandSpec spec, Installation installation) {
        try {
            EngineChoice.check(installation.engines(), engine, device);
            String command = "losslab "
                    + String.join(
                            " ", spec.root().commandLine().getParseResult().originalArgs());
            return new TrainingOptions(engine, device, Optional.ofNullable(data), command);
        } catch (UserException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
