package org.losslab.ui.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.ui.Messages;
import org.losslab.ui.Tips;

/** Words in place of the usual ones. */
final class TextSection {

    private final TextField title = FormRows.field("figure-title");
    private final TextField xLabel = FormRows.field("figure-x-label");
    private final List<TextField> yLabels;
    private final List<TextField> panelTitles;
    private final List<HBox> axisRows = new ArrayList<>();
    private final List<HBox> titleRows = new ArrayList<>();
    private final List<Node> rows;

    /** @param axes whether panels have axes */
    TextSection(int mostPanels, boolean axes, Runnable changed) {
        yLabels = FormRows.fields("figure-y-label-", mostPanels);
        panelTitles = FormRows.fields("figure-panel-title-", mostPanels);
        Node below = FormRows.row("figure.xLabel", xLabel);
        FormRows.show(below, axes);
        List<Node> all = new ArrayList<>(
                FormRows.section("figure.section.text", FormRows.row("figure.titleText", title), below));
        for (int i = 0; i < mostPanels; i++) {
            axisRows.add(FormRows.row("figure.yLabel", yLabels.get(i)));
            titleRows.add(FormRows.row("figure.panelTitle", panelTitles.get(i)));
            all.addAll(List.of(axisRows.get(i), titleRows.get(i)));
        }
        rows = List.copyOf(all);
        Tips.set(title, Messages.text("figure.latex.tip"));
        FormRows.listen(changed, title, xLabel);
        FormRows.listen(changed, yLabels.toArray(Node[]::new));
        FormRows.listen(changed, panelTitles.toArray(Node[]::new));
    }

    List<Node> rows() {
        return rows;
    }

    /**
     * Shows the fields of so many panels.
     *
     * @param axes whether they have axes
     */
    void panels(int count, boolean axes) {
        for (int i = 0; i < axisRows.size(); i++) {
            FormRows.letter(axisRows.get(i), "figure.yLabel", i, count);
            FormRows.letter(titleRows.get(i), "figure.panelTitle", i, count);
            FormRows.show(axisRows.get(i), axes && i < count);
            FormRows.show(titleRows.get(i), count > 1 && i < count);
        }
    }

    void show(FigureSettings.Text text) {
        title.setText(text.title());
        xLabel.setText(text.xLabel());
        FormRows.fill(yLabels, text.yLabels());
        FormRows.fill(panelTitles, text.panelTitles());
    }

    /** @param names of the curves */
    FigureSettings.Text text(Map<String, String> names) {
        return new FigureSettings.Text(
                title.getText(), xLabel.getText(), FormRows.texts(yLabels), FormRows.texts(panelTitles), names);
    }
}
