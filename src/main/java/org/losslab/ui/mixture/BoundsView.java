package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.losslab.figure.LatexText;
import org.losslab.ui.Scrolls;
import org.losslab.ui.Tips;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/**
 * Every statement of the paper: gauge, exact value, bound as printed and as corrected, slack, whether it holds, and its formula;
 * at low heights the formula of the row that the mouse was on last. Where a scene's step is about some of them, these alone.
 */
final class BoundsView {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final PseudoClass FROM_AFAR = PseudoClass.getPseudoClass("from-afar");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** Below that a note has no room for its sentence in large type. */
    private static final double NARROW_WIDTH = 1200;
    /** What the rows need without gaps. */
    private static final double FULL_HEIGHT = 290;
    /** The same in a lecture's type. */
    private static final double FULL_HEIGHT_LARGE = 362;
    /** What they need with one formula and its note in all. */
    private static final double COMPACT_HEIGHT = 204;

    /** From where on formulas may be as large as in a lecture. */
    private static final double ROOMY_HEIGHT = 450;

    private static final double LARGEST_GAP = 8;
    private static final double LARGEST_GAP_WHERE_ROOMY = 22;

    private final ThemeColors colors;
    private final Formulas formulas;
    private final BoundColumns columns = new BoundColumns();
    private final VBox table = columns.table();
    private final List<BoundRow> rows = new ArrayList<>();
    private final Map<String, Label> heads = new HashMap<>();
    private final ScrollPane node = new ScrollPane(table);
    private boolean compact;
    private boolean roomy;
    private boolean large;
    private boolean fromAfar;
    private List<BoundRow> highlighted = List.of();
    /** The row that keeps its formula where the others have no room for theirs. */
    private int open;

    /** @param background where formulas are typeset */
    BoundsView(MixtureController controller, ThemeColors colors, Executor background) {
        this.colors = colors;
        formulas = new Formulas(background);
        table.getStyleClass().add("bounds");
        table.getChildren().add(head());
        node.setFitToWidth(true);
        node.heightProperty().addListener((observable, before, height) -> spread(height.doubleValue()));
        node.widthProperty()
                .addListener((observable, before, width) ->
                        table.pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_WIDTH));
        table.setOnMouseMoved(event -> openAt(event.getY()));
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().add("bounds-scroll");
        Scrolls.paintPartly(node);
        for (int i = 0; i < BoundLines.KEYS.size(); i++) {
            rows.add(new BoundRow(BoundLines.KEYS.get(i), columns, colors));
            table.getChildren().add(rows.get(i).node());
        }
        arrange();
        controller.onFrame(now -> {
            formulas.beat().ifPresent(this::showFormulas);
            follow();
        });
    }

    /** The numbers' names. */
    private GridPane head() {
        GridPane head = new GridPane();
        head.getStyleClass().add("bound");
        columns.lay(head);
        for (int i = 0; i < BoundRow.NUMBERS.size(); i++) {
            String name = BoundRow.NUMBERS.get(i);
            Label label = new Label(Texts.text("bounds." + name));
            label.getStyleClass().add("bounds-head");
            label.setMinWidth(Region.USE_PREF_SIZE);
            Tips.set(label, Texts.text("bounds." + name + ".tip"));
            heads.put(name, label);
            head.add(label, 2 + i, 0);
        }
        return head;
    }

    void show(PanelSnapshot snapshot) {
        List<BoundLine> lines = BoundLines.of(snapshot);
        for (int i = 0; i < lines.size(); i++) {
            rows.get(i).show(lines.get(i), BoundLines.now(snapshot, lines.get(i).key()));
        }
        formulas.want(() -> lines.stream()
                .map(BoundLine::latex)
                .flatMap(latex -> Stream.of(latex.symbols(), latex.numbers().get()))
                .toList());
    }

    /** Rows spread where there is room, and keep their formulas to themselves where there is little. */
    private void spread(double height) {
        double full = large ? FULL_HEIGHT_LARGE : FULL_HEIGHT;
        compact = height < full;
        roomy = height >= ROOMY_HEIGHT;
        double spare = height - (compact ? COMPACT_HEIGHT : full);
        columns.setGap(Math.max(0, Math.min(roomy ? LARGEST_GAP_WHERE_ROOMY : LARGEST_GAP, spare / 12)));
        arrange();
    }

    /** Follows the size of type, and what a scene marks. */
    private void follow() {
        if (colors.large() != large) {
            large = colors.large();
            spread(node.getHeight());
        }
        List<BoundRow> now = rows.stream().filter(BoundRow::isHighlighted).toList();
        boolean afar = large && !now.isEmpty();
        if (!now.equals(highlighted) || afar != fromAfar) {
            highlighted = now;
            fromAfar = afar;
            arrange();
        }
    }

    private void arrange() {
        table.pseudoClassStateChanged(COMPACT, compact);
        table.pseudoClassStateChanged(FROM_AFAR, fromAfar);
        columns.withNote(!fromAfar);
        heads.forEach((name, head) -> {
            head.setVisible(BoundRow.isShown(name, fromAfar));
            head.setManaged(head.isVisible());
        });
        for (int i = 0; i < rows.size(); i++) {
            BoundRow row = rows.get(i);
            boolean chosen = highlighted.contains(row);
            boolean opened = i == open || chosen;
            row.withLines(
                    highlighted.isEmpty() || chosen,
                    !compact || opened,
                    compact && opened && !large,
                    formulaLarger(),
                    fromAfar);
        }
    }

    /** The larger the fewer there are, or the more room. */
    private double formulaLarger() {
        if (fromAfar) {
            return 1.76;
        }
        if (roomy) {
            return large ? 1.6 : 1.36;
        }
        return !large ? 1 : compact ? 1.36 : 1.12;
    }

    private void openAt(double y) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (rows.get(i).startsAbove(y)) {
                open = i;
                arrange();
                return;
            }
        }
    }

    private void showFormulas(List<LatexText> typeset) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).show(typeset.get(2 * i), typeset.get(2 * i + 1));
        }
    }

    Node node() {
        return node;
    }
}
