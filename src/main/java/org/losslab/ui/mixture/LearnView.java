package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.Scale;
import org.losslab.run.Split;
import org.losslab.state.MixtureState;
import org.losslab.ui.Every;
import org.losslab.ui.Icon;
import org.losslab.ui.Segments;
import org.losslab.ui.Tips;
import org.losslab.ui.chart.CurveChartView;
import org.losslab.ui.mixture.compute.PanelRequest.Lesson;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.PictureKind;

/** Gradient descent on the samples, all three losses together: play, pause, step, back to zero. */
final class LearnView {

    private static final int MOST_POINTS = 600;
    /** Of a normalized loss, which starts at 1. */
    private static final double DIVERGED = 1e6;

    private static final List<Integer> BATCHES = List.of(MixtureState.MOST_SAMPLES, 64, 8, 1);
    private static final List<Integer> SPEEDS = List.of(1, 5, 25);

    private final MixtureController controller;
    private final Button play = new Button(Texts.text("learn.play"));
    private final SliderRow share;
    private final Label steps = new Label();
    private final Label loss = new Label();
    private final Map<PictureKind, Label> losses = new EnumMap<>(PictureKind.class);
    private final Map<PictureKind, Label> distances = new EnumMap<>(PictureKind.class);
    private final CurveChartView chart = new CurveChartView();
    private final HBox node;
    private final List<double[]> history = new ArrayList<>();
    private Lesson lesson = new Lesson(0, 0, 1, BATCHES.get(0));
    private final Every pace = new Every(Every.FRAME_NANOS);
    private boolean on;
    private boolean playing;
    private int speed = 1;
    private int reached;

    LearnView(MixtureController controller) {
        this.controller = controller;
        share = new SliderRow("share", SliderScale.log(0.02, 20), value -> {
                    lesson = new Lesson(lesson.run(), lesson.steps(), value, lesson.batch());
                    teach();
                })
                .resetTo(1);
        share.show(1);
        share.mark(1, Texts.text("learn.safe"));
        HBox.setHgrow(chart, Priority.ALWAYS);
        node = new HBox(new VBox(buttons(), share.node(), batches(), speeds(), table()), chart);
        node.getStyleClass().add("learn");
        node.getChildren().get(0).getStyleClass().add("learn-controls");
        controller.onFrame(this::frame);
    }

    private Node buttons() {
        play.setId("learn-play");
        play.setGraphic(Icon.PLAY.node());
        play.getStyleClass().addAll("accent", "learn-play");
        play.setOnAction(event -> play(!playing));
        Button step = new Button("", Icon.STEP.node());
        step.setId("learn-step");
        step.getStyleClass().add("button-icon");
        step.setAccessibleText(Texts.text("learn.step.tip"));
        Tips.set(step, Texts.text("learn.step.tip"));
        step.setOnAction(event -> {
            play(false);
            forward(1);
        });
        Button zero = new Button("", Icon.UNDO.node());
        zero.setId("learn-zero");
        zero.getStyleClass().add("button-icon");
        zero.setAccessibleText(Texts.text("learn.zero.tip"));
        Tips.set(zero, Texts.text("learn.zero.tip"));
        zero.setOnAction(event -> {
            play(false);
            restart();
            on = true;
            teach();
        });
        Button leave = new Button(Texts.text("learn.leave"));
        leave.setId("learn-leave");
        leave.setOnAction(event -> leave());
        Tips.set(leave, Texts.text("learn.leave.tip"));
        HBox line = new HBox(play, step, zero, leave);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("learn-line");
        return line;
    }

    private Node batches() {
        Segments<Integer> choice = new Segments<>(
                BATCHES, size -> size.equals(BATCHES.get(0)) ? Texts.text("learn.all") : size.toString(), size -> {
                    lesson = new Lesson(lesson.run(), lesson.steps(), lesson.share(), size);
                    teach();
                });
        choice.show(lesson.batch());
        return named("learn.batch", choice.node());
    }

    private Node speeds() {
        Segments<Integer> choice =
                new Segments<>(SPEEDS, each -> Texts.text("learn.times", each), each -> speed = each);
        choice.show(speed);
        return named("learn.speed", choice.node());
    }

    private static Node named(String key, Node control) {
        Label name = new Label(Texts.text(key));
        name.getStyleClass().add("choice-name");
        HBox line = new HBox(name, control);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("choice-row");
        return line;
    }

    private Node table() {
        GridPane table = new GridPane();
        table.getStyleClass().add("learn-table");
        table.add(steps, 0, 0);
        table.add(loss, 1, 0);
        Label distance = new Label(Texts.text("learn.distance"));
        Tips.set(distance, Texts.text("learn.distance.tip"));
        table.add(distance, 2, 0);
        int row = 1;
        for (PictureKind kind : List.of(PictureKind.CE, PictureKind.QL, PictureKind.CCQL)) {
            Label name = new Label(kind.name());
            name.getStyleClass().add("picture-" + kind.name().toLowerCase(Locale.ROOT));
            losses.put(kind, new Label());
            distances.put(kind, new Label());
            table.add(name, 0, row);
            table.add(losses.get(kind), 1, row);
            table.add(distances.get(kind), 2, row++);
        }
        return table;
    }

    private void play(boolean wanted) {
        playing = wanted;
        on |= wanted;
        play.setText(Texts.text(playing ? "learn.pause" : "learn.play"));
        play.setGraphic((playing ? Icon.PAUSE : Icon.PLAY).node());
    }

    private void forward(int count) {
        on = true;
        lesson = new Lesson(lesson.run(), reached + count, lesson.share(), lesson.batch());
        teach();
    }

    private void restart() {
        lesson = new Lesson(lesson.run() + 1, 0, lesson.share(), lesson.batch());
        reached = 0;
        history.clear();
    }

    /** Back to the optima, for the next lesson to begin anew. */
    void leave() {
        play(false);
        on = false;
        restart();
        teach();
    }

    private void teach() {
        share.show(lesson.share());
        controller.teach(on ? Optional.of(lesson) : Optional.empty());
    }

    private void frame(long now) {
        if (playing && reached >= lesson.steps()) {
            if (pace.isDue(now)) {
                forward(speed);
            }
        } else if (playing) {
            // The steps asked for took longer than a frame: they go on from where they are.
            controller.request();
        }
    }

    void show(PanelSnapshot snapshot) {
        Optional<double[]> away = snapshot.lesson()
                .map(PanelSnapshot.LessonProgress::distances)
                .or(() -> snapshot.learned().map(PanelSnapshot.LearnedProgress::distances));
        steps.setText(snapshot.lesson()
                .map(progress -> Texts.text("learn.steps", progress.steps()))
                .or(() -> snapshot.learned().map(progress -> Texts.text("learn.epoch", progress.epoch())))
                .orElseGet(() -> Texts.text("learn.optima")));
        loss.setText(Texts.text(away.isPresent() ? "learn.loss" : "learn.least"));
        snapshot.lesson().ifPresent(progress -> {
            if (progress.steps() < reached) {
                history.clear();
            }
            if (progress.steps() != reached || history.isEmpty()) {
                record(snapshot, progress);
            }
            reached = progress.steps();
        });
        int index = 0;
        for (PictureKind kind : losses.keySet()) {
            double value = snapshot.picture(kind).orElseThrow().loss();
            // Of a loss that a run does not train the picture shows the optimum: its loss is not over the samples.
            boolean told = away.isEmpty() || snapshot.isLearned(kind);
            losses.get(kind)
                    .setText(value > DIVERGED ? Texts.text("learn.diverges") : Texts.number(told ? value : Double.NaN));
            int at = index++;
            distances.get(kind).setText(away.map(each -> Texts.number(each[at])).orElse("0"));
        }
        draw();
    }

    private void record(PanelSnapshot snapshot, PanelSnapshot.LessonProgress progress) {
        if (history.isEmpty() && progress.steps() > 0) {
            // Θ = 0, which was too short a time on the screen.
            history.add(new double[] {0, 1, 1, 1});
        }
        double[] point = new double[4];
        point[0] = progress.steps();
        int index = 1;
        for (PictureKind kind : losses.keySet()) {
            point[index++] = snapshot.picture(kind).orElseThrow().loss();
        }
        history.add(point);
        if (history.size() > MOST_POINTS) {
            // Every other point of the past: the curve keeps its shape.
            for (int i = history.size() - 2; i > 0; i -= 2) {
                history.remove(i);
            }
        }
    }

    private void draw() {
        double[] steps = history.stream().mapToDouble(point -> point[0]).toArray();
        List<CurveSeries> curves = new ArrayList<>();
        int index = 1;
        for (PictureKind kind : losses.keySet()) {
            int column = index++;
            double[] values =
                    history.stream().mapToDouble(point -> point[column]).toArray();
            // Of a training, so that one that diverges leaves the chart to the others.
            curves.add(new CurveSeries(
                    kind.name(), kind.name(), kind.loss().orElseThrow(), 0, Split.TRAIN, "", steps, values));
        }
        CurveFigure figure = MixtureFigures.curves(
                curves,
                new FigureAxis(Texts.text("learn.axis"), Scale.LINEAR),
                new FigureAxis(Texts.text("learn.loss"), Scale.LINEAR));
        chart.show(figure.withEmptyMessage(Texts.text("learn.empty"))
                .withHidden(chart.figure().hidden()));
    }

    /** The losses so far, as they are shown; empty before the first step. */
    Optional<CurveFigure> figure() {
        return Optional.of(chart.figure()).filter(each -> !each.isEmpty());
    }

    void setTheme(FigureTheme theme) {
        chart.setTheme(theme);
    }

    Node node() {
        return node;
    }
}
