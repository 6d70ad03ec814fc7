package org.losslab.figure.paper;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.losslab.figure.FigureStyle;

final class RegionPainter {
    private RegionPainter() {}

    static void draw(RegionPanel panel, FigureStyle style, double scale, Graphics2D graphics, Rectangle2D area) {}
}
