package org.losslab.ui.mixture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.Scale;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Sweep;

/** A quantity swept over a slider, with the slider's position marked. Computed in the background, the newest state only. */
final class SweepView {

    private final MixtureController controller;
    private final ThemeColors colors;
    private final Executor background;
    private final PlotCanvas plot;
    private final Choice<MixtureSweep.Quantity> quantity;
    private final Choice<MixtureSweep.Slider> slider;
    private final AtomicReference<PanelSnapshot> wanted = new AtomicReference<>();
    private final AtomicReference<Result> found = new AtomicReference<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private final VBox node;
    private MixtureState asked;
    private Result shown;

    private record Result(MixtureSweep sweep, Sweep values) {}

    SweepView(MixtureController controller, ThemeColors colors, Executor background) {
        this.controller = controller;
        this.colors = colors;
        this.background = background;
        plot = new PlotCanvas(colors);
        quantity = new Choice<>(
                "quantity",
                Arrays.asList(MixtureSweep.Quantity.values()),
                value -> change(sweep -> sweep.withQuantity(value)));
        slider = new Choice<>(
                "slider",
                Arrays.asList(MixtureSweep.Slider.values()),
                value -> change(sweep -> sweep.withSlider(value)));
        HBox choices = new HBox(quantity.node(), slider.node());
        choices.getStyleClass().add("sweep-choices");
        VBox.setVgrow(plot.node(), Priority.ALWAYS);
        node = new VBox(choices, plot.node());
        node.getStyleClass().add("sweep");
        controller.onFrame(this::pickUp);
    }

    private void change(UnaryOperator<MixtureSweep> change) {
        controller.update(state -> state.withView(view -> view.withSweep(change.apply(view.sweep()))));
    }

    void show(PanelSnapshot snapshot) {
        MixtureState state = snapshot.request().state();
        quantity.show(state.view().sweep().quantity());
        slider.show(state.view().sweep().slider());
        if (!state.equals(asked)) {
            asked = state;
            wanted.set(snapshot);
            if (running.compareAndSet(false, true)) {
                background.execute(this::work);
            }
        }
    }

    private void work() {
        do {
            PanelSnapshot snapshot = wanted.getAndSet(null);
            if (snapshot != null) {
                MixtureState state = snapshot.request().state();
                Sweep sweep = Sweep.of(state, snapshot.centres(), () -> wanted.get() != null);
                if (wanted.get() == null) {
                    found.set(new Result(state.view().sweep(), sweep));
                }
            }
            running.set(wanted.get() != null);
        } while (running.get());
        if (wanted.get() != null && running.compareAndSet(false, true)) {
            background.execute(this::work);
        }
    }

    private void pickUp() {
        Result result = found.getAndSet(null);
        if (result != null) {
            shown = result;
            MixtureSweep sweep = result.sweep();
            List<PlotCanvas.Line> lines = result.values().curves().stream()
                    .map(curve -> new PlotCanvas.Line(
                            Texts.text("curve." + curve.key()),
                            colors.of(curve.kind()),
                            curve.bound(),
                            result.values().x(),
                            curve.y()))
                    .toList();
            plot.show(new PlotCanvas.Plot(
                    lines, name(sweep), true, logY(sweep), result.values().position()));
        }
    }

    /** What the chart shows, as a figure; empty before the first sweep. */
    Optional<FigureDocument> figure(PanelSnapshot snapshot) {
        return Optional.ofNullable(shown).map(result -> figure(snapshot, result.sweep(), result.values()));
    }

    /** A sweep as a figure. */
    static FigureDocument figure(PanelSnapshot snapshot, MixtureSweep sweep, Sweep values) {
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
                snapshot,
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
