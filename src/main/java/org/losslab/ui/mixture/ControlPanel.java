package org.losslab.ui.mixture;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.losslab.ui.Scrolls;
import org.losslab.ui.Tips;

/** The column of controls. */
final class ControlPanel {

    private final MixtureController controller;
    private final VBox column = new VBox();
    private final ScrollPane node;

    ControlPanel(MixtureController controller) {
        this.controller = controller;
        column.getStyleClass().addAll("form", "mixture-form");
        node = new ScrollPane(column);
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().addAll("form-scroll", "mixture-scroll");
        Scrolls.paintPartly(node);
    }

    /** What puts its sections into it, one after another. */
    List<Runnable> pieces() {
        return Stream.<Supplier<Node>>of(
                        () -> new PresetLine(controller).node(),
                        () -> section("centres", new CentreControls(controller).node()),
                        () -> section("noise", new NoiseControls(controller).node()),
                        () -> section("losses", new LossControls(controller).node()),
                        () -> section("features", new FeatureControls(controller).node()),
                        () -> section("view", new ViewControls(controller).node()),
                        () -> training(controller))
                .<Runnable>map(part -> () -> column.getChildren().add(part.get()))
                .toList();
    }

    private static Node section(String key, Node content) {
        Label title = new Label(Texts.text("section." + key));
        title.getStyleClass().add("section-title");
        VBox section = new VBox(title, content);
        section.getStyleClass().addAll("form-section", "mixture-section");
        return section;
    }

    private static Node training(MixtureController controller) {
        Button button = new Button(Texts.text("training.send"));
        button.setId("send-to-training");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> controller.sendToTraining());
        Tips.set(button, Texts.text("training.send.tip"));
        HBox.setHgrow(button, Priority.ALWAYS);
        HBox line = new HBox(button);
        line.getStyleClass().add("mixture-send");
        return line;
    }

    /** Its sections, one below the other. */
    Pane sections() {
        return column;
    }

    Node node() {
        return node;
    }
}
