package org.losslab.ui.mixture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.losslab.state.ShownRuns;
import org.losslab.ui.Store;
import org.losslab.ui.Tips;
import org.losslab.ui.mixture.compute.Learned;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** Above the pictures while they show a run's Θ: which run, its epochs, how far from the optima, and the way back to these. */
final class LearnedBar {

    private static final List<String> LOSSES = List.of("CE", "QL", "CCQL");

    private final Store store;
    private final MixtureController controller;
    private final LearnedFeed feed;
    private final Label name = new Label();
    private final Label distances = new Label();
    private final HBox node;
    private LearnedFeed.Found found = LearnedFeed.Found.NOTHING;

    /** @param time goes through the epochs */
    LearnedBar(Store store, MixtureController controller, LearnedFeed feed, Node time) {
        this.store = store;
        this.controller = controller;
        this.feed = feed;
        name.getStyleClass().add("learned-name");
        name.setMinWidth(0);
        distances.getStyleClass().add("learned-distances");
        distances.setMinWidth(0);
        Tips.set(distances, Texts.text("learn.distance.tip"));
        HBox.setHgrow(distances, Priority.ALWAYS);
        distances.setMaxWidth(Double.MAX_VALUE);
        Button leave = new Button(Texts.text("learned.leave"));
        leave.setId("learned-leave");
        leave.getStyleClass().add("small");
        leave.setMinWidth(Region.USE_PREF_SIZE);
        leave.setOnAction(event -> store.update(state -> state.withRuns(runs -> runs.withInMixture(false))));
        Tips.set(leave, Texts.text("learned.leave.tip"));
        node = new HBox(name, time, distances, leave);
        node.setId("learned");
        node.getStyleClass().addAll("learned-bar", "card-box");
        node.setAlignment(Pos.CENTER_LEFT);
        node.managedProperty().bind(node.visibleProperty());
        store.watch(state -> state.runs().inMixture(), node::setVisible);
        controller.onFrame(now -> frame());
        controller.onSnapshot(this::show);
    }

    private void frame() {
        ShownRuns runs = store.get().runs();
        LearnedFeed.Found now = feed.at(runs);
        if (!now.equals(found)) {
            found = now;
            name.setText(Texts.text("learned.name", now.run()));
            distances.setText(now.problem());
            controller.show(now.learned());
        }
    }

    private void show(PanelSnapshot snapshot) {
        if (found.learned().isEmpty()) {
            return;
        }
        distances.setText(snapshot.learned()
                .map(progress -> Texts.text("learned.distances", words(progress.distances())))
                .orElseGet(
                        () -> Texts.text("learned.other", shape(found.learned().get()))));
    }

    private static String words(double[] distances) {
        return IntStream.range(0, LOSSES.size())
                .filter(i -> !Double.isNaN(distances[i]))
                .mapToObj(i -> String.format(Locale.ROOT, "%s %.2f", LOSSES.get(i), distances[i]))
                .collect(Collectors.joining("   "));
    }

    private static String shape(Learned learned) {
        return learned.classifiers().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(theta -> theta.classes() + " × " + theta.inputs())
                .orElse("0");
    }

    /** The height that it takes, with the gap to what follows. */
    double height() {
        return node.isVisible() ? node.prefHeight(-1) : 0;
    }

    Node node() {
        return node;
    }
}
