package org.losslab.figure.region;

/**
 * The colours of a picture of regions but for the classes', ARGB.
 *
 * @param ground behind the picture
 * @param surface what a region's colour is mixed with
 * @param line between regions
 * @param ink of marks and arrows
 */
public record Inks(int ground, int surface, int line, int ink) {}
