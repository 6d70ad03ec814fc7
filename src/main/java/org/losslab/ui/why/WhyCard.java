package org.losslab.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.losslab.figure.LatexText;
import org.losslab.ui.Icon;
import org.losslab.ui.chart.FormulaView;

/** What is said: in words, in symbols, with the numbers of now; then symbols, place and slip of the print. */
final class WhyCard {

    static final double WIDTH = 470;
    private static final double PADDING = 14;
    private static final double FORMULA_SIZE = 17;
    private static final double NUMBERS_SIZE = 15;
    private static final double BAR = 210;

    private final Label title = new Label();
    private final VBox lines = new VBox();
    private final VBox node;
    private Why shown;

    WhyCard(Runnable close) {
        title.getStyleClass().add("why-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button closing = new Button("", Icon.CLOSE.node());
        closing.getStyleClass().addAll("button-icon", "flat", "small");
        closing.setAccessibleText(WhyTexts.text("close"));
        closing.setOnAction(event -> close.run());
        HBox head = new HBox(title, closing);
        head.setAlignment(Pos.CENTER_LEFT);
        lines.getStyleClass().add("why-lines");
        node = new VBox(head, lines);
        node.setId("why-card");
        node.getStyleClass().add("why-card");
        node.setPrefWidth(WIDTH);
        node.setMaxWidth(WIDTH);
        node.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node node() {
        return node;
    }

    /** What the card shows at the moment. */
    Why shown() {
        return shown;
    }

    /** The formulas of an explanation: the one in symbols, then those with numbers. */
    static List<String> formulas(Why why) {
        List<String> formulas = new ArrayList<>();
        formulas.add(why.formula().isEmpty() ? WhyTexts.optional(why.key() + ".formula") : why.formula());
        formulas.addAll(why.numbers());
        return formulas;
    }

    /**
     * Shows an explanation.
     *
     * @param typeset its {@link #formulas}
     */
    void show(Why why, List<LatexText> typeset) {
        shown = why;
        String key = why.key();
        title.setText(WhyTexts.text(key + ".title"));
        node.setAccessibleText(title.getText());
        List<Node> content = new ArrayList<>();
        content.add(words(WhyTexts.text(key + ".says"), "why-says"));
        content.add(formula(typeset.get(0), FORMULA_SIZE));
        if (typeset.size() > 1) {
            content.add(words(WhyTexts.text("numbers"), "why-head"));
            typeset.stream().skip(1).forEach(text -> content.add(formula(text, NUMBERS_SIZE)));
        }
        if (!why.splits().isEmpty()) {
            content.add(words(WhyTexts.text("split"), "why-head"));
            why.splits().forEach(split -> content.add(bar(split)));
            content.add(words(WhyTexts.text("split.says"), "why-small"));
        }
        List<String> symbols = WhyTexts.symbols(key);
        if (!symbols.isEmpty()) {
            content.add(words(WhyTexts.text("symbols"), "why-head"));
            content.add(words(String.join("\n", symbols), "why-small"));
        }
        content.add(words(WhyTexts.text("place"), "why-head"));
        content.add(words(WhyTexts.text(key + ".place"), "why-small"));
        String correction = WhyTexts.optional(key + ".correction");
        if (!correction.isEmpty()) {
            content.add(words(WhyTexts.text("correction"), "why-head"));
            content.add(words(correction, "why-correction"));
        }
        lines.getChildren().setAll(content);
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /** As large as the card is wide enough for. */
    private static FormulaView formula(LatexText text, double size) {
        double room = WIDTH - 2 * PADDING - 2;
        FormulaView view = new FormulaView(Math.min(size, size * room / Math.max(1, text.width(size))));
        view.show(text);
        return view;
    }

    /** The correct class's share in the loss's colour, with both shares in words. */
    private static Node bar(Why.Split split) {
        double share = split.split().correctShare();
        Region part = new Region();
        part.getStyleClass().addAll("why-bar", split.colour());
        part.setMinWidth(Double.isNaN(share) ? 0 : BAR * share);
        part.setMaxWidth(part.getMinWidth());
        StackPane track = new StackPane(part);
        track.getStyleClass().add("why-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(BAR);
        track.setMaxWidth(BAR);
        Label text = words(
                Double.isNaN(share)
                        ? WhyTexts.text("split.none", split.name())
                        : WhyTexts.text("split.line", split.name(), percent(share), percent(1 - share)),
                "why-small");
        VBox line = new VBox(text, track);
        line.getStyleClass().add("why-split");
        return line;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
