package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.losslab.run.Checkpoints;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepPlan;
import org.losslab.training.Trainings;

/** Sweeps as commands in processes of their own, for tests. */
final class Sweeps {

    /** Most of such a process's time is its start. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Path runs;
    private final Map<String, String> environment;

    private final String log;

    Sweeps(Path runs, Map<String, String> environment) {
        this(runs, environment, "printed.txt");
    }

    /** What it prints goes to a file of that name. */
    Sweeps(Path runs, Map<String, String> environment, String log) {
        this.runs = runs;
        this.environment = environment;
        this.log = log;
    }

    SweepFolder folder(String id) {
        return new SweepFolder(runs.resolve(id));
    }

    /** Starts a command; what it prints is in {@link #printed}. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                QUICK_START,
                // Two processes have one each: the same number of threads gives the same numbers.
                "-XX:ActiveProcessorCount=2",
                "-cp",
                System.getProperty("java.class.path"),
                SweepTaskMain.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log());
        builder.environment().putAll(environment);
        builder.environment().put("LOSSLAB_RUNS", runs.toString());
        return builder.start();
    }

    /** Runs a command to its end and returns what it printed. */
    String run(int exitCode, String... arguments) throws IOException, InterruptedException {
        int code = start(arguments).waitFor();
        assertThat(code).as(printed()).isEqualTo(exitCode);
        return printed();
    }

    String printed() throws IOException {
        return Files.readString(log().toPath());
    }

    private File log() {
        return runs.resolve(log).toFile();
    }

    /** A process that trains one of these runs, far enough to have a checkpoint to go on from. */
    ProcessHandle trainingWithCheckpoint(SweepFolder folder, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            for (PlannedRun planned : folder.plan().runs()) {
                RunFolder run = folder.run(planned.id());
                boolean half = run.exists()
                        && Checkpoints.of(run).newestEpoch().isPresent()
                        && run.status()
                                .filter(status -> status.state() == RunStatus.State.RUNNING)
                                .isPresent();
                Optional<ProcessHandle> process = half ? process(planned.id()) : Optional.empty();
                if (process.isPresent()) {
                    return process.get();
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("no run came to a checkpoint");
    }

    /** The run that a process of a sweep trains. */
    static String runOf(ProcessHandle process) {
        return Stream.of(process.info().arguments().orElseThrow())
                .filter(argument -> argument.matches(".*-[0-9a-f]{12}-s\\d+"))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<ProcessHandle> process(String run) {
        return ProcessHandle.allProcesses()
                .filter(each ->
                        Stream.of(each.info().arguments().orElse(new String[0])).anyMatch(run::equals))
                .findFirst();
    }

    /** What the tasks of a sweep on a cluster have said. */
    String logs(SweepFolder folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.path().resolve("jobs"))) {
            for (Path log :
                    files.filter(file -> file.toString().endsWith(".log")).toList()) {
                all.append(Files.readString(log));
            }
        }
        return all.toString();
    }

    /** Every run is finished, and those named have the numbers of the same run alone. */
    void assertFinishedAndEqual(SweepFolder folder, List<String> runsToTrainAlone, int threads) throws Exception {
        SweepPlan plan = folder.plan();
        for (PlannedRun planned : plan.runs()) {
            assertThat(folder.run(planned.id()).status())
                    .as(planned.id() + "\n" + printed())
                    .hasValueSatisfying(status -> assertThat(status.state()).isEqualTo(RunStatus.State.FINISHED));
        }
        Path alone = runs.resolve("alone-" + folder.id());
        trainAlone(folder, runsToTrainAlone, alone, threads);
        for (String id : runsToTrainAlone) {
            assertThat(Trainings.withoutSeconds(folder.run(id).metricsFile()))
                    .as(id)
                    .isEqualTo(Trainings.withoutSeconds(alone.resolve(id).resolve("metrics.csv")));
        }
    }

    /** Each by a command of its own, in one process. */
    private void trainAlone(SweepFolder folder, List<String> ids, Path target, int threads)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                QUICK_START,
                "-XX:ActiveProcessorCount=" + threads,
                "-cp",
                System.getProperty("java.class.path"),
                TrainEachMain.class.getName(),
                target.toString()));
        ids.forEach(id -> command.add(folder.run(id).experimentFile().toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log())
                .start();
        assertThat(process.waitFor()).as(printed()).isZero();
    }
}
