package org.losslab.ui.training;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.losslab.run.Environment;
import org.losslab.run.RunData;
import org.losslab.run.RunsFolder;
import org.losslab.ui.Durations;
import org.losslab.ui.Messages;
import org.losslab.ui.StateWords;
import org.losslab.ui.StatusBar;
import org.losslab.ui.Worded;
import org.losslab.worker.EngineInfo;
import org.losslab.worker.Phase;
import org.losslab.worker.WorkerStatus;

/** Puts the window's bottom line together. */
final class StatusLine {

    private static final long MEBIBYTE = 1L << 20;
    private static final long ROUNDED_TO = 10;

    StatusBar.Line of(WorkerStatus worker, boolean training, Optional<RunData> run) {
        return new StatusBar.Line(
                device(worker, run), memory(worker), progress(worker, training, run), share(training, run));
    }

    private static String device(WorkerStatus worker, Optional<RunData> run) {
        Optional<Environment> environment = run.flatMap(RunData::environment);
        if (environment.isEmpty()) {
            return worker.engines().isEmpty()
                    ? Messages.text("status.preparing")
                    : Messages.text("status.engine", worker.engines().get(0).title());
        }
        String engine = worker.engines().stream()
                .filter(each -> each.id().equals(environment.get().engine()))
                .map(EngineInfo::title)
                .findFirst()
                .orElse(environment.get().engine());
        return Messages.text("status.device", engine, environment.get().deviceTitle());
    }

    private static String memory(WorkerStatus worker) {
        Runtime runtime = Runtime.getRuntime();
        String window = mebibytes(runtime.totalMemory() - runtime.freeMemory());
        if (worker.memoryBytes() <= 0) {
            return Messages.text("status.memory.window", window);
        }
        String text = Messages.text("status.memory", window, mebibytes(worker.memoryBytes()));
        return worker.deviceMemoryBytes() > 0
                ? Messages.text("status.memory.device", text, mebibytes(worker.deviceMemoryBytes()))
                : text;
    }

    /** Rounded, so that the text does not flicker. */
    private static String mebibytes(long bytes) {
        long rounded = Math.round((double) bytes / MEBIBYTE / ROUNDED_TO) * ROUNDED_TO;
        return String.format(Locale.ROOT, "%,d", rounded);
    }

    private static String progress(WorkerStatus worker, boolean training, Optional<RunData> run) {
        if (!training) {
            return run.map(data -> Messages.text(
                            "status.done",
                            data.folder().id(),
                            RunsFolder.isRecorded(data.folder())
                                    ? Messages.text("status.recorded")
                                    : StateWords.of(data.status().state()).toLowerCase(Locale.ROOT)))
                    .orElse(Messages.text("status.idle"));
        }
        if (worker.phase() == Phase.PAUSED && !worker.message().isEmpty()) {
            return Worded.of(worker.message());
        }
        String phase = Messages.text("phase." + worker.phase().name().toLowerCase(Locale.ROOT));
        OptionalDouble left = run.map(data -> ArmSummary.of(data).stream()
                        .flatMapToDouble(arm -> arm.remainingSeconds().stream())
                        .max())
                .orElse(OptionalDouble.empty());
        return left.isPresent() ? Messages.text("status.left", phase, Durations.rough(left.getAsDouble())) : phase;
    }

    private static double share(boolean training, Optional<RunData> run) {
        if (!training || run.isEmpty() || run.get().experiment().epochs() == 0) {
            return -1;
        }
        RunData data = run.get();
        double epochs = data.steps().isEmpty()
                ? data.status().epoch()
                : data.steps().get(data.steps().size() - 1).epoch();
        return Math.min(
                1, Math.max(epochs, data.status().epoch()) / data.experiment().epochs());
    }
}
