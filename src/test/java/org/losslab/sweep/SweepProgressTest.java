package org.losslab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.losslab.experiment.Presets;
import org.losslab.run.RunStatus;
import org.losslab.run.RunStatus.State;

class SweepProgressTest {

    private final SweepPlan plan = SweepPlan.of(
            new SweepSpec("test", Presets.load("quick"), Map.of(), List.of(), List.of(1L, 2L, 3L, 4L, 5L, 6L)));
    private final Map<String, IndexRow> rows = new HashMap<>();

    private void run(int number, RunStatus.State state, int epoch, double seconds, String note) {
        String id = plan.runs().get(number).id();
        rows.put(id, new IndexRow(id, state, epoch, 60, seconds, IndexRow.now(), Map.of(), note));
    }

    private SweepProgress progress() {
        return SweepProgress.of(plan, rows);
    }

    @Test
    void whatIsLeftIsSharedByThoseThatRun() {
        run(0, State.FINISHED, 60, 60, "");
        run(1, State.RUNNING, 30, 30, "");
        run(2, State.STOPPED, 15, 15, "");
        // 30 s of one, 45 s of another, and three that take 60 s each.
        assertThat(progress().waiting()).isEqualTo(3);
        assertThat(progress().remainingSeconds(1)).hasValue(255.0);
        assertThat(progress().remainingSeconds(3)).hasValue(85.0);
        assertThat(progress().remainingSeconds(0)).as("nothing runs").isEmpty();
    }

    @Test
    void theLongestRunIsWaitedForHoweverManyGoOnAtOnce() {
        run(0, State.FINISHED, 60, 10, "");
        run(1, State.RUNNING, 1, 100, "");
        assertThat(progress().remainingSeconds(100)).hasValue(5900.0);
    }

    @Test
    void beforeOneIsFinishedThoseUnderWayTellWhatToExpect() {
        assertThat(progress().remainingSeconds(2)).isEmpty();
        run(0, State.RUNNING, 0, 0, "");
        assertThat(progress().remainingSeconds(2)).isEmpty();
        run(1, State.RUNNING, 30, 30, "");
        // 30 s of that one, 60 s of the one that has just begun and of each of four others.
        assertThat(progress().remainingSeconds(2)).hasValue(165.0);
    }

    @Test
    void whatFailedOrWasGivenUpIsNotWaitedFor() {
        for (int i = 0; i < 4; i++) {
            run(i, State.FINISHED, 60, 60, "");
        }
        run(4, State.FAILED, 10, 10, "every arm diverged");
        run(5, State.STOPPED, 0, 0, new GivenUp(3, 137).note());
        assertThat(progress().remainingSeconds(2)).hasValue(0.0);
        assertThat(progress().count(State.FINISHED)).isEqualTo(4);
        assertThat(progress().count(State.PAUSED)).isZero();
    }

    @Test
    void whyARunWasGivenUpIsReadAsItWasNoted() {
        GivenUp why = new GivenUp(3, 137);
        assertThat(GivenUp.of(why.note())).hasValue(why);
        assertThat(GivenUp.of("every arm diverged")).isEmpty();
    }
}
