package org.losslab.ui.training;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.losslab.state.ShownRuns;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Store;
import org.losslab.ui.Tips;

/**
 * Goes back in the time of the shown runs: curves and table stand as at the end of the epoch chosen, and play on from there at a
 * chosen speed. A training that is under way goes on meanwhile; at the right end its newest epoch is followed again.
 */
final class TimeBar {

    /** Epochs a second. */
    private static final List<Integer> SPEEDS = List.of(2, 5, 10, 30);

    private static final double NANOS = 1e9;

    private final Store store;
    private final Button play = new Button();
    private final Slider slider = new Slider(0, 1, 1);
    private final Label epoch = new Label();
    private final Button speed = new Button();
    private final HBox node;
    private int last;
    private int speedIndex = 1;
    private boolean playing;
    private boolean waiting;
    private double position;
    private long playedAt;
    private boolean showing;
    private boolean going;

    /** @param place goes before the ids of its controls, as the window has several */
    TimeBar(Store store, String place) {
        this.store = store;
        play.setId(place + "replay");
        play.getStyleClass().addAll("button-icon", "flat", "small");
        play.setOnAction(event -> playOrPause());
        play.setAccessibleText(Messages.text("time.play.tip"));
        Tips.set(play, Messages.text("time.play.tip"), Shortcut.REPLAY);
        slider.setId(place + "epoch-shown");
        slider.getStyleClass().add("small");
        slider.setPrefWidth(130);
        slider.setMinWidth(60);
        slider.setBlockIncrement(1);
        slider.setAccessibleText(Messages.text("time.slider.tip"));
        slider.valueProperty().addListener((observable, before, after) -> moved(after.doubleValue()));
        Tips.set(
                slider,
                Messages.text(
                        "time.slider.tipWithKeys", Shortcut.EPOCH_BACK.display(), Shortcut.EPOCH_FORTH.display()));
        epoch.getStyleClass().add("form-unit");
        epoch.setMinWidth(Region.USE_PREF_SIZE);
        speed.getStyleClass().addAll("flat", "small", "speed");
        speed.setMinWidth(Region.USE_PREF_SIZE);
        speed.setOnAction(event -> {
            speedIndex = (speedIndex + 1) % SPEEDS.size();
            showSpeed();
        });
        Tips.set(speed, Messages.text("time.speed.tip"));
        showSpeed();
        node = new HBox(play, slider, epoch, speed);
        node.getStyleClass().add("time-bar");
        node.setAlignment(Pos.CENTER_LEFT);
        store.watch(state -> state.runs().through(), this::shownByOthers);
        store.watch(state -> state.runs().main(), any -> stop());
        show();
    }

    /** Somebody else went to an epoch, an undoing or a scene: it is not played on over that. */
    private void shownByOthers(int through) {
        if (!going) {
            stop();
        }
        show();
    }

    private void stop() {
        playing = false;
        waiting = false;
    }

    private void showSpeed() {
        speed.setText(Messages.text("time.speed", SPEEDS.get(speedIndex)));
    }

    /** Takes note of how far the runs have come, and plays on. */
    void beat(int lastEpoch) {
        if (lastEpoch != last) {
            last = lastEpoch;
            show();
        }
        if (waiting && last > 0) {
            waiting = false;
            playing = true;
            playedAt = System.nanoTime();
            position = 0;
            show();
        }
        if (playing) {
            long now = System.nanoTime();
            position += (now - playedAt) / NANOS * SPEEDS.get(speedIndex);
            playedAt = now;
            goTo((int) position);
        }
    }

    /** Plays from where it stands, from the beginning if that is the end; or stops playing. */
    void playOrPause() {
        if (last == 0) {
            return;
        }
        playing = !playing;
        playedAt = System.nanoTime();
        position = atEnd() ? 0 : shown();
        if (playing) {
            goTo((int) position);
        }
        show();
    }

    /** Plays from the beginning, as soon as there is a run. */
    void replay() {
        waiting = true;
    }

    void back() {
        step(-1);
    }

    void forth() {
        step(1);
    }

    private void step(int epochs) {
        if (last == 0) {
            return;
        }
        playing = false;
        goTo(shown() + epochs);
        show();
    }

    private void moved(double value) {
        if (!showing) {
            playing = false;
            goTo((int) Math.round(value));
            show();
        }
    }

    /** Shows an epoch; the newest one, and whatever follows it, if there is none so late. */
    private void goTo(int wanted) {
        int through = wanted >= last ? ShownRuns.NEWEST : Math.max(0, wanted);
        if (through == ShownRuns.NEWEST && playing) {
            playing = false;
        }
        going = true;
        store.update(state -> state.withRuns(runs -> runs.withThrough(through)));
        going = false;
    }

    private boolean atEnd() {
        return shown() >= last;
    }

    private int shown() {
        int through = store.get().runs().through();
        return through == ShownRuns.NEWEST ? last : Math.min(last, through);
    }

    private void show() {
        showing = true;
        slider.setMax(Math.max(1, last));
        slider.setValue(last == 0 ? 1 : shown());
        showing = false;
        epoch.setText(Messages.text("time.epoch", shown(), last));
        play.setGraphic((playing ? Icon.PAUSE : Icon.PLAY).node());
        node.setDisable(last == 0);
    }

    Node node() {
        return node;
    }
}
