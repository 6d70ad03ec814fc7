package org.losslab.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.losslab.data.Tensor;
import org.losslab.data.UserException;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;

/**
 * Writes a run: whoever reads at any moment sees whole rows and whole files. What cannot be written is a {@link UserException} of one line, and leaves what was written before as it was.
 */
public final class RunWriter implements Closeable {

    private final RunFolder run;
    private final FullDisk fullDisk;
    private final CsvFile<MetricRow> metrics;
    private final CsvFile<StepRow> steps;

    private RunWriter(RunFolder run, FullDisk fullDisk, CsvFile<MetricRow> metrics, CsvFile<StepRow> steps) {
        this.run = run;
        this.fullDisk = fullDisk;
        this.metrics = metrics;
        this.steps = steps;
    }

    /**
     * Opens a run for writing, cut back to where it is to go on from.
     *
     * @param lock on it
     * @param from where that is; {@link Progress#none()} begins anew
     * @param totalSteps how many steps were done by then
     * @param fullDisk asked what to do when the disk is full
     */
    public static RunWriter open(
            RunLock lock, Experiment experiment, Progress from, long totalSteps, FullDisk fullDisk) {
        RunFolder run = lock.run();
        boolean anew = from.epoch() == 0 && from.step() == 0;
        Map<String, String> losses = experiment.arms().stream()
                .collect(Collectors.toMap(Arm::label, arm -> arm.loss().key()));
        try {
            CsvFile<MetricRow> metrics = CsvFile.open(
                    run.metricsFile(), CsvTable.metrics(losses), row -> !anew && row.epoch() <= from.epoch());
            CsvFile<StepRow> steps =
                    CsvFile.open(run.stepsFile(), CsvTable.STEPS, row -> !anew && row.step() <= totalSteps);
            return new RunWriter(run, fullDisk, metrics, steps);
        } catch (IOException e) {
            throw unwritable(run, e);
        }
    }

    /** Appends rows of metrics.csv and puts them on the disk. */
    public void metrics(List<MetricRow> rows) {
        attempt(() -> metrics.append(rows));
        attempt(metrics::force);
    }

    /** Appends rows of steps.csv. */
    public void steps(List<StepRow> rows) {
        attempt(() -> steps.append(rows));
    }

    public void environment(Environment environment) {
        attempt(() -> RunJson.write(run.environmentFile(), environment));
    }

    /** Says how the run stands. */
    public void status(RunStatus.State state, int epoch, int epochs, String reason, Map<String, String> failedArms) {
        attempt(() -> writeStatus(run, state, epoch, epochs, reason, failedArms));
    }

    /** Says how a run stands that is not open for writing. */
    public static void status(
            RunFolder run,
            RunStatus.State state,
            int epoch,
            int epochs,
            String reason,
            Map<String, String> failedArms) {
        try {
            writeStatus(run, state, epoch, epochs, reason, failedArms);
        } catch (IOException e) {
            throw unwritable(run, e);
        }
    }

    private static void writeStatus(
            RunFolder run, RunStatus.State state, int epoch, int epochs, String reason, Map<String, String> failedArms)
            throws IOException {
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        RunJson.write(run.statusFile(), new RunStatus(state, epoch, epochs, reason, failedArms, now));
    }

    public void checkpoint(Checkpoint checkpoint, boolean best) {
        attempt(() -> Checkpoints.of(run).save(checkpoint, best));
    }

    /** Keeps the parameters after an epoch, by {@code <label>/<name>}. */
    public void theta(int epoch, Map<String, Tensor> parameters) {
        attempt(() -> {
            Files.createDirectories(run.theta());
            new Safetensors(parameters, Map.of("epoch", Integer.toString(epoch)))
                    .write(ThetaFolder.of(run).file(epoch));
        });
    }

    @Override
    public void close() {
        attempt(() -> {
            metrics.close();
            steps.close();
        });
    }

    /** Every action leaves what was there as it was if it fails, so that it can be tried again. */
    private void attempt(Attempt action) {
        boolean waited = false;
        while (true) {
            try {
                action.run();
                break;
            } catch (IOException e) {
                if (!Reasons.isDiskFull(e, run.path()) || !fullDisk.await(waitingFor(e))) {
                    throw unwritable(run, e);
                }
                waited = true;
            }
        }
        if (waited) {
            fullDisk.written();
        }
    }

    private String waitingFor(IOException e) {
        return "the run folder " + run.path() + " cannot be written: " + Reasons.of(e)
                + "; the training waits and goes on when there is room";
    }

    private static UserException unwritable(RunFolder run, IOException e) {
        return new UserException("the run folder " + run.path() + " cannot be written: " + Reasons.of(e), e);
    }

    private interface Attempt {
        void run() throws IOException;
    }
}
