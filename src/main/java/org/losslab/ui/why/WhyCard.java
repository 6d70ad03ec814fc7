package org.losslab.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
    private static final System.Logger LOG = System.getLogger(WhyCard.class.getName());
    /** What was told of; a card is typeset again at each change. */
    private static final Set<String> UNTYPESET = ConcurrentHashMap.newKeySet();

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

    /**
     * The formulas of an explanation: the one in symbols, then those with numbers; empty in place of one that cannot be typeset, as
     * numbers and labels of any kind can come into it.
     */
    static List<Optional<LatexText>> typeset(Why why) {
        String formula = why.formula().isEmpty() ? WhyTexts.optional(why.key() + ".formula") : why.formula();
        return Stream.concat(Stream.of(formula), why.numbers().stream())
                .map(WhyCard::typeset)
                .toList();
    }

    private static Optional<LatexText> typeset(String latex) {
        try {
            return Optional.of(LatexText.of(latex));
        } catch (IllegalArgumentException e) {
            if (UNTYPESET.add(latex)) {
                LOG.log(System.Logger.Level.WARNING, "A formula is left out of an explanation", e);
            }
            return Optional.empty();
        }
    }

    /**
     * Shows an explanation.
     *
     * @param typeset its formulas, of {@link #typeset(Why)}
     */
    void show(Why why, List<Optional<LatexText>> typeset) {
        shown = why;
        String key = why.key();
        title.setText(WhyTexts.text(key + ".title"));
        node.setAccessibleText(title.getText());
        List<Node> content = new ArrayList<>();
        content.add(words(WhyTexts.text(key + ".says"), "why-says"));
        typeset.get(0).ifPresent(text -> content.add(formula(text, FORMULA_SIZE)));
        List<LatexText> numbers =
                typeset.stream().skip(1).flatMap(Optional::stream).toList();
        if (!numbers.isEmpty()) {
            content.add(words(WhyTexts.text("numbers"), "why-head"));
            numbers.forEach(text -> content.add(formula(text, NUMBERS_SIZE)));
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
        return WhyTexts.text("split.percent", 100 * share);
    }
}
