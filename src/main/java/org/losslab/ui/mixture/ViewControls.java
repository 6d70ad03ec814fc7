package org.losslab.ui.mixture;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.losslab.mixture.region.RegionImage.Shading;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureView;
import org.losslab.ui.Icon;
import org.losslab.ui.Tips;

/** How it is drawn. */
final class ViewControls {

    private final MixtureController controller;
    private final Choice<MixtureView.Space> space;
    private final Choice<Shading> shading;
    private final SliderRow cut;
    private final CheckBox samples = new CheckBox(Texts.text("view.samples"));
    private final CheckBox bayes = new CheckBox(Texts.text("view.bayes"));
    private final List<Spinner<Integer>> plane = List.of(spinner(0), spinner(1), spinner(2));
    private final HBox planeLine;
    private final VBox node;
    private boolean showing;

    ViewControls(MixtureController controller) {
        this.controller = controller;
        space = new Choice<>(
                "space", Arrays.asList(MixtureView.Space.values()), value -> view(each -> each.withSpace(value)));
        shading = new Choice<>(
                "shading", Arrays.asList(Shading.values()), value -> view(each -> each.withShading(value)));
        cut = new SliderRow(
                        "cut",
                        SliderScale.linear(-180, 180),
                        value -> view(each -> each.withCutTurn(Math.toRadians(value))))
                .resetTo(Math.toDegrees(MixtureView.INITIAL.cutTurn()));
        samples.setId("view-samples");
        samples.setOnAction(event -> view(each -> each.withSamples(samples.isSelected())));
        bayes.setId("view-bayes");
        bayes.setOnAction(event -> view(each -> each.withBayes(bayes.isSelected())));
        Tips.set(bayes, Texts.text("view.bayes.tip"));
        Button reset = new Button();
        reset.setGraphic(Icon.ZOOM_RESET.node());
        reset.getStyleClass().addAll("button-icon", "flat");
        reset.setAccessibleText(Texts.text("view.reset"));
        Tips.set(reset, Texts.text("view.reset"));
        reset.setOnAction(event -> controller.resetView());
        HBox checks = new HBox(samples, bayes, reset);
        checks.setAlignment(Pos.CENTER_LEFT);
        checks.getStyleClass().add("checks");
        Label planeName = new Label(Texts.text("view.plane"));
        planeName.getStyleClass().add("choice-name");
        Tips.set(planeName, Texts.text("view.plane.tip"));
        planeLine = new HBox(planeName);
        planeLine.getChildren().addAll(plane);
        planeLine.setAlignment(Pos.CENTER_LEFT);
        planeLine.getStyleClass().addAll("choice-row", "plane-line");
        node = new VBox(space.node(), cut.node(), planeLine, shading.node(), checks);
        node.getStyleClass().add("control-group");
        show();
        controller.onSnapshot(snapshot -> show());
    }

    private Spinner<Integer> spinner(int index) {
        Spinner<Integer> spinner = new Spinner<>(1, 200, index + 1);
        spinner.getStyleClass().add("plane-spinner");
        spinner.setId("plane-" + (index + 1));
        spinner.setAccessibleText(Texts.text("view.plane.tip"));
        spinner.setEditable(true);
        spinner.getValueFactory().setConverter(new ClassNumbers(spinner));
        spinner.valueProperty().addListener((observable, before, now) -> {
            if (!showing && now != null) {
                controller.update(state -> state.withView(
                        each -> each.withPlane(index, now - 1, state.centres().classes())));
            }
        });
        return spinner;
    }

    private void view(UnaryOperator<MixtureView> change) {
        controller.update(state -> state.withView(change));
    }

    private void show() {
        MixtureState state = controller.state();
        MixtureView view = state.view();
        int dimension = state.centres().dimension();
        int classes = state.centres().classes();
        space.show(view.space());
        shading.show(view.shading());
        cut.show(Math.toDegrees(view.cutTurn()));
        samples.setSelected(view.samples());
        bayes.setSelected(view.bayes());
        showing = true;
        for (int i = 0; i < 3; i++) {
            SpinnerValueFactory<Integer> factory = plane.get(i).getValueFactory();
            ((SpinnerValueFactory.IntegerSpinnerValueFactory) factory).setMax(classes);
            factory.setValue(view.plane(classes).get(i) + 1);
        }
        showing = false;
        visible(space.node(), dimension == 3);
        visible(cut.node(), dimension == 3 && view.space() == MixtureView.Space.CUT);
        boolean flat = dimension > 3 || (dimension == 3 && view.space() == MixtureView.Space.PLANE);
        visible(planeLine, flat && classes >= 3);
    }

    private static void visible(Node part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    Node node() {
        return node;
    }
}
