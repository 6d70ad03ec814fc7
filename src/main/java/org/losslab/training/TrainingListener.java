package org.losslab.training;

import java.util.List;
import org.losslab.run.MetricRow;
import org.losslab.run.StepRow;

/** What a training tells as it goes, on its own thread: each call is part of the training's time. */
public interface TrainingListener {

    /** What is prepared before the first batch, in a few words: "loading data". */
    default void preparing(String what) {}

    /** The first batch is about to be trained. */
    default void started(TrainingView training) {}

    /** Means over the last steps, a row an arm. */
    default void stepsLogged(TrainingView training, List<StepRow> rows) {}

    /** An epoch is done and scored; epoch 0 is the scoring before the training. */
    default void epochDone(TrainingView training, List<MetricRow> rows) {}

    /** It waits, or goes on. */
    default void paused(TrainingView training, boolean paused) {}

    /**
     * It waits for something outside of it, for room on the disk.
     *
     * @param why in one line; empty when it goes on
     */
    default void waiting(String why) {}

    /** It has ended, by itself or because it was asked to. */
    default void ended(TrainingView training, Outcome outcome) {}
}
