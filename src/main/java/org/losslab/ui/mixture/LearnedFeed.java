package org.losslab.ui.mixture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.losslab.data.Tensor;
import org.losslab.data.UserException;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.loss.LossKind;
import org.losslab.mixture.LinearClassifier;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.run.ThetaFolder;
import org.losslab.state.ShownRuns;
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

    private final RunsFolder runs;
    private final Executor disk;
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicReference<Found> latest = new AtomicReference<>(Found.NOTHING);
    private ShownRuns asked = ShownRuns.NONE;
    private long lastRead;

    LearnedFeed(RunsFolder runs, Executor disk) {
        this.runs = runs;
        this.disk = disk;
    }

    /** Once a frame: has what is shown read if it is another, or may have gone on; hands out what was read last. */
    Found at(ShownRuns shown) {
        if (!shown.inMixture() || shown.main().isEmpty()) {
            asked = shown;
            latest.set(Found.NOTHING);
            return Found.NOTHING;
        }
        long now = System.nanoTime();
        boolean another =
                !shown.main().equals(asked.main()) || shown.through() != asked.through() || !asked.inMixture();
        boolean stale = shown.through() == ShownRuns.NEWEST && now - lastRead > INTERVAL_NANOS;
        if ((another || stale) && reading.compareAndSet(false, true)) {
            asked = shown;
            lastRead = now;
            disk.execute(() -> {
                try {
                    latest.set(read(shown));
                } finally {
                    reading.set(false);
                }
            });
        }
        return latest.get();
    }

    private Found read(ShownRuns shown) {
        try {
            RunFolder run = runs.find(Path.of(shown.main()));
            int through = shown.through() == ShownRuns.NEWEST ? Integer.MAX_VALUE : shown.through();
            return read(run, shown.main(), through);
        } catch (UserException e) {
            return new Found(Optional.empty(), "", e.getMessage());
        }
    }

    /** The classifiers of a run after the newest epoch up to one. */
    static Found read(RunFolder run, String name, int through) {
        ThetaFolder theta = ThetaFolder.of(run);
        OptionalInt epoch = theta.newest(through);
        if (epoch.isEmpty()) {
            return new Found(Optional.empty(), run.id(), Texts.text("learned.none", run.id()));
        }
        Map<String, Tensor> tensors = theta.read(epoch.getAsInt());
        Experiment experiment = run.experiment();
        List<Optional<LinearClassifier>> classifiers = new ArrayList<>();
        for (LossKind loss : LOSSES) {
            classifiers.add(experiment.arms().stream()
                    .filter(arm -> arm.loss() == loss)
                    .findFirst()
                    .map(Arm::label)
                    .flatMap(label -> classifier(tensors, label)));
        }
        return new Found(Optional.of(new Learned(name, epoch.getAsInt(), classifiers)), run.id(), "");
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
