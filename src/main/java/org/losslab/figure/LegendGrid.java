package org.losslab.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.block.Arrangement;
import org.jfree.chart.block.Block;
import org.jfree.chart.block.BlockContainer;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.ui.Size2D;

/**
 * Lays a legend out: one row if there is room, otherwise a column for each arm, training above test, in as many pairs of rows as
 * it takes.
 */
final class LegendGrid implements Arrangement {

    private final int perColumn;

    /**
     * @param perColumn how many entries an arm has, which stay together
     */
    LegendGrid(int perColumn) {
        this.perColumn = perColumn;
    }

    /** Needs no keys. */
    @Override
    public void add(Block block, Object key) {}

    /** Has nothing to forget. */
    @Override
    public void clear() {}

    @Override
    public Size2D arrange(BlockContainer container, Graphics2D graphics, RectangleConstraint constraint) {
        List<?> blocks = container.getBlocks();
        double[] widths = new double[blocks.size()];
        double height = 0;
        double total = 0;
        for (int i = 0; i < widths.length; i++) {
            Size2D size = ((Block) blocks.get(i)).arrange(graphics, RectangleConstraint.NONE);
            widths[i] = size.getWidth();
            total += size.getWidth();
            height = Math.max(height, size.getHeight());
        }
        double room = constraint.getWidthRange() == null
                ? Double.MAX_VALUE
                : constraint.getWidthRange().getUpperBound();
        return total <= room ? oneRow(blocks, widths, height) : columns(blocks, widths, height, room);
    }

    private static Size2D oneRow(List<?> blocks, double[] widths, double height) {
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            place(blocks.get(i), x, 0, widths[i], height);
            x += widths[i];
        }
        return new Size2D(x, height);
    }

    private Size2D columns(List<?> blocks, double[] widths, double height, double room) {
        double column = 0;
        for (double width : widths) {
            column = Math.max(column, width);
        }
        int arms = (widths.length + perColumn - 1) / perColumn;
        int across = Math.max(1, Math.min(arms, (int) (room / column)));
        double bottom = 0;
        for (int i = 0; i < widths.length; i++) {
            int arm = i / perColumn;
            double y = (arm / across * perColumn + i % perColumn) * height;
            place(blocks.get(i), arm % across * column, y, widths[i], height);
            bottom = Math.max(bottom, y + height);
        }
        return new Size2D(Math.min(room, across * column), bottom);
    }

    private static void place(Object block, double x, double y, double width, double height) {
        ((Block) block).setBounds(new Rectangle2D.Double(x, y, width, height));
    }
}
