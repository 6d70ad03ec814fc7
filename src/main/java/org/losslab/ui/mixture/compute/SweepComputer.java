package org.losslab.ui.mixture.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.losslab.mixture.Feasibility;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.state.MixtureCentres;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep;
import org.losslab.ui.mixture.compute.Sweep.Curve;
import org.losslab.ui.mixture.compute.Sweep.Remark;
import org.losslab.ui.mixture.compute.SweepLines.Line;
import org.losslab.ui.mixture.compute.SweepLines.Point;

/** Computes sweeps: closed forms at once, CE's optimum value by value from the lowest on. One thread at a time. */
public final class SweepComputer {

    private static final double ROUNDING = 1e-9;

    private static final Set<MixtureSweep.Slider> MOVE_CENTRES =
            EnumSet.of(MixtureSweep.Slider.CLASSES, MixtureSweep.Slider.DIMENSION, MixtureSweep.Slider.GAMMA);

    private final SweptCrossEntropy crossEntropy = new SweptCrossEntropy();
    private MixtureState state;
    private double[] x = {};
    private double position;
    /** Null where there is none. */
    private Point[] points = {};

    private List<Line> lines = List.of();
    private double[][] y = {};
    private double[] optimum = {};
    private int found;
    private Set<Remark> ofPoints = Set.of();

    /**
     * Begins a sweep.
     *
     * @param centres as they lie where the sliders stand
     * @param cancelled whether nobody wants it any more; values after that are left out
     */
    public Sweep start(MixtureState state, CentreSet centres, BooleanSupplier cancelled) {
        MixtureSweep sweep = state.view().sweep();
        this.state = state;
        x = SweepValues.of(sweep.slider(), state, centres);
        position = SweepValues.position(sweep.slider(), state, centres);
        points = Arrays.stream(x)
                .mapToObj(value -> cancelled.getAsBoolean() ? null : point(sweep.slider(), state, centres, value))
                .toArray(Point[]::new);
        lines = SweepLines.of(sweep.quantity());
        y = lines.stream()
                .map(line -> Arrays.stream(points)
                        .mapToDouble(point -> point == null || cancelled.getAsBoolean()
                                ? Double.NaN
                                : line.value().at(point))
                        .toArray())
                .toArray(double[][]::new);
        optimum = new double[x.length];
        Arrays.fill(optimum, Double.NaN);
        found = SweepLines.withOptimum(sweep.quantity()) ? 0 : x.length;
        ofPoints = remarks(centres);
        crossEntropy.begin();
        return sweep();
    }

    /** Finds CE's optimum at one more value, unless cancelled; not after {@link #forget}. */
    public Sweep advance(BooleanSupplier cancelled) {
        if (points[found] != null) {
            optimum[found] = crossEntropy.at(quantity(), points[found], cancelled);
        }
        if (!cancelled.getAsBoolean()) {
            found++;
        }
        return sweep();
    }

    /** Ends the sweep where it is: the centres of all its values may take tens of megabytes. */
    public void forget() {
        points = new Point[0];
    }

    private MixtureSweep.Quantity quantity() {
        return state.view().sweep().quantity();
    }

    private Sweep sweep() {
        List<Curve> curves = new ArrayList<>();
        if (SweepLines.withOptimum(quantity())) {
            curves.add(new Curve("ce", PictureKind.CE, false, optimum.clone()));
        }
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            curves.add(new Curve(line.key(), line.kind(), line.bound(), y[i]));
        }
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        remarks.addAll(ofPoints);
        if (found == x.length && isFlat(curves)) {
            remarks.add(Remark.FLAT);
        }
        return new Sweep(x, List.copyOf(curves), position, found, remarks);
    }

    /** All remarks but on what the curves do. */
    private Set<Remark> remarks(CentreSet centres) {
        MixtureSweep.Slider slider = state.view().sweep().slider();
        Set<Remark> remarks = EnumSet.noneOf(Remark.class);
        add(remarks, Remark.LEFT_OUT, Arrays.stream(points).anyMatch(Objects::isNull));
        add(remarks, Remark.GAMMA_LOWERED, any(Point::gammaLowered));
        add(remarks, Remark.PLAIN_INPUTS, state.features().kind() != MixtureFeatures.Kind.NONE);
        boolean noisy = state.sigma() > 0 || slider == MixtureSweep.Slider.SIGMA;
        boolean other = noisy && state.noise() != NoiseKind.GAUSSIAN;
        add(remarks, Remark.GAUSSIAN, other && quantity() == MixtureSweep.Quantity.ACCURACY);
        add(remarks, Remark.BESIDE, position < x[0] * (1 - ROUNDING) || position > x[x.length - 1] * (1 + ROUNDING));
        add(
                remarks,
                Remark.UNBOUNDED,
                quantity() == MixtureSweep.Quantity.LEMMA_35
                        && noisy
                        && any(point -> point.state().hasUnlimitedWeight()));
        add(remarks, Remark.NOT_COVERED, any(point -> SweepLines.beyondLemma(quantity(), point)));
        add(
                remarks,
                Remark.ARRANGED_ANEW,
                centres.origin() == CentreSet.Origin.PLACED && MOVE_CENTRES.contains(slider));
        return remarks;
    }

    private static void add(Set<Remark> remarks, Remark remark, boolean wanted) {
        if (wanted) {
            remarks.add(remark);
        }
    }

    private boolean any(Predicate<Point> condition) {
        return Arrays.stream(points).filter(Objects::nonNull).anyMatch(condition);
    }

    /** Whether none of the curves moves by more than rounding. */
    private static boolean isFlat(List<Curve> curves) {
        boolean any = false;
        for (Curve curve : curves) {
            double[] values = Arrays.stream(curve.y()).filter(Double::isFinite).toArray();
            any |= values.length > 1;
            double low = Arrays.stream(values).min().orElse(0);
            double high = Arrays.stream(values).max().orElse(0);
            if (high - low > ROUNDING * Math.max(Math.abs(low), Math.abs(high))) {
                return false;
            }
        }
        return any;
    }

    /** Everything in closed form at one value of the slider; null where it cannot be, or only after a search. */
    private static Point point(MixtureSweep.Slider slider, MixtureState state, CentreSet centres, double value) {
        MixtureState changed = SweepValues.with(slider, state, value);
        CentreSet at = centres;
        if (!changed.centres().equals(state.centres())) {
            MixtureCentres asked = changed.centres();
            if (Feasibility.needsSearch(asked.arrangement(), asked.classes(), asked.dimension())) {
                return null;
            }
            at = CentreStage.place(asked, state.seed(), false);
        }
        ClosedForms closed = ClosedForms.of(PanelComputer.setting(at, changed));
        return new Point(changed, at, List.of(changed.centres(), state.seed(), at.origin()), closed);
    }
}
