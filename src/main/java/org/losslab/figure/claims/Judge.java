package org.losslab.figure.claims;

import static org.losslab.figure.claims.ClaimText.number;
import static org.losslab.figure.claims.ClaimText.percent;
import static org.losslab.figure.claims.Evidence.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.losslab.data.ClassChoice;
import org.losslab.experiment.Arm;
import org.losslab.loss.LossKind;
import org.losslab.loss.WeightRule;
import org.losslab.run.MetricRow;

/** Judges the claims of a figure by what runs of it measured. */
final class Judge {

    private static final Predicate<Arm> CE = loss(LossKind.CROSS_ENTROPY);
    private static final Predicate<Arm> QL = loss(LossKind.QUADRATIC);
    private static final Predicate<Arm> CCQL = loss(LossKind.CORRECT_CLASS_QUADRATIC);
    private static final double MARGIN = Thresholds.ACCURACY_MARGIN;

    private final Evidence runs;
    private final List<Claim> claims = new ArrayList<>();

    private Judge(Evidence runs) {
        this.runs = runs;
    }

    static List<Claim> claims(PaperFigure figure, Evidence runs) {
        Judge judge = new Judge(runs);
        switch (figure) {
            case FIGURE_1 -> judge.figure1();
            case FIGURE_2 -> judge.figure2();
            case FIGURE_3 -> judge.figure3();
            case W_LINEAR -> judge.linearWeight();
            case W_HUGE -> judge.hugeWeight();
            case K_2 -> judge.twoClasses();
            case K_SWEEP -> judge.sweep();
        }
        return judge.claims;
    }

    private void figure1() {
        double[] train = {runs.trainAccuracy(CE), runs.trainAccuracy(QL), runs.trainAccuracy(CCQL)};
        double[] test = {runs.testAccuracy(CE), runs.testAccuracy(QL), runs.testAccuracy(CCQL)};
        level(
                "figure1.train",
                train[0] >= Thresholds.FULL_TRAIN_ACCURACY
                        && train[1] >= Thresholds.FULL_TRAIN_ACCURACY
                        && train[2] >= Thresholds.FULL_TRAIN_ACCURACY,
                losses(train));
        order("figure1.ce-best", test[0] - Math.max(test[1], test[2]) > MARGIN, losses(test), test);
        double[] speed = {runs.speed(QL), runs.speed(CCQL)};
        order("figure1.ccql-faster", speed[1] - speed[0] > MARGIN, two("QL", speed[0], "CCQL", speed[1]), speed);
        order("figure1.ccql-test", test[2] - test[1] > MARGIN, two("QL", test[1], "CCQL", test[2]), test);
        double[] loss = {runs.testNormalizedLoss(QL), runs.testNormalizedLoss(CCQL)};
        level("figure1.ql-loss", loss[0] >= Thresholds.CLOSE_TO_ONE, "QL " + number(loss[0]));
        order(
                "figure1.ccql-loss",
                loss[0] - loss[1] > Thresholds.LOSS_MARGIN,
                "QL " + number(loss[0]) + ", CCQL " + number(loss[1]),
                loss);
    }

    private void figure2() {
        double[] train = {runs.trainAccuracy(CE), runs.trainAccuracy(QL), runs.trainAccuracy(CCQL)};
        double[] test = {runs.testAccuracy(CE), runs.testAccuracy(QL), runs.testAccuracy(CCQL)};
        level(
                "figure2.only-ce",
                train[0] >= Thresholds.FULL_TRAIN_ACCURACY
                        && Math.max(train[1], train[2]) < Thresholds.FULL_TRAIN_ACCURACY,
                losses(train));
        order("figure2.ce-train", train[0] - Math.max(train[1], train[2]) > MARGIN, losses(train), train);
        level("figure2.ql-test", test[1] < Thresholds.QL_TEST_BOUND, "QL " + percent(test[1]));
        level("figure2.ccql-train", train[2] > Thresholds.CCQL_TRAIN_BOUND, "CCQL " + percent(train[2]));
        level(
                "figure2.ccql-test",
                Math.abs(test[2] - Thresholds.CCQL_TEST) <= Thresholds.ABOUT,
                "CCQL " + percent(test[2]));
        order("figure2.ccql-above-ql", test[2] - test[1] > MARGIN, two("QL", test[1], "CCQL", test[2]), test);
    }

    private void figure3() {
        Predicate<Arm> mammals = QL.and(arm ->
                arm.classes().filter(ClassChoice.Superclasses.class::isInstance).isPresent());
        Predicate<Arm> random = QL.and(mammals.negate());
        double[] train = {runs.trainAccuracy(random), runs.trainAccuracy(mammals)};
        double[] test = {runs.testAccuracy(random), runs.testAccuracy(mammals)};
        double[] speed = {runs.speed(random), runs.speed(mammals)};
        level("figure3.train", Math.min(train[0], train[1]) >= Thresholds.FULL_TRAIN_ACCURACY, randomAndMammals(train));
        order("figure3.slower", speed[0] - speed[1] > MARGIN, randomAndMammals(speed), speed);
        order("figure3.test", test[0] - test[1] > MARGIN, randomAndMammals(test), test);
    }

    private void linearWeight() {
        double root = runs.testAccuracy(CCQL.and(arm -> arm.weight().equals(WeightRule.SQRT)));
        double linear = runs.testAccuracy(CCQL.and(arm -> arm.weight().equals(WeightRule.LINEAR)));
        order(
                "w-linear.test",
                root - linear > MARGIN,
                two("\u221a(K\u22121) \u2212 1", root, "K \u2212 2", linear),
                root,
                linear);
    }

    private void hugeWeight() {
        Predicate<Arm> huge = CCQL.and(arm -> arm.weight() instanceof WeightRule.Fixed);
        int classes = runs.classes(huge);
        double accuracy = runs.testAccuracy(huge);
        double objective = runs.testObjective(huge);
        double allOnes = (classes - 1) / 2.0;
        order(
                "w-huge.guessing",
                accuracy <= Thresholds.GUESSING_FACTOR / classes,
                ClaimText.get("measured.guessing", percent(accuracy), percent(1.0 / classes)),
                accuracy);
        order(
                "w-huge.ones",
                Math.abs(objective - allOnes) <= Thresholds.ALL_ONES_SHARE * allOnes,
                ClaimText.get("measured.ones", number(objective), number(allOnes)),
                objective);
    }

    private void twoClasses() {
        List<MetricRow> ql = runs.rows(QL);
        List<MetricRow> ccql = runs.rows(CCQL);
        double difference = ql.isEmpty() || ql.size() != ccql.size() ? Double.NaN : 0;
        for (int i = 0; i < ql.size() && i < ccql.size(); i++) {
            difference = Math.max(
                    difference,
                    Math.max(
                            Math.abs(ql.get(i).objective() - ccql.get(i).objective()),
                            Math.abs(ql.get(i).accuracy() - ccql.get(i).accuracy())));
        }
        order("k2.equal", difference == 0, ClaimText.get("measured.equal", ql.size(), difference), difference);
    }

    private void sweep() {
        StringBuilder measured = new StringBuilder();
        double few = Double.NaN;
        double many = Double.NaN;
        for (int classes : new int[] {2, 5, 10, 25, 50, 100}) {
            double ratio = runs.testAccuracy(QL.and(runs.withClasses(classes)))
                    / runs.testAccuracy(CE.and(runs.withClasses(classes)));
            few = classes == 10 ? ratio : few;
            many = classes == 100 ? ratio : many;
            measured.append(measured.isEmpty() ? "" : ", ")
                    .append("K = ")
                    .append(classes)
                    .append(": ");
            measured.append(number(ratio));
        }
        order(
                "k-sweep.ratio",
                few - many > Thresholds.RATIO_MARGIN,
                ClaimText.get("measured.ratios", measured),
                few,
                many);
    }

    /** About an absolute level: judged at the paper's scale alone. */
    private void level(String id, boolean holds, String measured) {
        add(id, runs.fullScale() ? Verdict.of(holds) : Verdict.NOT_RUN, measured);
    }

    /** A comparison, or a fact of any scale; not judged where one of its numbers is missing. */
    private void order(String id, boolean holds, String measured, double... numbers) {
        boolean complete = Arrays.stream(numbers).noneMatch(Double::isNaN);
        add(id, runs.usable() && complete ? Verdict.of(holds) : Verdict.NOT_RUN, measured);
    }

    private void add(String id, Verdict verdict, String measured) {
        claims.add(new Claim(id, ClaimText.get("claim." + id), ClaimText.get("criterion." + id), measured, verdict));
    }

    private static String losses(double[] accuracies) {
        return "CE " + percent(accuracies[0]) + ", " + two("QL", accuracies[1], "CCQL", accuracies[2]);
    }

    private static String two(String first, double one, String second, double other) {
        return first + " " + percent(one) + ", " + second + " " + percent(other);
    }

    private static String randomAndMammals(double[] values) {
        return ClaimText.get("measured.mammals", percent(values[0]), percent(values[1]));
    }
}
