package org.losslab.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.losslab.run.RunStatus;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepPlan;
import org.losslab.sweep.SweepProgress;
import org.losslab.ui.Durations;
import org.losslab.ui.Messages;
import org.losslab.ui.StateWords;
import org.losslab.ui.Tips;

/** What the sweep is, and how far it has come. */
final class SweepHead {

    private final Label title = new Label();
    private final Label content = new Label();
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox node;

    SweepHead() {
        title.setId("sweep-title");
        title.getStyleClass().add("sweep-title");
        content.getStyleClass().add("form-note");
        state.setId("sweep-state");
        bar.setPrefWidth(220);
        VBox words = new VBox(title, content);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox progress = new VBox(state, bar);
        progress.getStyleClass().add("sweep-progress");
        progress.setAlignment(Pos.CENTER_RIGHT);
        progress.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(words, progress);
        node.getStyleClass().addAll("card-box", "sweep-head");
        node.setAlignment(Pos.CENTER_LEFT);
    }

    void show(SweepPicture picture) {
        node.setVisible(picture.plan().isPresent());
        if (picture.plan().isEmpty()) {
            return;
        }
        SweepPlan plan = picture.plan().get();
        title.setText(picture.shown().map(SweepFolder::id).orElse(""));
        picture.shown()
                .ifPresent(
                        folder -> Tips.set(title, folder.path().toAbsolutePath().toString()));
        String varied =
                plan.parameters().isEmpty() ? Messages.text("sweeps.seedsAlone") : String.join(", ", plan.parameters());
        content.setText(Messages.text("sweeps.content", plan.base().name(), varied, plan.seeds()));
        SweepProgress progress = picture.progress();
        List<String> counts = new ArrayList<>();
        for (RunStatus.State each : RunStatus.State.values()) {
            add(counts, progress.count(each), StateWords.of(each));
        }
        add(counts, progress.waiting(), Messages.text("sweeps.waiting"));
        String left = progress.remainingSeconds(progress.count(RunStatus.State.RUNNING))
                .map(seconds -> " · " + Messages.text("sweeps.left", Durations.rough(seconds)))
                .orElse("");
        state.setText(Messages.text("sweeps.runs", progress.runs()) + " · " + String.join(", ", counts) + left);
        bar.setProgress((double) progress.count(RunStatus.State.FINISHED) / Math.max(1, progress.runs()));
    }

    private static void add(List<String> counts, int count, String state) {
        if (count > 0) {
            counts.add(Messages.text("sweeps.count", count, state.toLowerCase(Locale.ROOT)));
        }
    }

    Node node() {
        return node;
    }
}
