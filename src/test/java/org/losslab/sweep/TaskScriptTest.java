package org.losslab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When a task queues itself again, and when it gives its run up; with a shell function as the training. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "stands on scripts of a POSIX shell")
class TaskScriptTest {

    /** Runs until it is told to leave. */
    private static final String LEAVES =
            "trap '%s exit 143' TERM; touch \"$folder/began\"; while :; do sleep 0.02; done";

    private static final String CHECKPOINT =
            "touch \"$folder/runs/$1/checkpoints/epoch-0000$(cat \"$folder/turn\").t\";";
    private static final String KILLED = "kill -KILL $BASHPID";

    @TempDir
    Path temporary;

    private Path folder;
    private Path programs;
    private int turns;

    @BeforeEach
    void prepareARun() throws IOException {
        folder = Files.createDirectory(temporary.resolve("the sweep's 100 %"));
        Files.createDirectories(folder.resolve("runs/a/checkpoints"));
        Files.createDirectories(folder.resolve("jobs/test"));
        Files.writeString(folder.resolve("jobs/test.runs"), "a\n");
        programs = Files.createDirectory(temporary.resolve("bin"));
        program("scontrol", "echo \"$@\" >> '" + temporary + "/asked'");
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Runs the task once; returns what it says. */
    private String task(String training, boolean toItsLimit) throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("began"));
        Files.writeString(folder.resolve("turn"), Integer.toString(turns++));
        String script = "echo $$ > '" + temporary + "/pid'\nfolder=" + TaskScript.quote(folder.toString()) + "\nruns="
                + TaskScript.quote(folder + "/jobs/test.runs") + "\ntrain() { " + training + "; }\n"
                + TaskScript.body();
        Path file = Files.writeString(temporary.resolve("task.sh"), script);
        ProcessBuilder builder = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true);
        builder.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        builder.environment().put("SLURM_ARRAY_TASK_ID", "0");
        builder.environment().put("SLURM_ARRAY_JOB_ID", "77");
        Process process = builder.start();
        while (toItsLimit && process.isAlive() && !Files.exists(folder.resolve("began"))) {
            Thread.sleep(10);
        }
        if (toItsLimit) {
            new ProcessBuilder("kill", "-USR1", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    private long requeued() throws IOException {
        Path asked = temporary.resolve("asked");
        return !Files.exists(asked)
                ? 0
                : Files.readAllLines(asked).stream()
                        .filter("requeue 77_0"::equals)
                        .count();
    }

    @Test
    void atItsLimitATaskQueuesItselfAgainAsLongAsItsRunGoesOn() throws Exception {
        for (int i = 1; i <= 7; i++) {
            assertThat(task(LEAVES.formatted(CHECKPOINT), true)).isEmpty();
            assertThat(requeued()).isEqualTo(i);
        }
    }

    @Test
    void aLimitThatIsTooShortIsToldInALineInsteadOfQueuedForEver() throws Exception {
        assertThat(task(LEAVES.formatted(""), true)).isEmpty();
        assertThat(task(LEAVES.formatted(""), true))
                .isEqualTo("losslab: the time limit came 2 times before the run had come any further; its tasks need a"
                        + " longer one (--time)\n");
        assertThat(requeued()).isEqualTo(1);
    }

    /** SLURM gives notice as soon as the task begins where its limit is shorter than that. */
    @Test
    void aLimitThatComesBeforeTheTrainingBeginsIsNoticedToo() throws Exception {
        program("sed", "kill -USR1 $(cat '" + temporary + "/pid'); exec /bin/sed \"$@\"");
        assertThat(task("touch \"$folder/began\"", false)).isEmpty();
        assertThat(task("touch \"$folder/began\"", false)).contains("its tasks need a longer one (--time)");
        assertThat(folder.resolve("began")).doesNotExist();
        assertThat(requeued()).isEqualTo(1);
    }

    @Test
    void aTrainingThatIsKilledIsGivenUpWhenItComesNoFurther() throws Exception {
        for (int i = 1; i <= 4; i++) {
            assertThat(task(KILLED, false)).endsWith("the training was killed (exit code 137)\n");
        }
        assertThat(requeued()).isEqualTo(4);
        // It has come further: what was before no longer counts.
        task(CHECKPOINT + KILLED, false);
        assertThat(requeued()).isEqualTo(5);
        for (int i = 1; i <= 4; i++) {
            task(KILLED, false);
        }
        assertThat(requeued()).isEqualTo(9);
        assertThat(task(KILLED, false)).endsWith("5 times before the run had come any further; it is given up\n");
        assertThat(requeued()).isEqualTo(9);
    }

    @Test
    void whatSlurmEndsOrFailedByItselfIsNotQueuedAgain() throws Exception {
        task("exit 1", false);
        task("exit 143", false);
        task("exit 0", false);
        Files.createFile(folder.resolve("cancel"));
        assertThat(task(KILLED, false)).isEmpty();
        assertThat(requeued()).isZero();
    }
}
