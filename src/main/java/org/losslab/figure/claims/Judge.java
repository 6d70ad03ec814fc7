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
                losses(train),
                train);
        order("figure1.ce-best", test[0] - Math.max(test[1], test[2]) > MARGIN, losses(test) + onTest(CE, test), test);
        double[] speed = {runs.speed(QL), runs.speed(CCQL)};
        order("figure1.ccql-faster", speed[1] - speed[0] > MARGIN, two("QL", speed[0], "CCQL", speed[1]), speed);
        order("figure1.ccql-test", test[2] - test[1] > MARGIN, qlAndCcql(test), test[1], test[2]);
        double[] loss = {runs.testNormalizedLoss(QL), runs.testNormalizedLoss(CCQL)};
        level("figure1.ql-loss", loss[0] >= Thresholds.CLOSE_TO_ONE, "QL " + number(loss[0]) + sample(QL), loss[0]);
        order(
                "figure1.ccql-loss",
                loss[0] - loss[1] > Thresholds.LOSS_MARGIN,
                "QL " + number(loss[0]) + ", CCQL " + number(loss[1]) + sample(QL),
                loss);
    }

    private void figure2() {
        double[] train = {runs.trainAccuracy(CE), runs.trainAccuracy(QL), runs.trainAccuracy(CCQL)};
        double[] test = {runs.testAccuracy(CE), runs.testAccuracy(QL), runs.testAccuracy(CCQL)};
        level(
                "figure2.only-ce",
                train[0] >= Thresholds.FULL_TRAIN_ACCURACY
                        && Math.max(train[1], train[2]) < Thresholds.FULL_TRAIN_ACCURACY,
                losses(train),
                train);
        order("figure2.ce-train", train[0] - Math.max(train[1], train[2]) > MARGIN, losses(train), train);
        level(
                "figure2.ql-test",
                test[1] < Thresholds.QL_TEST_BOUND,
                "QL " + percent(test[1]) + onTest(QL, test[1]),
                test[1]);
        level("figure2.ccql-train", train[2] > Thresholds.CCQL_TRAIN_BOUND, "CCQL " + percent(train[2]), train[2]);
        level(
                "figure2.ccql-test",
                Math.abs(test[2] - Thresholds.CCQL_TEST) <= Thresholds.ABOUT,
                "CCQL " + percent(test[2]) + onTest(CCQL, test[2]),
                test[2]);
        order("figure2.ccql-above-ql", test[2] - test[1] > MARGIN, qlAndCcql(test), test[1], test[2]);
    }

    private void figure3() {
        Predicate<Arm> mammals = QL.and(arm ->
                arm.classes().filter(ClassChoice.Superclasses.class::isInstance).isPresent());
        Predicate<Arm> random = QL.and(mammals.negate());
        double[] train = {runs.trainAccuracy(random), runs.trainAccuracy(mammals)};
        double[] test = {runs.testAccuracy(random), runs.testAccuracy(mammals)};
        double[] speed = {runs.speed(random), runs.speed(mammals)};
        level(
                "figure3.train",
                Math.min(train[0], train[1]) >= Thresholds.FULL_TRAIN_ACCURACY,
                randomAndMammals(train),
                train);
        order("figure3.slower", speed[0] - speed[1] > MARGIN, randomAndMammals(speed), speed);
        order("figure3.test", test[0] - test[1] > MARGIN, randomAndMammals(test) + onTest(QL, test), test);
    }

    private void linearWeight() {
        double root = runs.testAccuracy(CCQL.and(arm -> arm.weight().equals(WeightRule.SQRT)));
        double linear = runs.testAccuracy(CCQL.and(arm -> arm.weight().equals(WeightRule.LINEAR)));
        order(
                "w-linear.test",
                root - linear > MARGIN,
                two("\u221a(K\u22121) \u2212 1", root, "K \u2212 2", linear) + onTest(CCQL, root, linear),
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
                ClaimText.get("measured.guessing", percent(accuracy), percent(1.0 / classes)) + onTest(huge, accuracy),
                accuracy);
        order(
                "w-huge.ones",
                Math.abs(objective - allOnes) <= Thresholds.ALL_ONES_SHARE * allOnes,
                ClaimText.get("measured.ones", number(objective), number(allOnes)) + sample(huge),
                objective);
    }

    private void twoClasses() {
        int rows = 0;
        double difference = runs.seeds().isEmpty() ? Double.NaN : 0;
        for (long seed : runs.seeds()) {
            List<MetricRow> ql = runs.rows(QL, seed);
            rows += ql.size();
            difference = Math.max(difference, difference(ql, runs.rows(CCQL, seed)));
        }
        order(
                "k2.equal",
                difference == 0,
                ClaimText.get("measured.equal", rows, difference, runs.seeds().size()),
                difference);
    }

    /** The largest between rows in the same places; NaN unless each has its other. */
    private static double difference(List<MetricRow> some, List<MetricRow> others) {
        double difference = some.isEmpty() || some.size() != others.size() ? Double.NaN : 0;
        for (int i = 0; i < some.size() && i < others.size(); i++) {
            MetricRow one = some.get(i);
            MetricRow other = others.get(i);
            difference = Math.max(difference, Math.abs(one.objective() - other.objective()));
            difference = Math.max(difference, Math.abs(one.accuracy() - other.accuracy()));
        }
        return difference;
    }

    private void sweep() {
        List<String> measured = new ArrayList<>();
        double few = Double.NaN;
        double many = Double.NaN;
        for (int classes : new int[] {2, 5, 10, 25, 50, 100}) {
            double ql = runs.testAccuracy(QL.and(runs.withClasses(classes)));
            double ce = runs.testAccuracy(CE.and(runs.withClasses(classes)));
            double ratio = ql / ce;
            int images = runs.testImages(runs.withClasses(classes));
            few = classes == 10 ? ratio : few;
            many = classes == 100 ? ratio : many;
            measured.add("K = " + classes + ": " + number(ratio) + " \u00b1 " + number(ratioError(ql, ce, images)));
        }
        order(
                "k-sweep.ratio",
                few - many > Thresholds.RATIO_MARGIN,
                ClaimText.get("measured.ratios", String.join(", ", measured))
                        + ClaimText.get(
                                "measured.per-class",
                                runs.testImagesPerClass(),
                                runs.seeds().size()),
                few,
                many);
    }

    /** About an absolute level: judged at the paper's scale alone; not judged where one of its numbers is missing. */
    private void level(String id, boolean holds, String measured, double... numbers) {
        add(id, runs.fullScale(), holds, measured, numbers);
    }

    /** A comparison, or a fact of any scale; not judged where one of its numbers is missing. */
    private void order(String id, boolean holds, String measured, double... numbers) {
        add(id, runs.usable(), holds, measured, numbers);
    }

    private void add(String id, boolean judged, boolean holds, String measured, double... numbers) {
        boolean complete = Arrays.stream(numbers).allMatch(Double::isFinite);
        String diverged = runs.diverged();
        String all = complete || diverged.isEmpty() ? measured : ClaimText.get("measured.diverged", measured, diverged);
        claims.add(new Claim(
                id,
                ClaimText.get("claim." + id),
                ClaimText.get("criterion." + id),
                all,
                judged && complete ? Verdict.of(holds) : Verdict.NOT_RUN));
    }

    /** On how much the test accuracies of such arms rest, with the largest of their standard errors. */
    private String onTest(Predicate<Arm> which, double... accuracies) {
        int images = runs.testImages(which);
        double error = Arrays.stream(accuracies)
                .map(accuracy -> Math.sqrt(accuracy * (1 - accuracy) / images))
                .max()
                .orElse(Double.NaN);
        return Double.isNaN(error) || images == 0
                ? ""
                : ClaimText.get("measured.on-test", images, runs.seeds().size(), ClaimText.points(error));
    }

    private String qlAndCcql(double[] test) {
        return two("QL", test[1], "CCQL", test[2]) + onTest(QL, test[1], test[2]);
    }

    /** How many test images and seeds there are. */
    private String sample(Predicate<Arm> which) {
        return ClaimText.get(
                "measured.sample", runs.testImages(which), runs.seeds().size());
    }

    /** The standard error of a quotient of two accuracies on as many images, by the delta method. */
    private static double ratioError(double over, double under, int images) {
        return over / under * Math.sqrt((1 - over) / (over * images) + (1 - under) / (under * images));
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
