package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.losslab.figure.LatexText;
import org.losslab.ui.Tips;
import org.losslab.ui.chart.FormulaView;
import org.losslab.ui.why.Why;
import org.losslab.ui.why.WhyButton;

/** A statement in the table of bounds, on two lines: its numbers, and below them its formula in symbols and in numbers. */
final class BoundRow {

    /** The columns of numbers, by the names of their texts. */
    static final List<String> NUMBERS = List.of("exact", "printed", "corrected", "slack");

    /** Of these, those that a class has time for. */
    private static final Set<String> FROM_AFAR = Set.of("exact", "printed", "corrected");

    private static final double FORMULA_SIZE = 12.5;
    /** A long one at the narrowest window: rather small than cut. */
    private static final double SMALLEST_FORMULA_SIZE = 10.5;

    private static final double GAP = 22;
    private static final int NOTE_COLUMN = 3 + NUMBERS.size();

    private static final Map<BoundLine.Verdict, PseudoClass> VERDICTS = Arrays.stream(BoundLine.Verdict.values())
            .collect(Collectors.toUnmodifiableMap(
                    each -> each, each -> PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT))));

    private static final PseudoClass HIGHLIGHT = PseudoClass.getPseudoClass("highlight");

    private final ThemeColors colors;
    private final Gauge gauge = new Gauge();
    private final List<Label> numbers = new ArrayList<>();
    private final Label verdict = new Label();
    private final Label note = new Label();
    private final Steady noteRoom;
    private final FormulaView symbols = FormulaView.lasting(FORMULA_SIZE);
    private final FormulaView filled = FormulaView.lasting(FORMULA_SIZE);
    private final HBox name;
    private final GridPane line = new GridPane();
    private final HBox formula;
    private final Steady formulaRoom;
    private final String key;
    private BoundLine shown;
    private double formulaSize = FORMULA_SIZE;

    /**
     * @param key of its texts
     * @param columns of all rows
     */
    BoundRow(String key, BoundColumns columns, ThemeColors colors) {
        this.key = key;
        this.colors = colors;
        Label number = new Label(Texts.text("bound." + key));
        number.getStyleClass().add("bound-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label(Texts.text("bound." + key + ".title"));
        title.getStyleClass().add("bound-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        name = new HBox(number, title, new WhyButton(this::explained, this::why));
        name.getStyleClass().add("bound-name");
        name.setId("bound-" + key);
        name.setAlignment(Pos.BASELINE_LEFT);
        Tips.set(name, Texts.text("bound." + key + ".tip"));
        line.getStyleClass().add("bound");
        columns.lay(line);
        line.add(name, 0, 0);
        line.add(gauge.node(), 1, 0);
        Tips.set(gauge.node(), () -> Texts.text("bounds.gauge.tip", Texts.number(gauge.end())));
        for (String column : NUMBERS) {
            Label value = new Label();
            value.getStyleClass().addAll("bound-value", "bound-" + column);
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.setAlignment(Pos.CENTER_RIGHT);
            line.add(new Steady(value), 2 + numbers.size(), 0);
            numbers.add(value);
        }
        verdict.getStyleClass().add("verdict");
        line.add(verdict, NOTE_COLUMN - 1, 0);
        note.getStyleClass().add("bound-note");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        noteRoom = new Steady(note);
        GridPane.setValignment(noteRoom, VPos.TOP);
        line.add(noteRoom, NOTE_COLUMN, 0, 1, 2);
        filled.getStyleClass().add("formula-numbers");
        formula = formulaLine();
        formula.widthProperty().addListener(any -> fit());
        formulaRoom = new Steady(formula);
        line.add(formulaRoom, 0, 1, NOTE_COLUMN, 1);
    }

    /** What does not fit is cut off, not squeezed. */
    private HBox formulaLine() {
        HBox both = new HBox(symbols, filled);
        both.getStyleClass().add("bound-formula");
        both.setAlignment(Pos.BASELINE_LEFT);
        both.setMinWidth(0);
        both.setPrefWidth(0);
        both.setMaxWidth(Double.MAX_VALUE);
        Rectangle frame = new Rectangle();
        frame.widthProperty().bind(both.widthProperty());
        frame.heightProperty().bind(both.heightProperty());
        both.setClip(frame);
        return both;
    }

    Node node() {
        return line;
    }

    /** The table: its rows are read together. */
    private Node explained() {
        return line.getParent();
    }

    private Why why() {
        String texts = "bound." + key;
        return shown == null
                ? Why.of(texts)
                : new Why(
                        texts,
                        shown.latex().symbols(),
                        List.of(shown.latex().numbers().get()),
                        List.of());
    }

    /** Whether the row starts above that height in the table. */
    boolean startsAbove(double y) {
        return line.getBoundsInParent().getMinY() <= y;
    }

    /** Whether a scene's step is about it. */
    boolean isHighlighted() {
        return name.getPseudoClassStates().contains(HIGHLIGHT);
    }

    /**
     * On the table, or not.
     *
     * @param withFormula with its formula below the numbers
     * @param noteBelow with its note on a line of its own, where the last column is too narrow for it
     * @param formulaLarger how much larger the formula may be, where it has room
     * @param fromAfar with what the back row can read and a class has time for
     */
    void withLines(boolean shown, boolean withFormula, boolean noteBelow, double formulaLarger, boolean fromAfar) {
        show(line, shown);
        show(noteRoom, !fromAfar);
        show(formulaRoom, withFormula);
        GridPane.setConstraints(
                noteRoom,
                noteBelow ? 0 : NOTE_COLUMN,
                noteBelow ? 2 : 0,
                noteBelow ? NOTE_COLUMN + 1 : 1,
                noteBelow ? 1 : 2);
        for (int i = 0; i < NUMBERS.size(); i++) {
            show(numbers.get(i).getParent(), isShown(NUMBERS.get(i), fromAfar));
        }
        verdict.setMinWidth(fromAfar ? Region.USE_PREF_SIZE : Region.USE_COMPUTED_SIZE);
        // The note leaves its column.
        GridPane.setColumnSpan(formulaRoom, NUMBERS.size() + (fromAfar ? 4 : 3));
        formulaSize = formulaLarger * FORMULA_SIZE;
        fit();
    }

    /** The formula in its size, or a lecture's as large as it has room. */
    private void fit() {
        double size = formulaSize;
        if (formulaSize > FORMULA_SIZE) {
            symbols.setFontSize(formulaSize);
            filled.setFontSize(formulaSize);
            double room = (formula.getWidth() - 2 * GAP) / (symbols.prefWidth(-1) + filled.prefWidth(-1));
            size = Math.max(SMALLEST_FORMULA_SIZE, formulaSize * Math.min(1, room));
        }
        symbols.setFontSize(size);
        filled.setFontSize(size);
    }

    /** Whether there is a column of that name. */
    static boolean isShown(String column, boolean fromAfar) {
        return !fromAfar || FROM_AFAR.contains(column);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** @param now the loss of a classifier that is being learned; NaN for none */
    void show(BoundLine line, double now) {
        shown = line;
        gauge.show(line, now, colors);
        numbers.get(0).setText(line.exactText());
        numbers.get(1).setText(Texts.number(line.printed()));
        numbers.get(2).setText(Texts.number(line.corrected()));
        numbers.get(3).setText(Texts.number(line.slack()));
        verdict.setText(line.verdictText());
        VERDICTS.forEach((each, style) ->
                verdict.pseudoClassStateChanged(style, !verdict.getText().isEmpty() && each == line.verdict()));
        note.setText(line.note());
        Tips.set(note, line::tip);
    }

    void show(LatexText inSymbols, LatexText withNumbers) {
        symbols.show(inSymbols);
        filled.show(withNumbers);
        fit();
    }
}
