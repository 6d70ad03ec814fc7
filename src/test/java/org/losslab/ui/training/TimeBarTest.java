package org.losslab.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;
import org.losslab.state.ShownRuns;
import org.losslab.state.WindowState;
import org.losslab.ui.FxTest;
import org.losslab.ui.Store;

class TimeBarTest extends FxTest {

    private final Store store = new Store(WindowState.initial());
    private final Playback playback = askFx(() -> new Playback(store));
    private final TimeBar bar = askFx(() -> new TimeBar(playback, ""));

    private int through() {
        return askFx(() -> store.get().runs().through());
    }

    @Test
    void aStepBackShowsTheEpochBeforeAndForthTheNewestAgain() {
        onFx(() -> playback.beat(10));
        onFx(playback::back);
        assertThat(through()).isEqualTo(9);
        onFx(playback::forth);
        assertThat(through()).isEqualTo(ShownRuns.NEWEST);
        onFx(playback::forth);
        assertThat(through()).isEqualTo(ShownRuns.NEWEST);
    }

    @Test
    void aRunThatGrowsIsFollowedUnlessOneWentBack() {
        onFx(() -> playback.beat(10));
        onFx(() -> playback.beat(11));
        assertThat(through()).isEqualTo(ShownRuns.NEWEST);
        onFx(playback::back);
        onFx(() -> playback.beat(12));
        assertThat(through()).isEqualTo(10);
    }

    @Test
    void theSliderScrubs() {
        onFx(() -> playback.beat(10));
        onFx(() -> ((Slider) bar.node().lookup("#epoch-shown")).setValue(4.2));
        assertThat(through()).isEqualTo(4);
    }

    @Test
    void playingGoesFromTheBeginningToTheNewestEpoch() {
        onFx(() -> playback.beat(3));
        onFx(playback::playOrPause);
        assertThat(through()).isZero();
        await("it has reached the end", 30, () -> {
            playback.beat(3);
            return store.get().runs().through() == ShownRuns.NEWEST;
        });
    }

    @Test
    void everyBarOfAWindowShowsThatItPlays() {
        TimeBar other = askFx(() -> new TimeBar(playback, "mixture-"));
        onFx(() -> playback.beat(10));
        onFx(playback::playOrPause);
        onFx(() -> ((Button) other.node().lookup("#mixture-replay")).fire());
        assertThat(askFx(playback::isPlaying)).isFalse();
        onFx(playback::forth);
        assertThat(askFx(() -> ((Slider) other.node().lookup("#mixture-epoch-shown")).getValue()))
                .isEqualTo(askFx(() -> ((Slider) bar.node().lookup("#epoch-shown")).getValue()))
                .isEqualTo(1);
    }

    @Test
    void beforeAnyRunNothingPlays() {
        onFx(playback::playOrPause);
        onFx(playback::back);
        assertThat(through()).isEqualTo(ShownRuns.NEWEST);
    }
}
