package org.losslab.ui.mixture.compute;

import java.util.List;
import org.losslab.mixture.Accuracies;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.mixture.bound.Lemma35;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep;

/** The lines of each quantity's chart. */
final class SweepLines {

    private static final int PAIRS = 60;

    /**
     * Everything in closed form at one value of the slider.
     *
     * @param state the sliders as they would stand
     * @param centres as they would lie
     * @param asked what the centres follow from: equal for equal centres
     * @param closed the paper's statements
     */
    record Point(MixtureState state, CentreSet centres, Object asked, ClosedForms closed) {

        Accuracies accuracies() {
            return new Accuracies(centres.geometry(), PAIRS);
        }

        /** Whether γ is less than it would be if there were room. */
        boolean gammaLowered() {
            return centres.origin() == CentreSet.Origin.ARRANGED
                    && centres.limit().isPresent()
                    && !state.centres().gammaAtMaximum()
                    && centres.gamma() < state.centres().gamma() * (1 - 1e-9);
        }
    }

    /** Whether the lemma that the quantity belongs to is not about this point. */
    static boolean beyondLemma(MixtureSweep.Quantity quantity, Point point) {
        return switch (quantity) {
            case LEMMA_32, RADIUS_NEEDED -> !point.closed().lemma32().applies();
            case LEMMA_33 -> !point.closed().lemma33().applies();
            case NORMALIZED_MINIMUM, ACCURACY, LEMMA_35 -> false;
        };
    }

    /** In closed form. */
    @FunctionalInterface
    interface Value {
        double at(Point point);
    }

    /** A line of a chart. */
    record Line(String key, PictureKind kind, boolean bound, Value value) {}

    private SweepLines() {}

    /** Whether CE's optimum, which is searched for, is one of the quantity's lines; it comes first. */
    static boolean withOptimum(MixtureSweep.Quantity quantity) {
        return switch (quantity) {
            case NORMALIZED_MINIMUM, ACCURACY, LEMMA_32 -> true;
            case RADIUS_NEEDED, LEMMA_33, LEMMA_35 -> false;
        };
    }

    /** Those in closed form. */
    static List<Line> of(MixtureSweep.Quantity quantity) {
        return switch (quantity) {
            case NORMALIZED_MINIMUM ->
                List.of(
                        new Line("ql", PictureKind.QL, false, p -> p.closed()
                                .ql()
                                .normalized()),
                        new Line("ccql", PictureKind.CCQL, false, p -> p.closed()
                                .ccql()
                                .normalized()),
                        new Line("floor", PictureKind.BAYES, true, p -> p.closed()
                                .statementIII1()
                                .lowerNormalized()));
            case ACCURACY ->
                List.of(
                        new Line("ql", PictureKind.QL, false, p -> p.accuracies()
                                .gaussian(p.closed().ql().classifier(), sigma(p))
                                .value()),
                        new Line("ccql", PictureKind.CCQL, false, p -> p.accuracies()
                                .gaussian(p.closed().ccql().classifier(), sigma(p))
                                .value()),
                        new Line("bayes", PictureKind.BAYES, true, p -> p.accuracies()
                                .bayes(sigma(p))
                                .value()));
            case LEMMA_32 ->
                List.of(
                        new Line("linear", PictureKind.BAYES, true, p -> p.closed()
                                .lemma32()
                                .linearBound()),
                        new Line("log", PictureKind.CE, true, p -> p.closed()
                                .lemma32()
                                .logBound()),
                        new Line("sharp", PictureKind.CCQL, true, p -> p.closed()
                                .lemma32()
                                .sharpLogBound()),
                        new Line("jensen", PictureKind.QL, true, p -> p.closed()
                                .lemma32()
                                .jensenLower()));
            case RADIUS_NEEDED ->
                List.of(new Line("radius", PictureKind.CE, false, p -> p.closed()
                        .lemma32()
                        .radiusForEpsilon()));
            case LEMMA_33 ->
                List.of(
                        new Line("actual", PictureKind.CE, false, p -> p.closed()
                                .lemma33()
                                .actualCentres()),
                        new Line("pairs", PictureKind.CCQL, true, p -> p.closed()
                                .lemma33()
                                .pairwiseQ()),
                        new Line("one", PictureKind.QL, true, p -> p.closed()
                                .lemma33()
                                .oneSidedQ()),
                        new Line("paper", PictureKind.BAYES, true, p -> p.closed()
                                .lemma33()
                                .paperCHalf()));
            case LEMMA_35 ->
                List.of(
                        new Line(
                                "least",
                                PictureKind.CCQL,
                                false,
                                p -> finite(lemma35(p).minimum())),
                        new Line("leastql", PictureKind.QL, false, p -> lemma35(p)
                                .quadraticMinimum()),
                        new Line("printed", PictureKind.BAYES, true, p -> lemma35(p)
                                .paperRightSide()),
                        new Line(
                                "scaled",
                                PictureKind.CE,
                                true,
                                p -> finite(lemma35(p).scaledValue())));
        };
    }

    private static Lemma35 lemma35(Point point) {
        Lemma35 lemma = point.closed().lemma35();
        return point.state().hasUnlimitedWeight() ? lemma.inTheLimit() : lemma;
    }

    /** NaN, which is not drawn, for what grows beyond all bounds. */
    private static double finite(double value) {
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static double sigma(Point point) {
        return point.closed().setting().sigma();
    }
}
