package org.losslab.run;

import java.util.Map;

/**
 * How a run stands: status.json.
 *
 * @param state what it is doing
 * @param epoch whole epochs done
 * @param epochs how many there are to be
 * @param reason why it failed, in one line; empty otherwise
 * @param failedArms arms that diverged, each with why and when, in one line
 * @param updated when this was written, ISO-8601 in UTC
 */
public record RunStatus(
        State state, int epoch, int epochs, String reason, Map<String, String> failedArms, String updated) {

    public RunStatus {
        failedArms = Map.copyOf(failedArms);
    }

    /** What a run is doing. */
    public enum State {
        RUNNING,
        PAUSED,
        /** Stopped before its last epoch, with a checkpoint to go on from. */
        STOPPED,
        FINISHED,
        FAILED
    }
}
