package org.losslab.ui.mixture.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.losslab.mixture.Accuracies;
import org.losslab.mixture.Feasibility;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.mixture.bound.Setting;
import org.losslab.state.MixtureCentres;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep;

/**
 * A quantity over a slider, in the paper's setting.
 *
 * @param x the slider's values, rising
 * @param curves what it does to the quantity
 * @param position where the slider stands
 */
public record Sweep(double[] x, List<Curve> curves, double position) {

    private static final int POINTS = 61;
    private static final int PAIRS = 60;

    /**
     * A line of the chart.
     *
     * @param key of its name
     * @param kind whose colour it has
     * @param bound whether it is a bound
     * @param y at each x; NaN where it does not exist
     */
    public record Curve(String key, PictureKind kind, boolean bound, double[] y) {}

    /** Computes a sweep; K whose limit of γ would have to be searched for are left out. */
    public static Sweep of(MixtureState state, CentreSet centres, BooleanSupplier cancelled) {
        MixtureSweep sweep = state.view().sweep();
        double[] x = values(sweep.slider(), state, centres);
        List<Line> lines = lines(sweep.quantity());
        double[][] y = new double[lines.size()][x.length];
        for (int i = 0; i < x.length; i++) {
            Point point = cancelled.getAsBoolean() ? null : point(sweep.slider(), state, centres, x[i]);
            for (int c = 0; c < lines.size(); c++) {
                y[c][i] = point == null ? Double.NaN : lines.get(c).value().at(point);
            }
        }
        List<Curve> curves = new ArrayList<>();
        for (int c = 0; c < lines.size(); c++) {
            Line line = lines.get(c);
            curves.add(new Curve(line.key(), line.kind(), line.bound(), y[c]));
        }
        return new Sweep(x, List.copyOf(curves), position(sweep.slider(), state, centres));
    }

    private record Point(ClosedForms closed, CentreSet centres) {
        Accuracies accuracies() {
            return new Accuracies(centres.geometry(), PAIRS);
        }
    }

    @FunctionalInterface
    private interface Value {
        double at(Point point);
    }

    private record Line(String key, PictureKind kind, boolean bound, Value value) {}

    private static List<Line> lines(MixtureSweep.Quantity quantity) {
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
                        new Line("log", PictureKind.CE, false, p -> p.closed()
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
                        new Line("least", PictureKind.CCQL, false, p -> p.closed()
                                .lemma35()
                                .minimum()),
                        new Line("leastql", PictureKind.QL, false, p -> p.closed()
                                .lemma35()
                                .quadraticMinimum()),
                        new Line("printed", PictureKind.BAYES, true, p -> p.closed()
                                .lemma35()
                                .paperRightSide()),
                        new Line("scaled", PictureKind.CE, true, p -> p.closed()
                                .lemma35()
                                .scaledValue()));
        };
    }

    private static double sigma(Point point) {
        return point.closed().setting().sigma();
    }

    private static double[] values(MixtureSweep.Slider slider, MixtureState state, CentreSet centres) {
        return switch (slider) {
            case CLASSES -> spread(2, Math.max(40, Math.min(MixtureCentres.LARGEST, 2.0 * classes(state))), true);
            case DIMENSION -> spread(2, Math.max(40, Math.min(MixtureCentres.LARGEST, 2.0 * dimension(state))), true);
            case GAMMA -> spread(1e-4, Math.min(2.0 / 3, limit(centres)), false);
            case SIGMA -> spread(1e-3, 10, false);
            case WEIGHT -> spread(0.05, Math.max(1e3, 20.0 * classes(state)), false);
            case SAMPLES -> spread(1, MixtureState.MOST_SAMPLES, true);
            case RADIUS -> spread(0.1, 1e4, false);
            case EPSILON -> spread(1e-6, 1, false);
        };
    }

    private static double limit(CentreSet centres) {
        return centres.limit().map(Feasibility::gammaMax).orElse(Math.max(2e-4, centres.gamma()));
    }

    /** Values evenly spread on a logarithmic axis, ends included. */
    private static double[] spread(double low, double high, boolean whole) {
        double end = Math.max(high, low * 1.01);
        DoubleStream values =
                IntStream.range(0, POINTS).mapToDouble(i -> low * Math.pow(end / low, i / (POINTS - 1.0)));
        return (whole ? values.map(Math::rint).distinct() : values).toArray();
    }

    private static int classes(MixtureState state) {
        return state.centres().classes();
    }

    private static int dimension(MixtureState state) {
        return state.centres().dimension();
    }

    private static double position(MixtureSweep.Slider slider, MixtureState state, CentreSet centres) {
        return switch (slider) {
            case CLASSES -> classes(state);
            case DIMENSION -> dimension(state);
            case GAMMA -> centres.gamma();
            case SIGMA -> state.sigma();
            case WEIGHT -> state.weight();
            case SAMPLES -> state.samples();
            case RADIUS -> state.radius();
            case EPSILON -> state.epsilon();
        };
    }

    /** Everything at one value of the slider; null where it cannot be, or only after a search. */
    private static Point point(MixtureSweep.Slider slider, MixtureState state, CentreSet centres, double value) {
        CentreSet at = centres;
        MixtureState changed =
                switch (slider) {
                    case CLASSES -> state.withCentres(each -> each.withClasses((int) value));
                    case DIMENSION -> state.withCentres(each -> each.withDimension((int) value));
                    case GAMMA -> state.withCentres(each -> each.withGamma(value));
                    case SIGMA -> state.withSigma(value);
                    case WEIGHT -> state.withWeight(value);
                    case SAMPLES -> state.withSamples((int) value);
                    case RADIUS -> state.withRadius(value);
                    case EPSILON -> state.withEpsilon(value);
                };
        if (!changed.centres().equals(state.centres())) {
            MixtureCentres asked = changed.centres();
            if (Feasibility.needsSearch(asked.arrangement(), asked.classes(), asked.dimension())) {
                return null;
            }
            at = CentreStage.place(asked, state.seed(), false);
        }
        Setting setting = PanelComputer.setting(at, changed);
        return new Point(ClosedForms.of(setting), at);
    }
}
