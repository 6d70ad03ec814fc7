package org.losslab.ui.mixture.compute;

import java.util.EnumMap;
import java.util.Map;

/** How much work each stage of a snapshot took; where threads share it, the sum of theirs. */
public final class StageTimes {

    /** The stages, in order. */
    public enum Stage {
        CENTRES,
        OPTIMA,
        CE_ITERATE,
        SAMPLES,
        ACCURACY,
        REGIONS,
        PAINT
    }

    private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);

    private long finished;

    StageTimes() {}

    /** Marks that all is computed. */
    synchronized void finish() {
        finished = System.nanoTime();
    }

    /** When all was computed, on the clock of {@link System#nanoTime}. */
    public synchronized long finished() {
        return finished;
    }

    /** A watch that runs from now; one a thread. */
    Watch watch() {
        return new Watch();
    }

    /** Takes the time of one stage after the other. */
    final class Watch {
        private long mark = System.nanoTime();

        /** Leaves the time since the last call out. */
        void skip() {
            mark = System.nanoTime();
        }

        /** Adds the time since the last call to a stage. */
        void add(Stage stage) {
            long now = System.nanoTime();
            spend(stage, now - mark);
            mark = now;
        }
    }

    private synchronized void spend(Stage stage, long spent) {
        nanos.merge(stage, spent, Long::sum);
    }

    /** Nanoseconds of a stage. */
    public synchronized long of(Stage stage) {
        return nanos.getOrDefault(stage, 0L);
    }
}
