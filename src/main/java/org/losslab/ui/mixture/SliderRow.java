package org.losslab.ui.mixture;

import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Tips;

/**
 * A value with a slider and a field: arrow keys and the wheel step, a double click on the symbol resets, and a mark on the track
 * shows how far the value can go.
 */
final class SliderRow {

    /** So long after the panel was scrolled a movement of the pointer may be a tremble of the hand at the wheel. */
    private static final long SCROLLING_NANOS = 400_000_000;

    private static final Set<String> INFINITE = Set.of("∞", "inf", "infinity");

    private final String key;
    private final SliderScale scale;
    private final DoubleConsumer change;
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();
    private final Region limit = new Region();
    private final Pane marks = new Pane(limit);
    private final HBox node = new HBox();
    private final Label note = new Label();
    private final VBox whole = new VBox(node, note);
    private double shown;
    private double initial = Double.NaN;
    private double largest = Double.POSITIVE_INFINITY;
    private double marked = Double.NaN;
    private boolean showing;
    /** The value that the note is about. */
    private double noted = Double.NaN;
    /** Whether the pointer came here by hand, and not the row to the pointer while the panel was scrolled. */
    private boolean meant;

    private long shifted = System.nanoTime() - SCROLLING_NANOS;

    /**
     * @param key names the texts {@code slider.KEY}, {@code slider.KEY.tip} and {@code slider.KEY.unit}
     * @param change told of every movement
     */
    SliderRow(String key, SliderScale scale, DoubleConsumer change) {
        this.key = key;
        this.scale = scale;
        this.change = change;
        Label symbol = new Label(Texts.text("slider." + key));
        symbol.getStyleClass().add("slider-symbol");
        symbol.setMinWidth(Region.USE_PREF_SIZE);
        Tips.set(symbol, Texts.text("slider." + key + ".tip") + "\n" + Texts.text("slider.use"));
        symbol.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && !Double.isNaN(initial)) {
                change.accept(initial);
            }
        });
        slider.setId("slider-" + key);
        slider.setAccessibleText(Texts.text("slider." + key + ".tip"));
        slider.getStyleClass().add("small");
        slider.valueProperty().addListener((observable, before, now) -> moved(now.doubleValue()));
        slider.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        limit.getStyleClass().add("slider-limit");
        limit.setVisible(false);
        limit.setManaged(false);
        marks.setPickOnBounds(false);
        StackPane track = new StackPane(new Steady(slider), marks);
        HBox.setHgrow(track, Priority.ALWAYS);
        marks.widthProperty().addListener((observable, before, now) -> placeLimit());
        marks.heightProperty().addListener((observable, before, now) -> placeLimit());
        field.getStyleClass().add("slider-field");
        field.setId("field-" + key);
        field.setAccessibleText(Texts.text("slider." + key + ".tip"));
        field.setOnAction(event -> {
            // What was said of a value that was typed before is past.
            tell("");
            typed();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // The field undoes its own text; the value goes with it.
            if (Shortcut.UNDO.keys().match(event) || Shortcut.REDO.keys().match(event)) {
                Platform.runLater(this::typed);
            }
        });
        field.focusedProperty().addListener((observable, before, focused) -> {
            if (!focused) {
                typed();
            }
        });
        note.getStyleClass().add("slider-note");
        note.setId("note-" + key);
        note.setWrapText(true);
        tell("");
        node.getStyleClass().add("slider-row");
        node.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().addAll(symbol, track, new Steady(field));
        if (Texts.has("slider." + key + ".unit")) {
            Label unit = new Label(Texts.text("slider." + key + ".unit"));
            unit.getStyleClass().add("slider-unit");
            unit.setMinWidth(Region.USE_PREF_SIZE);
            node.getChildren().add(unit);
        }
        node.localToSceneTransformProperty().addListener(any -> {
            meant = false;
            shifted = System.nanoTime();
        });
        node.setOnMouseMoved(event -> meant |= System.nanoTime() - shifted > SCROLLING_NANOS);
        node.setOnMouseExited(event -> meant = false);
        node.setOnScroll(event -> {
            // Else the panel goes on scrolling.
            if (meant) {
                if (event.getDeltaY() != 0 && !node.isDisabled()) {
                    step(event.getDeltaY() > 0 ? 1 : -1);
                }
                event.consume();
            }
        });
    }

    /** What a double click resets to. */
    SliderRow resetTo(double value) {
        initial = value;
        return this;
    }

    /** Shows a value, telling nobody. */
    void show(double value) {
        if (!(Math.abs(value - noted) <= 1e-9 * Math.abs(value))) {
            tell("");
        }
        shown = value;
        showing = true;
        double position = scale.position(value);
        if (Math.abs(scale.value(slider.getValue()) - value) > 1e-12 * Math.abs(value)) {
            slider.setValue(position);
        }
        showing = false;
        if (!field.isFocused() && !scale.text(value).equals(field.getText())) {
            field.setText(scale.text(value));
        }
    }

    /** Marks how far the value can go; beyond it the slider stays there. */
    void limit(double value, String reason) {
        largest = value;
        mark(value, reason);
    }

    /** Marks a value on the track; none if it is not finite. */
    void mark(double value, String meaning) {
        marked = value;
        Tips.set(limit, meaning);
        limit.setVisible(Double.isFinite(value));
        placeLimit();
    }

    void disable(boolean disabled) {
        node.setDisable(disabled);
    }

    private void placeLimit() {
        if (limit.isVisible()) {
            double thumb = 8;
            double width = marks.getWidth() - 2 * thumb;
            limit.resizeRelocate(thumb + scale.position(marked) * width - 1.5, marks.getHeight() / 2 - 7, 3, 14);
        }
    }

    private void moved(double position) {
        if (!showing) {
            set(scale.value(position));
        }
    }

    private void step(int direction) {
        set(scale.step(shown, direction));
    }

    private void set(double value) {
        tell("");
        double allowed = Math.min(value, largest);
        change.accept(allowed);
        // A value beyond the limit leaves the state as it is, and the thumb has to come back to it.
        show(allowed);
    }

    private void keyed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean up = code == KeyCode.RIGHT || code == KeyCode.UP;
        if (up || code == KeyCode.LEFT || code == KeyCode.DOWN) {
            step(up ? 1 : -1);
            event.consume();
        }
    }

    /** Takes what was typed, or of a number out of the range its nearer end; one line says what the range is, or that it was no number. */
    private void typed() {
        String text = field.getText().strip().replace('−', '-').replace(',', '.');
        if (!text.equals(scale.text(shown).replace('−', '-'))) {
            double value = parsed(text);
            double low = scale.value(0);
            double high = Math.min(scale.value(1), largest);
            boolean number = !Double.isNaN(value);
            // A limit is shown with four digits; who types them means the limit.
            boolean within =
                    value >= low && (value <= high * 1.001 || scale.text(value).equals(scale.text(high)));
            noted = number ? scale.taken(Math.max(low, Math.min(value, high))) : shown;
            tell(within ? "" : number ? range(low, high) : Texts.text("slider.number", range(low, high)));
            if (!within || noted != value) {
                field.setText(scale.text(noted));
            }
            if (number) {
                change.accept(noted);
            }
        }
        if (!field.isFocused()) {
            field.setText(scale.text(shown));
        }
    }

    private static double parsed(String text) {
        try {
            return INFINITE.contains(text.toLowerCase(Locale.ROOT))
                    ? Double.POSITIVE_INFINITY
                    : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private String range(double low, double high) {
        return Texts.text("slider.range", Texts.text("slider." + key), scale.text(low), scale.text(high));
    }

    private void tell(String line) {
        note.setText(line);
        note.setVisible(!line.isEmpty());
        note.setManaged(!line.isEmpty());
    }

    Node node() {
        return whole;
    }
}
