package org.losslab.ui.training;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Tips;

/** Goes back in the time of the shown runs: curves and table stand as at the end of the epoch chosen, and play on from there. */
final class TimeBar {

    private final Playback playback;
    private final Button play = new Button();
    private final Slider slider = new Slider(0, 1, 1);
    private final Label epoch = new Label();
    private final Button speed = new Button();
    private final HBox node;
    private boolean showing;

    /** @param place goes before the ids of its controls, as the window has several */
    TimeBar(Playback playback, String place) {
        this.playback = playback;
        play.setId(place + "replay");
        play.getStyleClass().addAll("button-icon", "flat", "small");
        play.setOnAction(event -> playback.playOrPause());
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
        speed.setOnAction(event -> playback.nextSpeed());
        Tips.set(speed, Messages.text("time.speed.tip"));
        node = new HBox(play, slider, epoch, speed);
        node.getStyleClass().add("time-bar");
        node.setAlignment(Pos.CENTER_LEFT);
        playback.onChange(this::show);
        show();
    }

    private void moved(double value) {
        if (!showing) {
            playback.standAt((int) Math.round(value));
        }
    }

    private void show() {
        int last = playback.last();
        showing = true;
        slider.setMax(Math.max(1, last));
        slider.setValue(last == 0 ? 1 : playback.shown());
        showing = false;
        epoch.setText(Messages.text("time.epoch", playback.shown(), last));
        speed.setText(Messages.text("time.speed", playback.speed()));
        play.setGraphic((playback.isPlaying() ? Icon.PAUSE : Icon.PLAY).node());
        node.setDisable(last == 0);
    }

    /** Whether it is on the screen. */
    boolean isSeen() {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    Node node() {
        return node;
    }
}
