/**
 * The dialog that makes a figure for a paper: a live preview at true size beside everything that can be set, settings kept under
 * names, and the way back from an exported file to its figure.
 *
 * <p>Whoever has something to export hands {@link org.losslab.ui.figure.FigureExport} a document of the figure package; drawing
 * and writing happen on the background, and the newest settings win.
 */
package org.losslab.ui.figure;
