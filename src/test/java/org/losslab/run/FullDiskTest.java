package org.losslab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;

/** A temporary file that is a link to /dev/full is a full disk for one attempt: it is removed when the attempt has failed. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

    private static final Experiment EXPERIMENT = Presets.load("quick");

    @TempDir
    Path folder;

    /** Waits as often as it is allowed to. */
    private static final class Patience implements FullDisk {
        private final int times;
        private final List<String> told = new ArrayList<>();
        private int written;

        Patience(int times) {
            this.times = times;
        }

        @Override
        public boolean await(String message) {
            told.add(message);
            return told.size() <= times;
        }

        @Override
        public void written() {
            written++;
        }
    }

    @Test
    void whatFoundNoRoomIsWrittenOnceThereIsSome() throws IOException {
        RunFolder run = new RunsFolder(folder).newRun(EXPERIMENT, "a");
        Patience patience = new Patience(1);
        try (RunLock lock = RunLock.acquire(run);
                RunWriter writer = RunWriter.open(lock, EXPERIMENT, Progress.none(), 0, patience)) {
            writer.status(RunStatus.State.RUNNING, 1, 60, "", Map.of());
            full(run.statusFile());
            writer.status(RunStatus.State.RUNNING, 2, 60, "", Map.of());
        }

        assertThat(patience.told).singleElement().asString().contains("No space left", "goes on when there is room");
        assertThat(patience.written).isEqualTo(1);
        assertThat(RunData.read(run).status().epoch()).isEqualTo(2);
    }

    @Test
    void whoGivesUpWaitingLeavesWhatWasThere() throws IOException {
        RunFolder run = new RunsFolder(folder).newRun(EXPERIMENT, "a");
        try (RunLock lock = RunLock.acquire(run);
                RunWriter writer = RunWriter.open(lock, EXPERIMENT, Progress.none(), 0, FullDisk.FAIL)) {
            writer.status(RunStatus.State.RUNNING, 1, 60, "", Map.of());
            full(run.statusFile());
            assertThatThrownBy(() -> writer.status(RunStatus.State.RUNNING, 2, 60, "", Map.of()))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("No space left");
        }

        assertThat(RunData.read(run).status().epoch()).isEqualTo(1);
    }

    private static void full(Path file) throws IOException {
        Files.createSymbolicLink(file.resolveSibling(file.getFileName() + ".tmp"), Path.of("/dev/full"));
    }
}
