package org.losslab.ui.mixture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.FigureTheme;
import org.losslab.ui.Icon;
import org.losslab.ui.Segments;
import org.losslab.ui.Tips;
import org.losslab.ui.figure.FigureExport;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.why.Why;
import org.losslab.ui.why.WhyButton;

/** What stands below the pictures: bounds, spectrum, sweep or gradient descent. Only the one that is shown is kept up to date. */
final class LowerTabs {

    private static final String BOUNDS = "bounds";
    private static final String SWEEP = "sweep";
    private static final String LEARN = "learn";

    private final MixtureController controller;
    private final Map<String, Node> contents = new LinkedHashMap<>();
    private final Map<String, Consumer<PanelSnapshot>> views = new LinkedHashMap<>();
    private final Segments<String> choice;
    private final Label status = new Label();
    private final WhyButton why;
    private final StackPane stack = new StackPane();
    private final VBox node;
    private final FigureButtons chart;
    private final FigureButtons table;
    private final Button enlarge = new Button();
    private final BooleanProperty enlarged = new SimpleBooleanProperty();
    private final SpectrumView spectrum;
    private final SweepView sweep;
    private final LearnView learn;
    private String open = "";
    private PanelSnapshot shown;

    LowerTabs(MixtureController controller, ThemeColors colors, FigureExport export, Executor background) {
        this.controller = controller;
        BoundsView bounds = new BoundsView(controller, colors, background);
        add(BOUNDS, bounds.node(), bounds::show);
        spectrum = new SpectrumView();
        add("spectrum", spectrum.node(), spectrum::show);
        sweep = new SweepView(controller, background);
        add(SWEEP, sweep.node(), sweep::show);
        learn = new LearnView(controller);
        add(LEARN, learn.node(), learn::show);
        // What is not shown must not hold the card open.
        stack.setMinHeight(0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        choice = new Segments<>(
                contents.keySet(),
                id -> Texts.text("tab." + id),
                id -> controller.update(state -> state.withView(view -> view.withTab(id))));
        status.getStyleClass().add("mixture-status");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        FigureButtons pictures = new FigureButtons(
                "figure.pictures", export, () -> Optional.ofNullable(shown).map(MixtureFigures::regions));
        chart = new FigureButtons(
                "figure.chart", export, () -> Optional.ofNullable(shown).flatMap(snapshot -> charts().map(figures ->
                        MixtureFigures.charts(snapshot, figures, open.equals(SWEEP) ? sweep.note() : ""))));
        table = new FigureButtons(
                "figure.table", export, () -> Optional.ofNullable(shown).map(MixtureFigures::bounds));
        why = new WhyButton(this::explained, this::why);
        enlarge.setId("enlarge");
        enlarge.getStyleClass().addAll("button-icon", "flat", "small");
        enlarge.setOnAction(event -> enlarged.set(!enlarged.get()));
        enlarged.addListener((observable, before, now) -> showEnlarged(now));
        showEnlarged(false);
        HBox head = new HBox(
                choice.node(), why, space, new Steady(status), table.node(), chart.node(), pictures.node(), enlarge);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("tabs-head");
        node = new VBox(head, stack);
        node.getStyleClass().addAll("card-box", "lower");
        controller.onSnapshot(this::show);
        open(controller.state().view().tab());
    }

    /** What puts the tabs into it, one after another. */
    List<Runnable> pieces() {
        return contents.values().stream()
                .<Runnable>map(content -> () -> stack.getChildren().add(content))
                .toList();
    }

    private void showEnlarged(boolean now) {
        enlarge.setGraphic((now ? Icon.SHRINK : Icon.ENLARGE).node());
        String said = Texts.text(now ? "tabs.shrink" : "tabs.enlarge");
        enlarge.setAccessibleText(said);
        Tips.set(enlarge, said);
    }

    /** Whether it takes the pictures' room, too. */
    BooleanProperty enlarged() {
        return enlarged;
    }

    /** What holds the tabs, on top of each other; only the open one is visible. */
    Pane stack() {
        return stack;
    }

    private void add(String id, Node content, Consumer<PanelSnapshot> view) {
        contents.put(id, content);
        views.put(id, view);
    }

    private void open(String id) {
        String known =
                contents.containsKey(id) ? id : contents.keySet().iterator().next();
        if (!known.equals(open)) {
            if (open.equals(LEARN)) {
                // Pictures that are still learning would contradict what the other tabs say.
                learn.leave();
            }
            if (open.equals(SWEEP)) {
                sweep.leave();
            }
            open = known;
            show(table.node(), open.equals(BOUNDS));
            show(chart.node(), !open.equals(BOUNDS));
            // Each bound has one of its own.
            show(why, !open.equals(BOUNDS));
            contents.forEach((each, content) -> content.setVisible(each.equals(open)));
            choice.show(open);
            controller.request();
        }
    }

    /** What is drawn: the very figures are exported. */
    private Optional<List<CurveFigure>> charts() {
        return switch (open) {
            case "spectrum" -> Optional.of(spectrum.figures());
            case SWEEP -> sweep.figure().map(List::of);
            case LEARN -> learn.figure().map(List::of);
            default -> Optional.empty();
        };
    }

    void setTheme(FigureTheme theme) {
        spectrum.setTheme(theme);
        sweep.setTheme(theme);
        learn.setTheme(theme);
    }

    private static void show(Node buttons, boolean wanted) {
        buttons.setVisible(wanted);
        buttons.setManaged(wanted);
    }

    private Node explained() {
        return node;
    }

    private Why why() {
        return Why.of(
                switch (open) {
                    case "spectrum", LEARN -> open;
                    default ->
                        "sweep."
                                + controller
                                        .state()
                                        .view()
                                        .sweep()
                                        .quantity()
                                        .name()
                                        .toLowerCase(Locale.ROOT);
                });
    }

    private void show(PanelSnapshot snapshot) {
        shown = snapshot;
        open(controller.state().view().tab());
        views.get(open).accept(snapshot);
        if (snapshot.lesson().isPresent()) {
            status.setText(Texts.text("learn.status", snapshot.lesson().get().steps()));
            return;
        }
        if (snapshot.learned().isPresent()) {
            status.setText(Texts.text("learned.status", snapshot.learned().get().epoch()));
            return;
        }
        status.setText(
                snapshot.ce().settled()
                        ? Texts.text("ce.settled", Texts.number(snapshot.ce().gap()))
                        : Texts.text("ce.settling", Texts.number(snapshot.ce().gap())));
    }

    Node node() {
        return node;
    }
}
