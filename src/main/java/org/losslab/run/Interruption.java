package org.losslab.run;

import java.util.Map;
import org.losslab.data.UserException;

/** Sets right what a run says of itself after its process ended without a word. */
public final class Interruption {

    private Interruption() {}

    /**
     * Marks a run as failed, unless its status tells of an end already or another process is at it.
     *
     * @param what happened to the process, as a clause
     * @return what to tell the user, in one line
     */
    public static String mark(RunFolder run, String what) {
        int epoch = Checkpoints.of(run).newestEpoch().orElse(0);
        String reason = what + "; " + (epoch == 0 ? "the run can be started again" : "resume from epoch " + epoch);
        try (RunLock lock = RunLock.acquire(run)) {
            RunData data = RunData.read(run);
            RunStatus.State state = data.status().state();
            boolean ended = state == RunStatus.State.FINISHED || state == RunStatus.State.FAILED;
            if (!ended) {
                int epochs = data.experiment().epochs();
                Map<String, String> failedArms = data.status().failedArms();
                RunWriter.status(lock.run(), RunStatus.State.FAILED, epoch, epochs, reason, failedArms);
            }
            return reason;
        } catch (UserException e) {
            return reason;
        }
    }
}
