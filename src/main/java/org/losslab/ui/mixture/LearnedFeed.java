package org.losslab.ui.mixture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.losslab.data.Tensor;
import org.losslab.data.UserException;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.loss.LossKind;
import org.losslab.mixture.LinearClassifier;
import org.losslab.run.Reasons;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.run.ThetaFolder;
import org.losslab.state.ShownRuns;
import org.losslab.ui.Worded;
import org.losslab.ui.mixture.compute.Learned;

/** Reads the Θ of the run and the epoch that are shown, in the background; a run that is being trained is looked at again and again. */
final class LearnedFeed {

    private static final long INTERVAL_NANOS = 300_000_000;
    private static final String WEIGHT = "/head.weight";
    private static final String BIAS = "/head.bias";
    private static final List<LossKind> LOSSES =
            List.of(LossKind.CROSS_ENTROPY, LossKind.QUADRATIC, LossKind.CORRECT_CLASS_QUADRATIC);

    /**
     * What was read.
     *
     * @param learned the classifiers; empty if there are none
     * @param run the run's name
     * @param problem why there are none, in one line; empty if there are
     */
    record Found(Optional<Learned> learned, String run, String problem) {
        static final Found NOTHING = new Found(Optional.empty(), "", "");
    }

    /**
     * What is kept of a reading.
     *
     * @param stamp which file, and its time; empty if none was read
     * @param found what was in it
     */
    private record Reading(Optional<Stamp> stamp, Found found) {
        static final Reading NOTHING = new Reading(Optional.empty(), Found.NOTHING);
    }

    private record Stamp(String run, Path file, FileTime time) {}

    private final RunsFolder runs;
    private final Executor disk;
    private final LongSupplier clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicReference<Reading> latest = new AtomicReference<>(Reading.NOTHING);
    private ShownRuns asked = ShownRuns.NONE;
    private long lastRead;

    LearnedFeed(RunsFolder runs, Executor disk) {
        this(runs, disk, System::nanoTime);
    }

    /** @param clock nanoseconds from any moment */
    LearnedFeed(RunsFolder runs, Executor disk, LongSupplier clock) {
        this.runs = runs;
        this.disk = disk;
        this.clock = clock;
    }

    /**
     * Once a frame: has what is shown read if it is another, or may have gone on; hands out what was read last, the same object until
     * there is something else.
     */
    Found at(ShownRuns shown) {
        if (!shown.inMixture() || shown.main().isEmpty()) {
            asked = shown;
            latest.set(Reading.NOTHING);
            return Found.NOTHING;
        }
        long now = clock.getAsLong();
        boolean another =
                !shown.main().equals(asked.main()) || shown.through() != asked.through() || !asked.inMixture();
        boolean stale = shown.through() == ShownRuns.NEWEST && now - lastRead > INTERVAL_NANOS;
        if ((another || stale) && reading.compareAndSet(false, true)) {
            asked = shown;
            lastRead = now;
            disk.execute(() -> {
                try {
                    latest.set(read(shown, latest.get()));
                } finally {
                    reading.set(false);
                }
            });
        }
        return latest.get().found();
    }

    /** Nothing that waits for other classifiers may start over because the same were read again. */
    private Reading read(ShownRuns shown, Reading before) {
        try {
            RunFolder run = runs.find(Path.of(shown.main()));
            int through = shown.through() == ShownRuns.NEWEST ? Integer.MAX_VALUE : shown.through();
            OptionalInt epoch = ThetaFolder.of(run).newest(through);
            if (epoch.isEmpty()) {
                return new Reading(Optional.empty(), none(run));
            }
            Path file = ThetaFolder.of(run).file(epoch.getAsInt());
            Optional<Stamp> stamp = Optional.of(new Stamp(shown.main(), file, Files.getLastModifiedTime(file)));
            return stamp.equals(before.stamp())
                    ? before
                    : new Reading(stamp, found(run, shown.main(), epoch.getAsInt()));
        } catch (UserException e) {
            return new Reading(Optional.empty(), new Found(Optional.empty(), "", Worded.of(e.getMessage())));
        } catch (IOException e) {
            String problem = Worded.of(shown.main() + " cannot be read: " + Reasons.of(e));
            return new Reading(Optional.empty(), new Found(Optional.empty(), "", problem));
        }
    }

    /** The classifiers of a run after the newest epoch up to one. */
    static Found read(RunFolder run, String name, int through) {
        OptionalInt epoch = ThetaFolder.of(run).newest(through);
        return epoch.isEmpty() ? none(run) : found(run, name, epoch.getAsInt());
    }

    private static Found none(RunFolder run) {
        return new Found(Optional.empty(), run.id(), Texts.text("learned.none", run.id()));
    }

    private static Found found(RunFolder run, String name, int epoch) {
        Map<String, Tensor> tensors = ThetaFolder.of(run).read(epoch);
        Experiment experiment = run.experiment();
        List<Optional<LinearClassifier>> classifiers = new ArrayList<>();
        for (LossKind loss : LOSSES) {
            classifiers.add(experiment.arms().stream()
                    .filter(arm -> arm.loss() == loss)
                    .findFirst()
                    .map(Arm::label)
                    .flatMap(label -> classifier(tensors, label)));
        }
        return new Found(Optional.of(new Learned(name, epoch, classifiers)), run.id(), "");
    }

    /** [K, d], or [K, d + 1] with the bias last. */
    private static Optional<LinearClassifier> classifier(Map<String, Tensor> tensors, String label) {
        Tensor weight = tensors.get(label + WEIGHT);
        Tensor bias = tensors.get(label + BIAS);
        if (weight == null || weight.shape().length != 2) {
            return Optional.empty();
        }
        int classes = weight.shape()[0];
        int inputs = weight.shape()[1];
        double[][] rows = new double[classes][inputs + (bias == null ? 0 : 1)];
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < inputs; j++) {
                rows[k][j] = weight.values()[k * inputs + j];
            }
            if (bias != null) {
                rows[k][inputs] = bias.values()[k];
            }
        }
        return Optional.of(new LinearClassifier(rows));
    }
}
