package org.losslab.worker;

import java.util.List;
import java.util.Optional;
import org.losslab.run.RunFolder;

/**
 * A worker as it was last heard of.
 *
 * @param phase what it is doing
 * @param run the run that it is at, or was at last
 * @param message what there is to tell, in one line: why it died, why a training failed; empty if nothing
 * @param failed whether the message tells of a failure
 * @param failures how many failures there were since the client was made, so that two alike can be told apart
 * @param engines those that it has; empty until it has looked
 * @param memoryBytes main memory of its process
 * @param deviceMemoryBytes memory in use on the device of the training; −1 where not known
 * @param lastHeartbeatSeconds how long before this status it was last heard of
 */
public record WorkerStatus(
        Phase phase,
        Optional<RunFolder> run,
        String message,
        boolean failed,
        int failures,
        List<EngineInfo> engines,
        long memoryBytes,
        long deviceMemoryBytes,
        double lastHeartbeatSeconds) {

    /** A worker of which nothing is known but that it was started. */
    static final WorkerStatus STARTING =
            new WorkerStatus(Phase.STARTING, Optional.empty(), "", false, 0, List.of(), 0, -1, 0);

    public WorkerStatus {
        engines = List.copyOf(engines);
    }

    /** Whether a training is under way, paused or not. */
    public boolean busy() {
        return switch (phase) {
            case PREPARING, TRAINING, PAUSED, STOPPING -> true;
            case STARTING, READY, DEAD -> false;
        };
    }

    /** The same worker with a new process: of the old one there stay its engines and the count of failures. */
    WorkerStatus restarted() {
        return new WorkerStatus(Phase.STARTING, Optional.empty(), "", false, failures, engines, 0, -1, 0);
    }

    WorkerStatus with(Phase newPhase, Optional<RunFolder> newRun, String newMessage, boolean isFailure) {
        return new WorkerStatus(
                newPhase,
                newRun,
                newMessage,
                isFailure,
                failures + (isFailure ? 1 : 0),
                engines,
                memoryBytes,
                deviceMemoryBytes,
                lastHeartbeatSeconds);
    }

    WorkerStatus withEngines(List<EngineInfo> found) {
        return new WorkerStatus(
                phase, run, message, failed, failures, found, memoryBytes, deviceMemoryBytes, lastHeartbeatSeconds);
    }

    WorkerStatus withMemory(long process, long device) {
        return new WorkerStatus(phase, run, message, failed, failures, engines, process, device, 0);
    }

    WorkerStatus withSilence(double seconds) {
        return new WorkerStatus(
                phase, run, message, failed, failures, engines, memoryBytes, deviceMemoryBytes, seconds);
    }
}
