package org.losslab.ui.training;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** Two nodes of equal size: side by side, or one above the other where that would be too narrow and there is the height for it. */
final class ChartPair extends Pane {

    private static final double GAP = 12;
    private static final double NARROWEST = 340;
    private static final double LOWEST = 260;

    private final Node first;
    private final Node second;

    ChartPair(Node first, Node second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
        setMinSize(240, 160);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        boolean beside = (width - GAP) / 2 >= NARROWEST || (height - GAP) / 2 < LOWEST;
        double w = snapSizeX(beside ? (width - GAP) / 2 : width);
        double h = snapSizeY(beside ? height : (height - GAP) / 2);
        // What a chart drew for its old size does not show beside its new one.
        first.setClip(new Rectangle(w, h));
        second.setClip(new Rectangle(w, h));
        first.resizeRelocate(0, 0, w, h);
        second.resizeRelocate(beside ? width - w : 0, beside ? 0 : height - h, w, h);
    }
}
