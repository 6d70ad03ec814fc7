package org.losslab.ui.mixture.compute;

import java.util.EnumMap;
import java.util.Map;

/** How long each stage of a snapshot took. */
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
    private long mark = System.nanoTime();

    StageTimes() {}

    /** Adds the time since the last call to a stage. */
    void add(Stage stage) {
        long now = System.nanoTime();
        nanos.merge(stage, now - mark, Long::sum);
        mark = now;
    }

    /** Nanoseconds of a stage. */
    public long of(Stage stage) {
        return nanos.getOrDefault(stage, 0L);
    }
}
