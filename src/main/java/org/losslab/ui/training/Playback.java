package org.losslab.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.losslab.state.ShownRuns;
import org.losslab.ui.Store;

/**
 * The epoch at which the shown runs stand, and how it goes on by itself at a chosen speed. A training that is under way goes on
 * meanwhile; at the end its newest epoch is followed again. However many bars show it, there is one of it in a window.
 */
final class Playback {

    /** Epochs a second. */
    private static final List<Integer> SPEEDS = List.of(2, 5, 10, 30);

    private static final double NANOS = 1e9;

    private final Store store;
    private final List<Runnable> views = new ArrayList<>();
    private int last;
    private int speedIndex = 1;
    private boolean playing;
    private boolean waiting;
    private double position;
    private long playedAt;
    private boolean going;

    Playback(Store store) {
        this.store = store;
        store.watch(state -> state.runs().through(), this::shownByOthers);
        store.watch(state -> state.runs().main(), any -> stop());
    }

    /** Asks to be told of every change. */
    void onChange(Runnable view) {
        views.add(view);
    }

    private void changed() {
        views.forEach(Runnable::run);
    }

    /** Somebody else went to an epoch, an undoing or a scene: it is not played on over that. */
    private void shownByOthers(int through) {
        if (!going) {
            stop();
        }
        changed();
    }

    private void stop() {
        playing = false;
        waiting = false;
        changed();
    }

    /** Takes note of how far the runs have come, and plays on. */
    void beat(int lastEpoch) {
        if (lastEpoch != last) {
            last = lastEpoch;
            changed();
        }
        if (waiting && last > 0) {
            waiting = false;
            playing = true;
            playedAt = System.nanoTime();
            position = 0;
            changed();
        }
        if (playing) {
            long now = System.nanoTime();
            position += (now - playedAt) / NANOS * speed();
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
        position = shown() >= last ? 0 : shown();
        if (playing) {
            goTo((int) position);
        }
        changed();
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
        if (last > 0) {
            standAt(shown() + epochs);
        }
    }

    /** Stands at an epoch, and plays no longer. */
    void standAt(int epoch) {
        playing = false;
        goTo(epoch);
        changed();
    }

    /** Shows an epoch; the newest one, and whatever follows it, if there is none so late. */
    private void goTo(int wanted) {
        int through = wanted >= last ? ShownRuns.NEWEST : Math.max(0, wanted);
        if (through == ShownRuns.NEWEST) {
            playing = false;
        }
        going = true;
        try {
            store.update(state -> state.withRuns(runs -> runs.withThrough(through)));
        } finally {
            going = false;
        }
    }

    void nextSpeed() {
        speedIndex = (speedIndex + 1) % SPEEDS.size();
        changed();
    }

    /** In epochs a second. */
    int speed() {
        return SPEEDS.get(speedIndex);
    }

    boolean isPlaying() {
        return playing;
    }

    /** The newest epoch that there is; 0 without any. */
    int last() {
        return last;
    }

    /** The epoch that is shown, 0 to {@link #last()}. */
    int shown() {
        int through = store.get().runs().through();
        return through == ShownRuns.NEWEST ? last : Math.min(last, through);
    }
}
