package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.losslab.ui.Tips;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** Every statement of the paper as a row: gauge, exact value, bound as printed and as corrected, slack, and whether it holds. */
final class BoundsView {

    private static final String[] NUMBERS = {"exact", "printed", "corrected", "slack"};
    /** What the rows need without gaps. */
    private static final double FULL_HEIGHT = 216;

    private final ThemeColors colors;
    private final GridPane grid = new GridPane();
    private final List<Row> rows = new ArrayList<>();
    private final ScrollPane node = new ScrollPane(grid);

    BoundsView(ThemeColors colors) {
        this.colors = colors;
        grid.getStyleClass().add("bounds");
        ColumnConstraints title = new ColumnConstraints();
        title.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints gauge = new ColumnConstraints();
        gauge.setMinWidth(Gauge.WIDTH);
        grid.getColumnConstraints().addAll(title, gauge);
        for (int i = 0; i < NUMBERS.length; i++) {
            ColumnConstraints number = new ColumnConstraints();
            number.setHalignment(HPos.RIGHT);
            number.setMinWidth(62);
            grid.getColumnConstraints().add(number);
            Label head = new Label(Texts.text("bounds." + NUMBERS[i]));
            head.getStyleClass().add("bounds-head");
            Tips.set(head, Texts.text("bounds." + NUMBERS[i] + ".tip"));
            grid.add(head, 2 + i, 0);
        }
        ColumnConstraints verdict = new ColumnConstraints();
        verdict.setMinWidth(92);
        ColumnConstraints note = new ColumnConstraints();
        note.setHgrow(Priority.ALWAYS);
        note.setMinWidth(60);
        note.setFillWidth(true);
        grid.getColumnConstraints().addAll(verdict, note);
        node.setFitToWidth(true);
        // Rows spread where there is room.
        grid.vgapProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(1, Math.min(16, (node.getHeight() - FULL_HEIGHT) / 6)), node.heightProperty()));
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().add("bounds-scroll");
    }

    void show(PanelSnapshot snapshot) {
        List<BoundLine> lines = BoundLines.of(snapshot);
        while (rows.size() < lines.size()) {
            rows.add(new Row(lines.get(rows.size()).key(), rows.size() + 1));
        }
        for (int i = 0; i < lines.size(); i++) {
            rows.get(i).show(lines.get(i));
        }
    }

    private final class Row {
        private final Gauge gauge = new Gauge();
        private final List<Label> numbers = new ArrayList<>();
        private final Label verdict = new Label();
        private final Label note = new Label();
        private final Tooltip noteTip = Tips.set(note, "");
        private final String key;

        Row(String key, int index) {
            this.key = key;
            Label number = new Label(Texts.text("bound." + key));
            number.getStyleClass().add("bound-number");
            Label title = new Label(Texts.text("bound." + key + ".title"));
            title.getStyleClass().add("bound-title");
            title.setMinWidth(Region.USE_PREF_SIZE);
            VBox name = new VBox(number, title);
            Tips.set(name, Texts.text("bound." + key + ".tip"));
            grid.add(name, 0, index);
            grid.add(gauge.node(), 1, index);
            for (int i = 0; i < NUMBERS.length; i++) {
                Label value = new Label();
                value.getStyleClass().addAll("bound-value", "bound-" + NUMBERS[i]);
                value.setMinWidth(Region.USE_PREF_SIZE);
                numbers.add(value);
                grid.add(value, 2 + i, index);
            }
            verdict.getStyleClass().add("verdict");
            grid.add(verdict, 6, index);
            note.getStyleClass().add("bound-note");
            note.setWrapText(true);
            note.setMaxWidth(Double.MAX_VALUE);
            grid.add(note, 7, index);
        }

        void show(BoundLine line) {
            gauge.show(line, colors);
            numbers.get(0).setText(Texts.number(line.exact()));
            numbers.get(1).setText(Texts.number(line.printed()));
            numbers.get(2).setText(Texts.number(line.corrected()));
            numbers.get(3).setText(Texts.number(line.slack()));
            boolean wordless = key.equals("counting");
            verdict.setText(
                    wordless ? "" : Texts.text("verdict." + line.verdict().name()));
            for (BoundLine.Verdict each : BoundLine.Verdict.values()) {
                verdict.pseudoClassStateChanged(
                        PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)),
                        !wordless && each == line.verdict());
            }
            note.setText(line.note());
            noteTip.setText(line.formula().isEmpty() ? line.note() : line.note() + "\n" + line.formula());
        }
    }

    Node node() {
        return node;
    }
}
