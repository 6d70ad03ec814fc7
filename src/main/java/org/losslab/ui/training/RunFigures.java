package org.losslab.ui.training;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.paper.ChartKind;
import org.losslab.figure.paper.FigureBuilder;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.FigureSource;
import org.losslab.figure.paper.Page;
import org.losslab.figure.paper.Provenance;
import org.losslab.figure.paper.SeedBand;
import org.losslab.run.RunData;
import org.losslab.state.ChartState;

/** From what the charts show to the document of a figure. */
final class RunFigures {

    private RunFigures() {}

    /** The figure of a chart as it is seen, in an IEEE column. */
    static FigureDocument document(ChartKind kind, ChartState charts, List<RunData> runs, Curves curves) {
        FigureDocument all = document(kind, charts, runs, Set.of());
        // The window numbers runs where a figure names them: curves are known by their place.
        List<String> names = FigureBuilder.names(all, runs);
        CurveFigure seen = kind == ChartKind.ACCURACY ? curves.accuracy() : curves.loss();
        Set<String> hidden = new TreeSet<>();
        for (int i = 0; i < Math.min(names.size(), seen.series().size()); i++) {
            if (seen.hidden().contains(seen.series().get(i).name())) {
                hidden.add(names.get(i));
            }
        }
        return document(kind, charts, runs, hidden);
    }

    private static FigureDocument document(ChartKind kind, ChartState charts, List<RunData> runs, Set<String> hidden) {
        FigureSettings.Content content = new FigureSettings.Content(
                kind,
                charts.bySeconds(),
                false,
                charts.logY(),
                charts.normalized(),
                charts.smoothing(),
                SeedBand.NONE,
                hidden,
                List.of(),
                List.of());
        return FigureDocument.of(
                new FigureSettings(Page.IEEE_COLUMN, FigureSettings.Text.USUAL, content),
                FigureSource.ofRuns(runs.stream().map(run -> run.folder().id()).toList()),
                Provenance.of(runs, ""));
    }
}
