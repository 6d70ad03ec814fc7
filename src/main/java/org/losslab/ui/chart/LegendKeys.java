package org.losslab.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;

/** The legend by keyboard: arrows choose an entry, Space or Enter hides or shows its series. */
final class LegendKeys {

    private static final double MARGIN = 1;

    private final CurveChartView view;
    private final Rectangle mark = new Rectangle();
    private int chosen;

    LegendKeys(CurveChartView view) {
        this.view = view;
        mark.getStyleClass().add("legend-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        view.focusedProperty().addListener((observable, before, after) -> place());
        view.setOnKeyPressed(this::pressed);
    }

    /** Shows which entry is chosen, while the chart has the focus. */
    Rectangle mark() {
        return mark;
    }

    /** Puts the mark where the chosen entry was drawn. */
    void place() {
        List<Map.Entry<String, Rectangle2D>> entries = view.legend();
        boolean visible = view.isFocused() && !entries.isEmpty();
        mark.setVisible(visible);
        if (visible) {
            chosen = Math.floorMod(chosen, entries.size());
            Rectangle2D place = entries.get(chosen).getValue();
            mark.setX(place.getX() - MARGIN);
            mark.setY(place.getY() - MARGIN);
            mark.setWidth(place.getWidth() + 2 * MARGIN);
            mark.setHeight(place.getHeight() + 2 * MARGIN);
        }
    }

    private void pressed(KeyEvent event) {
        List<Map.Entry<String, Rectangle2D>> entries = view.legend();
        if (entries.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        chosen = Math.floorMod(chosen, entries.size());
        switch (event.getCode()) {
            case RIGHT, DOWN -> chosen = (chosen + 1) % entries.size();
            case LEFT, UP -> chosen = Math.floorMod(chosen - 1, entries.size());
            case SPACE, ENTER -> view.toggle(entries.get(chosen).getKey());
            default -> {
                return;
            }
        }
        place();
        event.consume();
    }
}
