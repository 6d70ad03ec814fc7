package org.losslab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.experiment.Presets;
import org.losslab.run.RunStatus;

/** A run whose process ends at once, whenever it is started. */
class BrokenProcessTest {

    @TempDir
    Path temporary;

    @Test
    void isGivenUpAfterThreeTimesWithANoteInNoLanguage() throws InterruptedException {
        SweepFolder folder = new SweepFolder(temporary.resolve("sweep"));
        SweepPlan plan = folder.open(
                SweepPlan.of(new SweepSpec("test", Presets.load("quick"), Map.of(), List.of(), List.of(1L))));
        String id = plan.runs().get(0).id();
        SweepTasks tasks = new SweepTasks("org.losslab.NoSuchMain", List.of(), OptionalInt.empty());
        List<Boolean> again = new ArrayList<>();
        boolean toTheEnd = new LocalSweep(folder, plan, tasks, 1, List.of(id)).run(new LocalSweep.Listener() {
            @Override
            public void beat(SweepFollower follower) {
                // Nothing to see.
            }

            @Override
            public void broke(String run, int exitCode, boolean isTried, Path log) {
                assertThat(run).isEqualTo(id);
                assertThat(exitCode).isEqualTo(1);
                assertThat(log).exists();
                again.add(isTried);
            }
        });
        assertThat(toTheEnd).isTrue();
        assertThat(again).containsExactly(true, true, false);
        assertThat(new SweepFollower(folder, plan).rows().get(id)).satisfies(row -> {
            assertThat(row.state()).isEqualTo(RunStatus.State.STOPPED);
            assertThat(GivenUp.of(row.note())).hasValue(new GivenUp(3, 1));
        });
    }
}
