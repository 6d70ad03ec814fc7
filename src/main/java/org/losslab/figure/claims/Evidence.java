package org.losslab.figure.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.losslab.data.DataSource;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.loss.LossKind;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.Split;

/**
 * What runs of one experiment say: means over the runs that have an arm, so that there may be several seeds, and arms that
 * were trained one at a time. NaN stands for what no run has.
 */
final class Evidence {

    private static final Architecture PAPERS_MODEL = new Architecture.WideResNet(28, 10);
    private static final int PAPERS_EPOCHS = 200;

    private final List<RunData> runs;
    private final Experiment experiment;

    /** @param runs at least one, which differ in arms and seed alone */
    Evidence(List<RunData> runs) {
        this.runs = List.copyOf(runs);
        experiment = runs.get(0).experiment();
    }

    /** Whether the classes are of CIFAR-100 and every run is at its last epoch. */
    boolean usable() {
        return experiment.data() instanceof DataSource.Cifar100
                && runs.stream().allMatch(run -> lastEpoch(run) == experiment.epochs());
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

    /** K of the first such arm. */
    int classes(Predicate<Arm> which) {
        return runs.stream()
                .flatMap(run -> run.experiment().arms().stream().filter(which).map(arm -> run.experiment()
                        .classCount(arm)))
                .findFirst()
                .orElse(0);
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
        return mean(which, (run, arm) -> rows(run, arm, Split.TRAIN).stream()
                .mapToDouble(MetricRow::accuracy)
                .average());
    }

    /** Every row of an arm in the first run that has it. */
    List<MetricRow> rows(Predicate<Arm> which) {
        return runs.stream()
                .flatMap(run -> run.experiment().arms().stream().filter(which).map(arm -> run.metrics().stream()
                        .filter(row -> row.arm().equals(arm.label()))
                        .toList()))
                .findFirst()
                .orElse(List.of());
    }

    private double last(Predicate<Arm> which, Split split, ToDoubleFunction<MetricRow> value) {
        return mean(which, (run, arm) -> rows(run, arm, split).stream()
                .max(Comparator.comparingInt(MetricRow::epoch))
                .map(row -> OptionalDouble.of(value.applyAsDouble(row)))
                .orElse(OptionalDouble.empty()));
    }

    private double mean(Predicate<Arm> which, Value value) {
        List<Double> values = new ArrayList<>();
        for (RunData run : runs) {
            run.experiment().arms().stream()
                    .filter(which)
                    .map(arm -> value.of(run, arm))
                    .filter(OptionalDouble::isPresent)
                    .forEach(found -> values.add(found.getAsDouble()));
        }
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static List<MetricRow> rows(RunData run, Arm arm, Split split) {
        return run.metrics().stream()
                .filter(row -> row.arm().equals(arm.label()) && row.split() == split)
                .toList();
    }

    private static int lastEpoch(RunData run) {
        return run.metrics().stream()
                .filter(row -> row.split() == Split.TEST)
                .mapToInt(MetricRow::epoch)
                .max()
                .orElse(0);
    }

    private interface Value {
        OptionalDouble of(RunData run, Arm arm);
    }
}
