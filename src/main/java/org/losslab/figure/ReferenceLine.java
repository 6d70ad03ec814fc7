package org.losslab.figure;

/**
 * A level drawn across a figure as a thin grey line.
 *
 * @param label a few words at its right end
 * @param y its level, in the figure's quantity
 */
public record ReferenceLine(String label, double y) {}
