/**
 * Figures for papers: from the settings and the runs to a file.
 *
 * <p>A {@link org.losslab.figure.paper.FigureDocument} says what a figure is made of: settings, where the data come from, and how
 * they came about. It is what a settings file holds, what every exported file carries, and what is read back from one. A
 * {@link org.losslab.figure.paper.FigureBuilder} turns it into a {@link org.losslab.figure.paper.PaperFigure}, which is complete:
 * panels, layout, type, size. {@link org.losslab.figure.paper.FigurePainter} draws that on any graphics, so the preview and all
 * formats show one picture, and the formats ({@link org.losslab.figure.paper.FigureFormat}) only say where the strokes go.
 *
 * <p>The same document and runs give the same bytes on the same platform: no times, no random names, fonts from the application.
 * Everything that is filled is opaque. SVG comes from Batik's generator, PDF from PDFBox with its Graphics2D bridge: JFreeSVG 5
 * is GPLv3 and OpenPDF's bridge draws text as shapes.
 */
package org.losslab.figure.paper;
