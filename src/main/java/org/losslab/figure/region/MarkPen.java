package org.losslab.figure.region;

/** Draws the marks over a picture of regions. Lengths are what the drawer of the marks was told; colours are RGB. */
public interface MarkPen {

    /** How much of the following marks' colour covers what is below, over 0 to 1. */
    void strength(double share);

    void line(double fromX, double fromY, double toX, double toY, double width, int colour);

    void outline(double[] xs, double[] ys, double width, int colour);

    void fill(double[] xs, double[] ys, int colour);

    void circle(double x, double y, double radius, double width, int colour);

    void disc(double x, double y, double radius, int colour);

    /** Words about a point. */
    void text(String words, double x, double y, int colour);

    /** The size of the words' font. */
    double textSize();
}
