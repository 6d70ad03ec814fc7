package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.run.RunStatus;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.RecordedSweeps;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepFollower;
import org.losslab.sweep.SweepPlan;

class SweepWordsTest {

    @TempDir
    Path temporary;

    @Test
    void aRunThatSlurmHasQueuedAgainDoesNotShowAsRunning() {
        SweepFolder folder = RecordedSweeps.write(temporary.resolve("a"), 1, 2, 1);
        SweepPlan plan = folder.plan();
        String first = plan.runs().get(0).id();
        String last = plan.runs().get(3).id();
        List<String> lines = printed(folder, Map.of(last, "queued", first, "completing"));
        assertThat(lines.get(0)).contains("finished").contains("60/60");
        assertThat(lines.get(2)).contains("waiting");
        assertThat(lines.get(3)).contains("queued").contains("30/60").doesNotContain("left");
        assertThat(printed(folder, Map.of(last, "running")).get(3)).contains("running", "30 s left");
    }

    @Test
    void whyARunWasGivenUpIsASentence() {
        IndexRow row = new IndexRow("quick-s1", RunStatus.State.STOPPED, 0, 60, 0, "", Map.of(), "given-up:3:137");
        assertThat(SweepWords.outcome(row))
                .isEqualTo("its process ended 3 times (exit code 137); see jobs/quick-s1.log");
    }

    private static List<String> printed(SweepFolder folder, Map<String, String> queued) {
        StringWriter text = new StringWriter();
        SweepPlan plan = folder.plan();
        SweepWords.print(plan, new SweepFollower(folder, plan).rows(), queued, new PrintWriter(text));
        return text.toString().lines().toList();
    }
}
