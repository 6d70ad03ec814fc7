package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The columns that the rows of bounds have in common: name, gauge, numbers, verdict, note. Each row is a grid of its own: JavaFX
 * paints a pane anew as a whole, formulas and all, once more than twelve of its children have changed.
 */
final class BoundColumns {

    /** Of most numbers; a longer one makes its column wider. */
    private static final double NUMBER_WIDTH = 62;

    private static final double VERDICT_WIDTH = 92;
    private static final double NOTE_WIDTH = 60;

    private final List<ColumnConstraints> all = new ArrayList<>();
    /** Each is as wide as its widest cell, but at least so wide where it has any. */
    private final List<Double> least = new ArrayList<>();

    private final ColumnConstraints note = new ColumnConstraints();
    private final List<GridPane> lines = new ArrayList<>();
    private final Table table = new Table();

    /** The lines, one below the other. */
    private final class Table extends VBox {

        @Override
        protected double computePrefHeight(double width) {
            align();
            return super.computePrefHeight(width);
        }

        @Override
        protected void layoutChildren() {
            align();
            super.layoutChildren();
        }
    }

    BoundColumns() {
        add(0, HPos.LEFT);
        add(Gauge.WIDTH, HPos.LEFT);
        BoundRow.NUMBERS.forEach(number -> add(NUMBER_WIDTH, HPos.RIGHT));
        add(VERDICT_WIDTH, HPos.LEFT);
        note.setHgrow(Priority.ALWAYS);
        note.setFillWidth(true);
    }

    private void add(double atLeast, HPos alignment) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(alignment);
        all.add(column);
        least.add(atLeast);
    }

    /** What the lines are put into. */
    VBox table() {
        return table;
    }

    /** Gives the columns to a line of the table. */
    void lay(GridPane line) {
        line.getColumnConstraints().addAll(all);
        line.getColumnConstraints().add(note);
        line.vgapProperty().bind(table.spacingProperty());
        lines.add(line);
    }

    /** Between the lines, and within one, pixels. */
    void setGap(double gap) {
        table.setSpacing(gap);
    }

    /** Whether the last column has room for a note; else it is the formula's. */
    void withNote(boolean shown) {
        note.setMinWidth(shown ? NOTE_WIDTH : 0);
    }

    private void align() {
        for (int i = 0; i < all.size(); i++) {
            double width = 0;
            for (GridPane line : lines) {
                width = line.isManaged() ? Math.max(width, width(line, i)) : width;
            }
            all.get(i).setMinWidth(width);
            all.get(i).setPrefWidth(width);
        }
    }

    /** How wide a line's cell wants to be; 0 for none. */
    private double width(GridPane line, int column) {
        double width = 0;
        for (Node cell : line.getChildren()) {
            boolean alone = GridPane.getColumnSpan(cell) == null || GridPane.getColumnSpan(cell) == 1;
            if (cell.isManaged() && alone && Integer.valueOf(column).equals(GridPane.getColumnIndex(cell))) {
                width = Math.max(width, Math.max(least.get(column), cell.prefWidth(-1)));
            }
        }
        return width;
    }
}
