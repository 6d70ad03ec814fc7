package org.losslab.run;

import java.io.IOException;
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
            if (lock != null && !ended) {
                Map<String, String> failedArms = data.status().failedArms();
                RunWriter.writeStatus(
                        run,
                        new RunStatus(
                                RunStatus.State.FAILED,
                                epoch,
                                data.experiment().epochs(),
                                reason,
                                failedArms,
                                RunWriter.now()));
            }
            return reason;
        } catch (UserException | IOException e) {
            return reason;
        }
    }
}
