package org.losslab.figure.paper;

import java.util.List;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.Figures;

/** Figures for papers to test with. */
final class PaperFigures {

    private PaperFigures() {}

    /** Six curves of 61 points in an IEEE column. */
    static FigureDocument document(FigureSettings settings) {
        return document(settings, Figures.sixCurves(61));
    }

    static FigureDocument document(FigureSettings settings, CurveFigure figure) {
        return FigureDocument.of(
                settings, FigureSource.ofCurves(List.of(CurvePanel.of(figure))), Provenance.of(List.of(), "a test"));
    }

    static PaperFigure figure(FigureDocument document) {
        return FigureBuilder.build(document, List.of());
    }

    /** The usual page with another resolution. */
    static FigureSettings at(double dpi) {
        Page page = Page.IEEE_COLUMN;
        return FigureSettings.DEFAULT.withPage(new Page(
                page.width(),
                page.height(),
                dpi,
                false,
                page.font(),
                page.fontSize(),
                page.lineWidth(),
                page.legend()));
    }
}
