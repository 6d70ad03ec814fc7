package org.losslab.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.losslab.data.Folders;
import org.losslab.data.UserException;
import org.losslab.experiment.Presets;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;

/** How much slower a training is while a window on the same machine follows a run that grows five times a second. */
final class WatchedBench {

    private static final long PERIOD_MILLIS = 200;
    private static final long SETTLING_MILLIS = 6000;
    private static final long SWITCHING_MILLIS = 500;

    private WatchedBench() {}

    /**
     * Lets a contender train with a window that follows and with the same window stopped, in turn.
     *
     * @param name of the contender
     */
    static void run(String name, Contest contest, int steps, TrainingContender contender, TrainingReport report)
            throws IOException, InterruptedException {
        if (!Display.isThere() || System.getProperty("os.name").startsWith("Windows")) {
            report.remark("A window that follows was not measured: it needs a display, and a system with signals.");
            return;
        }
        Path folder = Files.createTempDirectory("losslab-watched");
        RunFolder followed = new RunsFolder(folder).newRun(Presets.load("quick"), WatchProbe.RUN);
        ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();
        Process window = window(folder);
        try (GrowingRun run = new GrowingRun(followed)) {
            ScheduledFuture<?> growing = writer.scheduleAtFixedRate(run::grow, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            awaitFirstCurve(window);
            Thread.sleep(SETTLING_MILLIS);
            report.add(contest.with("watched", steps, count -> after(window, "-CONT", contender, count))
                    .with("alone", steps, count -> after(window, "-STOP", contender, count))
                    .run()
                    .timeRatio("watched", "alone", name + ", with a window that follows at 5 Hz", "state it"));
            if (growing.isDone()) {
                // A task that throws is not called again: the window had nothing left to follow.
                throw new IllegalStateException("the run that the window follows stopped growing");
            }
            writer.shutdown();
            writer.awaitTermination(5, TimeUnit.SECONDS);
        } finally {
            writer.shutdownNow();
            window.descendants().forEach(ProcessHandle::destroyForcibly);
            window.destroyForcibly().waitFor();
            Folders.delete(folder);
        }
    }

    private static double after(Process window, String signal, TrainingContender contender, int steps) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(window.pid()))
                    .start()
                    .waitFor();
            Thread.sleep(SWITCHING_MILLIS);
        } catch (IOException e) {
            throw new UserException("the window cannot be stopped: there is no command kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return contender.seconds(steps);
    }

    private static Process window(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), WatchProbe.class.getName(), folder.toString()));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitFirstCurve(Process window) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(window.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        while (line != null && !line.equals(WatchProbe.READY)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new UserException("the window that was to follow did not open; 'losslab' alone may say why");
        }
    }
}
