package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.Scale;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep;
import org.losslab.ui.Tips;
import org.losslab.ui.chart.CurveChartView;
import org.losslab.ui.mixture.compute.CentreSet;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Sweep;
import org.losslab.ui.mixture.compute.Sweep.Remark;
import org.losslab.ui.mixture.compute.SweepComputer;

/** A quantity swept over a slider, with the slider's position marked. Computed in the background, the newest state only. */
final class SweepView {

    private static final Map<Remark, String> REMARKS = Map.of(
            Remark.FLAT, "sweep.flat",
            Remark.GAMMA_LOWERED, "sweep.gamma",
            Remark.LEFT_OUT, "sweep.left_out",
            Remark.PLAIN_INPUTS, "sweep.plain",
            Remark.GAUSSIAN, "sweep.gaussian",
            Remark.NOT_COVERED, "sweep.not_covered",
            Remark.BESIDE, "sweep.beside",
            Remark.UNBOUNDED, "sweep.unbounded",
            Remark.ARRANGED_ANEW, "sweep.arranged");

    /** So long the chart may stand still while a curve is found, which is shown whole if it takes less. */
    private static final long STILL_NANOS = 40_000_000;

    private final MixtureController controller;
    private final Executor background;
    private final SweepComputer computer = new SweepComputer();
    private final CurveChartView chart = new CurveChartView();
    private final Label note = new Label();
    private final Choice<MixtureSweep.Quantity> quantity;
    private final Choice<MixtureSweep.Slider> slider;
    /** What is looked at; null for nothing. */
    private final AtomicReference<PanelSnapshot> wanted = new AtomicReference<>();

    private final AtomicReference<Result> found = new AtomicReference<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final VBox node;
    private MixtureState asked;
    private CentreSet askedCentres;
    /** Since when the chart has stood still though something was asked for, of {@link System#nanoTime}; the worker's. */
    private long still;

    private boolean whole = true;

    private record Result(MixtureSweep sweep, Sweep values) {}

    SweepView(MixtureController controller, Executor background) {
        this.controller = controller;
        this.background = background;
        quantity = new Choice<>(
                "quantity",
                Arrays.asList(MixtureSweep.Quantity.values()),
                value -> change(sweep -> sweep.withQuantity(value)));
        slider = new Choice<>(
                "slider",
                Arrays.asList(MixtureSweep.Slider.values()),
                value -> change(sweep -> sweep.withSlider(value)));
        note.getStyleClass().add("sweep-note");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        Tips.set(note, note::getText);
        HBox choices = new HBox(quantity.node(), slider.node(), note);
        HBox.setHgrow(note, Priority.ALWAYS);
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.getStyleClass().add("sweep-choices");
        VBox.setVgrow(chart, Priority.ALWAYS);
        node = new VBox(choices, chart);
        node.getStyleClass().add("sweep");
        controller.onFrame(now -> pickUp());
    }

    private void change(UnaryOperator<MixtureSweep> change) {
        controller.update(state -> state.withView(view -> view.withSweep(change.apply(view.sweep()))));
    }

    void show(PanelSnapshot snapshot) {
        MixtureState state = snapshot.request().state();
        quantity.show(state.view().sweep().quantity());
        slider.show(state.view().sweep().slider());
        // The same state has other centres once their limit is found.
        if (!state.equals(asked) || !snapshot.centres().equals(askedCentres)) {
            asked = state;
            askedCentres = snapshot.centres();
            wanted.set(snapshot);
            if (running.compareAndSet(false, true)) {
                background.execute(this::work);
            }
        }
    }

    /** Nobody looks at it any more: what is begun is not finished. */
    void leave() {
        wanted.set(null);
        asked = null;
    }

    private void work() {
        PanelSnapshot done;
        do {
            PanelSnapshot snapshot = wanted.get();
            try {
                done = snapshot != null && compute(snapshot) ? snapshot : null;
                // Once nobody looks nothing is owed.
                whole |= wanted.get() == null;
            } finally {
                computer.forget();
                running.set(false);
            }
            // Another may have been asked for before the flag was down.
        } while (!isWanted(done) && running.compareAndSet(false, true));
    }

    @SuppressWarnings("ReferenceEquality")
    private boolean isWanted(PanelSnapshot snapshot) {
        return wanted.get() == snapshot;
    }

    /**
     * CE's optimum takes its time: its curve grows. What is known already is there at once.
     *
     * @return whether all is there
     */
    private boolean compute(PanelSnapshot snapshot) {
        MixtureState state = snapshot.request().state();
        BooleanSupplier cancelled = () -> !isWanted(snapshot);
        if (whole) {
            whole = false;
            still = System.nanoTime();
        }
        Sweep sweep = computer.start(state, snapshot.centres(), cancelled);
        while (!cancelled.getAsBoolean()) {
            if (sweep.complete() || System.nanoTime() - still > STILL_NANOS) {
                whole = sweep.complete();
                still = System.nanoTime();
                found.set(new Result(state.view().sweep(), sweep));
            }
            if (sweep.complete()) {
                return true;
            }
            sweep = computer.advance(cancelled);
        }
        return false;
    }

    private void pickUp() {
        Result result = found.getAndSet(null);
        if (result != null) {
            chart.show(figure(result.sweep(), result.values())
                    .withHidden(chart.figure().hidden()));
            chart.setMark(result.values().position());
            note.setText(note(result.sweep(), result.values()));
        }
    }

    /** What is said of the chart; empty for nothing. */
    String note() {
        return note.getText();
    }

    /** What is to be said of a sweep. */
    static String note(MixtureSweep sweep, Sweep values) {
        List<String> said = new ArrayList<>();
        if (!values.complete()) {
            said.add(Texts.text("sweep.finding", values.found(), values.x().length));
        }
        values.remarks().forEach(remark -> said.add(Texts.text(REMARKS.get(remark), name(sweep))));
        return String.join(" ", said);
    }

    /** What the chart shows; empty before the first sweep. */
    Optional<CurveFigure> figure() {
        return Optional.of(chart.figure()).filter(each -> !each.isEmpty());
    }

    void setTheme(FigureTheme theme) {
        chart.setTheme(theme);
    }

    /** A sweep as a figure. */
    static CurveFigure figure(MixtureSweep sweep, Sweep values) {
        List<CurveSeries> curves = values.curves().stream()
                .map(curve -> CurveSeries.line(
                        Texts.text("curve." + curve.key()),
                        MixtureFigures.hue(curve.kind()),
                        curve.bound(),
                        values.x(),
                        curve.y()))
                .toList();
        boolean accuracy = sweep.quantity() == MixtureSweep.Quantity.ACCURACY;
        Scale scale = accuracy ? Scale.PERCENT : logY(sweep) ? Scale.LOG : Scale.LINEAR;
        String quantity =
                Texts.text("choice.quantity." + sweep.quantity().name().toLowerCase(Locale.ROOT));
        return MixtureFigures.curves(
                curves,
                new FigureAxis(name(sweep), Scale.LOG),
                new FigureAxis(accuracy ? quantity + " (%)" : quantity, scale));
    }

    private static String name(MixtureSweep sweep) {
        return Texts.text("choice.slider." + sweep.slider().name().toLowerCase(Locale.ROOT));
    }

    private static boolean logY(MixtureSweep sweep) {
        return switch (sweep.quantity()) {
            case LEMMA_32, RADIUS_NEEDED, LEMMA_35 -> true;
            case NORMALIZED_MINIMUM, ACCURACY, LEMMA_33 -> false;
        };
    }

    Node node() {
        return node;
    }
}
