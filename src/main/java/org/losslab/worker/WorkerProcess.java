package org.losslab.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.losslab.process.JavaCommand;
import org.losslab.process.TrainingEnvironment;

/** The worker's process: how it is started, and what is known when it has ended. */
final class WorkerProcess {

    private static final int LOGS_KEPT = 10;
    /** Java's report of a crash, by the process's number. */
    private static final String CRASH = "worker-crash-%s.log";

    private final Process process;
    private final Path log;

    private WorkerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts one: the same Java, class path and options as this process, no display, a heap of its own, and a lower priority
     * where {@link JavaCommand#gently} knows how.
     *
     * @param mainClass what to run
     * @param folder where its log goes
     */
    static WorkerProcess start(String mainClass, Path folder) throws IOException {
        Files.createDirectories(folder);
        removeOldLogs(folder);
        Path log =
                Files.createTempFile(folder, "worker-" + ProcessHandle.current().pid() + "-", ".log");
        List<String> command = new ArrayList<>(JavaCommand.gently());
        command.add(JavaCommand.java());
        command.addAll(options(folder));
        command.addAll(List.of("-cp", JavaCommand.classPath(), mainClass));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        TrainingEnvironment.addTo(builder.environment());
        Process process = builder.start();
        // Numbers of processes come again.
        Files.deleteIfExists(log.resolveSibling(CRASH.formatted(process.pid())));
        return new WorkerProcess(process, log);
    }

    private static List<String> options(Path folder) {
        List<String> options = JavaCommand.options();
        options.add("-XX:ErrorFile=" + folder.resolve(CRASH.formatted("%p")));
        return options;
    }

    private static void removeOldLogs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs = files.filter(file -> file.getFileName().toString().matches("worker-.*\\.log"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .toList();
            for (Path old : logs.subList(Math.min(LOGS_KEPT, logs.size()), logs.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    BufferedReader output() {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    void destroy() {
        process.destroyForcibly();
    }

    /** Closes its input, which makes it stop in good order, and waits; kills it after the grace. */
    void end(long graceMillis) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
        }
        try {
            if (!process.waitFor(graceMillis, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for the end and says in one line what it was.
     *
     * @param printed the last lines on its standard output that were no events: Java's own report of a crash goes there
     */
    String epitaph(Collection<String> printed) throws InterruptedException {
        int code = process.waitFor();
        List<String> lines = new ArrayList<>(lastLines());
        lines.addAll(printed);
        return ExitCodes.explain(code, lines) + " (log: " + told() + ")";
    }

    /** Java's report of a crash, if there is one: the log says nothing then. */
    private Path told() {
        Path crash = log.resolveSibling(CRASH.formatted(process.pid()));
        return Files.exists(crash) ? crash : log;
    }

    private List<String> lastLines() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.subList(Math.max(0, lines.size() - 200), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
