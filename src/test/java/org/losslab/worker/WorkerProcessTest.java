package org.losslab.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.process.TrainingEnvironment;

class WorkerProcessTest {

    private static final int NICEST = 19;

    @TempDir
    Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void theWindowComesBeforeIt() throws IOException {
        WorkerProcess process = WorkerProcess.start(PlainWorkerMain.class.getName(), folder);
        try {
            WorkerTest.await(() ->
                    niceness(process.pid()) != niceness(ProcessHandle.current().pid()));
            assertThat(niceness(process.pid()))
                    .isEqualTo(Math.min(NICEST, niceness(ProcessHandle.current().pid()) + 10));
        } finally {
            process.end(5000);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itsEnvironmentIsThatOfATraining() throws IOException {
        Map<String, String> expected = new HashMap<>(System.getenv());
        TrainingEnvironment.addTo(expected);
        WorkerProcess process = WorkerProcess.start(PlainWorkerMain.class.getName(), folder);
        try {
            Path environment = Path.of("/proc", Long.toString(process.pid()), "environ");
            expected.keySet().removeIf(name -> !name.matches("(MALLOC|OMP|OPENBLAS)_.*"));
            assertThat(expected).hasSizeGreaterThan(3);
            WorkerTest.await(() -> variables(environment).containsAll(entries(expected)));
        } finally {
            process.end(5000);
        }
    }

    private static List<String> entries(Map<String, String> environment) {
        return environment.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList();
    }

    private static List<String> variables(Path environment) {
        try {
            return List.of(Files.readString(environment).split("\0", -1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The nineteenth number of what the kernel says of a process, the seventeenth behind its name. */
    private static int niceness(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ", -1)[16]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
