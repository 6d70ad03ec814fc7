/**
 * How decision regions are drawn, once for the window and for files: what of space is shown
 * ({@link org.losslab.figure.region.RegionScene}), the pixels of regions and samples
 * ({@link org.losslab.figure.region.RegionRaster}), and the centres over them ({@link org.losslab.figure.region.RegionMarks}).
 *
 * <p>Sizes are in units: a pixel of the window, half a line's width on paper. So a picture looks the same at any resolution, and
 * what a file has in it is what was seen. No windows, no graphics library: whoever draws hands in a
 * {@link org.losslab.figure.region.MarkPen}.
 */
package org.losslab.figure.region;
