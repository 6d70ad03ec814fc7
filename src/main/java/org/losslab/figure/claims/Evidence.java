package org.losslab.figure.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.losslab.data.DataSource;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.loss.LossKind;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.Split;

/**
 * What runs of one experiment say: means over the seeds with which every arm came to its end, so that arms are compared on the
 * same seeds; each arm counts once a seed, however often it was trained. NaN stands for what is not known: nothing is said of
 * an arm that diverged with one of these seeds, since the seeds that it survived are the lucky ones.
 */
final class Evidence {

    private static final Architecture PAPERS_MODEL = new Architecture.WideResNet(28, 10);
    private static final int PAPERS_EPOCHS = 200;

    private final List<RunData> runs;
    private final Experiment experiment;
    private final Map<String, Arm> arms = new LinkedHashMap<>();
    private final List<Long> seeds;
    private final boolean longEnough;

    /** @param runs at least one, which differ in seed and in which arms they have alone */
    Evidence(List<RunData> runs) {
        this.runs = List.copyOf(runs);
        experiment = runs.get(0).experiment();
        longEnough = longEnough(experiment);
        runs.forEach(run -> run.experiment().arms().forEach(arm -> arms.putIfAbsent(arm.label(), arm)));
        seeds = runs.stream()
                .map(run -> run.experiment().seed())
                .distinct()
                .filter(seed -> arms.values().stream()
                        .allMatch(arm -> complete(arm, seed).isPresent() || diverged(arm, seed)))
                .toList();
    }

    /** The seeds with which every arm came to its last epoch or diverged. */
    List<Long> seeds() {
        return seeds;
    }

    /** Whether the classes are of CIFAR-100, the runs as long as the preset's and there is a seed with which every arm came to its end. */
    boolean usable() {
        return experiment.data() instanceof DataSource.Cifar100 && longEnough && !seeds.isEmpty();
    }

    /** Whether it trains as long as the preset of that name, which the thresholds were written down for. */
    private static boolean longEnough(Experiment experiment) {
        return !Presets.names().contains(experiment.name())
                || experiment.epochs() >= Presets.load(experiment.name()).epochs();
    }

    /** Whether it is the paper's network, data and length. */
    boolean fullScale() {
        return usable()
                && experiment.data() instanceof DataSource.Cifar100 cifar
                && cifar.whole()
                && experiment.model().equals(PAPERS_MODEL)
                && experiment.epochs() >= PAPERS_EPOCHS;
    }

    static Predicate<Arm> loss(LossKind kind) {
        return arm -> arm.loss() == kind;
    }

    Predicate<Arm> withClasses(int count) {
        return arm -> experiment.classCount(arm) == count;
    }

    /** K of the first such arm; 0 if there is none. */
    int classes(Predicate<Arm> which) {
        return arms.values().stream()
                .filter(which)
                .findFirst()
                .map(experiment::classCount)
                .orElse(0);
    }

    /** How many test images such an arm is scored on, the same ones with every seed; 0 if they are not CIFAR-100's. */
    int testImages(Predicate<Arm> which) {
        return testImagesPerClass() * classes(which);
    }

    int testImagesPerClass() {
        return experiment.data() instanceof DataSource.Cifar100 cifar ? cifar.testPerClass() : 0;
    }

    /** The labels of the arms that diverged, joined; empty if none did. */
    String diverged() {
        return arms.values().stream()
                .filter(arm -> runs.stream()
                        .anyMatch(run -> diverged(arm, run.experiment().seed())))
                .map(Arm::label)
                .collect(Collectors.joining(", "));
    }

    double testAccuracy(Predicate<Arm> which) {
        return last(which, Split.TEST, MetricRow::accuracy);
    }

    /** By the full pass in evaluation mode. */
    double trainAccuracy(Predicate<Arm> which) {
        return last(which, Split.TRAIN_EVAL, MetricRow::accuracy);
    }

    double testNormalizedLoss(Predicate<Arm> which) {
        return last(which, Split.TEST, MetricRow::normalizedLoss);
    }

    double testObjective(Predicate<Arm> which) {
        return last(which, Split.TEST, MetricRow::objective);
    }

    /** The running train accuracy averaged over all epochs: higher is faster. */
    double speed(Predicate<Arm> which) {
        return mean(which, rows -> rows.stream()
                .filter(row -> row.split() == Split.TRAIN)
                .mapToDouble(MetricRow::accuracy)
                .average()
                .orElse(Double.NaN));
    }

    /** Every row of the first such arm with a seed; empty if it did not come to its end. */
    List<MetricRow> rows(Predicate<Arm> which, long seed) {
        return arms.values().stream()
                .filter(which)
                .findFirst()
                .flatMap(arm -> complete(arm, seed).map(run -> rows(run, arm)))
                .orElse(List.of());
    }

    private double last(Predicate<Arm> which, Split split, ToDoubleFunction<MetricRow> value) {
        return mean(which, rows -> rows.stream()
                .filter(row -> row.split() == split && row.epoch() == experiment.epochs())
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN));
    }

    /** Over the arms and seeds, of a value of an arm's rows with a seed. */
    private double mean(Predicate<Arm> which, ToDoubleFunction<List<MetricRow>> value) {
        List<Double> values = new ArrayList<>();
        for (Arm arm : arms.values().stream().filter(which).toList()) {
            for (long seed : seeds) {
                values.add(complete(arm, seed)
                        .map(run -> value.applyAsDouble(rows(run, arm)))
                        .orElse(Double.NaN));
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** The first run in which an arm came to its last epoch with a seed. */
    private Optional<RunData> complete(Arm arm, long seed) {
        return of(arm, seed).stream()
                .filter(run -> run.metrics().stream()
                        .anyMatch(row -> row.arm().equals(arm.label())
                                && row.split() == Split.TEST
                                && row.epoch() == experiment.epochs()))
                .findFirst();
    }

    private boolean diverged(Arm arm, long seed) {
        return complete(arm, seed).isEmpty()
                && of(arm, seed).stream()
                        .anyMatch(run -> run.status().failedArms().containsKey(arm.label()));
    }

    private List<RunData> of(Arm arm, long seed) {
        return runs.stream()
                .filter(run -> run.experiment().seed() == seed
                        && run.experiment().arms().contains(arm))
                .toList();
    }

    private static List<MetricRow> rows(RunData run, Arm arm) {
        return run.metrics().stream()
                .filter(row -> row.arm().equals(arm.label()))
                .toList();
    }
}
