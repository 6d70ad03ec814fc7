package org.losslab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.losslab.data.TextFiles;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;

/**
 * Where the parts of a run are.
 *
 * @param path the folder, whose name is the run's id
 */
public record RunFolder(Path path) {

    /** The run's id. */
    public String id() {
        return path.getFileName().toString();
    }

    public Path experimentFile() {
        return path.resolve("experiment.json");
    }

    public Path environmentFile() {
        return path.resolve("environment.json");
    }

    public Path metricsFile() {
        return path.resolve("metrics.csv");
    }

    public Path stepsFile() {
        return path.resolve("steps.csv");
    }

    public Path statusFile() {
        return path.resolve("status.json");
    }

    public Path lockFile() {
        return path.resolve("lock");
    }

    public Path checkpoints() {
        return path.resolve("checkpoints");
    }

    public Path theta() {
        return path.resolve("theta");
    }

    /** Whether the folder holds a run. */
    public boolean exists() {
        return Files.isRegularFile(experimentFile());
    }

    /**
     * The experiment that was run.
     *
     * @throws UserException if there is none or a newer LossLab wrote it
     */
    public Experiment experiment() {
        try {
            return ExperimentJson.read(TextFiles.read(experimentFile(), RunJson.LARGEST));
        } catch (NoSuchFileException e) {
            throw new UserException("no run can be read at " + path + "; a run folder has an experiment.json", e);
        } catch (IOException e) {
            throw new UserException(experimentFile() + " cannot be read: " + Reasons.of(e), e);
        } catch (UserException e) {
            throw new UserException(experimentFile() + ": " + e.getMessage(), e);
        }
    }

    /**
     * How the run says that it stands; empty before it first said so.
     *
     * @throws UserException if status.json is damaged
     */
    public Optional<RunStatus> status() {
        return Files.isRegularFile(statusFile())
                ? Optional.of(RunJson.read(statusFile(), RunStatus.class))
                : Optional.empty();
    }
}
