package org.losslab.ui.mixture;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.FigureTheme;
import org.losslab.ui.chart.CurveChartView;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** The eigenvalues of MMᵀ with Kσ² as a line, and beside them each direction's share of the least QL. */
final class SpectrumView {

    private final List<CurveChartView> charts = List.of(new CurveChartView(), new CurveChartView());
    private final HBox node = new HBox();

    SpectrumView() {
        for (CurveChartView chart : charts) {
            // Of equal width.
            chart.setPrefWidth(1);
            HBox.setHgrow(chart, Priority.ALWAYS);
        }
        node.getChildren().setAll(charts);
    }

    void show(PanelSnapshot snapshot) {
        List<CurveFigure> figures = MixtureFigures.spectrum(snapshot);
        for (int i = 0; i < charts.size(); i++) {
            charts.get(i).show(figures.get(i).withHidden(charts.get(i).figure().hidden()));
        }
    }

    /** What the charts show. */
    List<CurveFigure> figures() {
        return charts.stream().map(CurveChartView::figure).toList();
    }

    void setTheme(FigureTheme theme) {
        charts.forEach(chart -> chart.setTheme(theme));
    }

    Node node() {
        return node;
    }
}
