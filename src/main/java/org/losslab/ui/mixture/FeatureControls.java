package org.losslab.ui.mixture;

import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureFeatures.Kind;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** What the classifier is applied to. */
final class FeatureControls {

    private final MixtureController controller;
    private final Choice<Kind> kind;
    private final SliderRow count;
    private final SliderRow bandwidth;
    private final Label note = new Label();
    private final VBox node;

    FeatureControls(MixtureController controller) {
        this.controller = controller;
        kind = new Choice<>(
                "features",
                Arrays.asList(Kind.values()),
                value -> controller.update(state -> state.withFeatures(each -> each.withKind(value))));
        count = new SliderRow(
                        "count",
                        SliderScale.wholeLog(1, MixtureFeatures.MOST),
                        value -> controller.update(state -> state.withFeatures(each -> each.withCount((int) value))))
                .resetTo(MixtureFeatures.NONE.count());
        bandwidth = new SliderRow(
                        "bandwidth",
                        SliderScale.log(0.05, 10),
                        value -> controller.update(state -> state.withFeatures(each -> each.withBandwidth(value))))
                .resetTo(MixtureFeatures.NONE.bandwidth());
        note.getStyleClass().add("control-note");
        note.setWrapText(true);
        tell("");
        node = new VBox(kind.node(), count.node(), bandwidth.node(), note);
        node.getStyleClass().add("control-group");
        show(controller.state().features());
        controller.onSnapshot(this::show);
    }

    private void show(MixtureFeatures features) {
        kind.show(features.kind());
        count.show(features.count());
        bandwidth.show(features.bandwidth());
        boolean fourier = features.kind() == Kind.FOURIER;
        for (Node row : new Node[] {count.node(), bandwidth.node()}) {
            row.setVisible(fourier);
            row.setManaged(fourier);
        }
    }

    private void show(PanelSnapshot snapshot) {
        show(controller.state().features());
        tell(snapshot.features()
                .map(numbers -> Texts.text(
                        "features.note",
                        numbers.dimension(),
                        numbers.rank(),
                        snapshot.request().state().samples()))
                .orElse(""));
    }

    private void tell(String line) {
        note.setText(line);
        note.setVisible(!line.isEmpty());
        note.setManaged(!line.isEmpty());
    }

    Node node() {
        return node;
    }
}
