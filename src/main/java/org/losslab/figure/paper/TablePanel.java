package org.losslab.figure.paper;

import java.util.List;
import org.losslab.data.UserException;

/**
 * A table of words and numbers.
 *
 * @param title below it; may be empty
 * @param head a name for each column; LaTeX between dollar signs, here and in the cells
 * @param rows as many cells each
 */
public record TablePanel(String title, List<String> head, List<List<Cell>> rows) implements Panel {

    /**
     * A cell.
     *
     * @param text as it is drawn
     * @param value in full precision, for tables of numbers; null for words, NaN for what does not exist
     */
    public record Cell(String text, Double value) {

        /** Words. */
        public static Cell of(String text) {
            return new Cell(text, null);
        }
    }

    public TablePanel {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != head.size()) {
                throw new UserException("a table of " + head.size() + " columns has a row of " + row.size() + " cells");
            }
        }
    }

    TablePanel withTitle(String other) {
        return new TablePanel(other, head, rows);
    }

    /** Whether a column holds numbers. */
    boolean numeric(int column) {
        return rows.stream().anyMatch(row -> row.get(column).value() != null);
    }
}
