package org.losslab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;

class RecordedRunsTest {

    private static final String HOME = "losslab.home";
    private static final Experiment EXPERIMENT = Presets.load("quick");

    private final String before = System.getProperty(HOME);

    @TempDir
    Path folder;

    @AfterEach
    void restore() {
        if (before == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, before);
        }
    }

    @Test
    void theInstallationsRecordedRunsAreListedAndFoundWhereTheRunsFolderHasNone() {
        Path home = folder.resolve("app");
        RunFolder shipped = new RunsFolder(home.resolve("runs/recorded")).newRun(EXPERIMENT, "shipped");
        System.setProperty(HOME, home.toString());
        RunsFolder mine = new RunsFolder(folder.resolve("mine"));

        assertThat(mine.list()).singleElement().satisfies(run -> {
            assertThat(run.id()).isEqualTo("shipped");
            assertThat(run.recorded()).isTrue();
        });
        assertThat(mine.find(Path.of("shipped"))).isEqualTo(shipped);
        assertThat(RunsFolder.isRecorded(shipped)).isTrue();
    }

    @Test
    void aRecordedRunThatIsInBothPlacesIsListedOnce() {
        Path home = folder.resolve("app");
        new RunsFolder(home.resolve("runs/recorded")).newRun(EXPERIMENT, "a");
        System.setProperty(HOME, home.toString());
        RunsFolder mine = new RunsFolder(folder.resolve("mine"));
        new RunsFolder(mine.path().resolve("recorded")).newRun(EXPERIMENT, "a");

        assertThat(mine.list()).hasSize(1);
    }

    @Test
    void aFolderThatWasLeftEmptyByAKilledProcessIsTakenAndAnotherIsNot() throws IOException {
        RunsFolder runs = new RunsFolder(folder);
        Files.createDirectory(folder.resolve("left"));
        Files.writeString(folder.resolve("left/experiment.json.tmp"), "{");
        Files.createDirectory(folder.resolve("full"));
        Files.writeString(folder.resolve("full/letter.txt"), "mine");

        assertThat(runs.newRun(EXPERIMENT, "left").exists()).isTrue();
        assertThatThrownBy(() -> runs.newRun(EXPERIMENT, "full")).isInstanceOf(UserException.class);
    }

    @Test
    void everyRunThatShipsIsFinishedAndNamesNoPlaceOnAMachine() throws IOException {
        Path recorded = Path.of("runs/recorded");
        RunsFolder runs = new RunsFolder(Path.of("runs"));
        assertThat(runs.list().stream().filter(RunSummary::recorded)).allSatisfy(run -> {
            assertThat(run.problem()).isEmpty();
            assertThat(run.state()).isEqualTo(RunStatus.State.FINISHED);
            assertThat(Files.readString(run.folder().environmentFile())).doesNotContain("/home", "/tmp", "/work");
            assertThat(run.folder().checkpoints()).doesNotExist();
        });
        if (Files.isDirectory(recorded)) {
            try (var files = Files.walk(recorded)) {
                long bytes = files.filter(Files::isRegularFile)
                        .mapToLong(file -> file.toFile().length())
                        .sum();
                assertThat(bytes).isLessThan(2_000_000);
            }
        }
    }
}
