package org.losslab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.ClassChoice;
import org.losslab.data.DataLoader;
import org.losslab.data.DataSource;
import org.losslab.data.Tensor;
import org.losslab.data.UserException;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Presets;
import org.losslab.figure.ChartOptions;
import org.losslab.figure.CurveFigures;
import org.losslab.figure.SweepFigure;
import org.losslab.mixture.CentresCsv;
import org.losslab.run.Checkpoints;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.run.Safetensors;
import org.losslab.state.WindowState;
import org.losslab.state.WindowStateJson;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.RecordedSweeps;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepFollower;
import org.losslab.sweep.SweepPlan;
import org.losslab.training.Trainings;

/**
 * Every reader of files is given valid files that were damaged at random: it reads them or refuses them with the one exception that
 * users are shown, with one line, within a second of processor time, and without taking more memory than a bound.
 */
class HostileFilesTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    /** Waiting for others on a loaded machine is no hang. */
    private static final long HANGS = TimeUnit.SECONDS.toNanos(30);

    /** How many until it is told how it stands. */
    private static final int TOLD = 10_000;

    private static final long SEED = 20261123;
    /** What reading one damaged file of at most 64 KiB may allocate altogether; so it holds less at any time. */
    private static final long MOST_ALLOCATED = 64L << 20;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @Test
    void tenThousandDamagedFilesAreReadOrRefusedInOneLine() throws IOException {
        attack(10_000, SEED);
    }

    @Test
    @Tag("nightly")
    void aMillionDamagedFilesAreReadOrRefusedInOneLine() throws IOException {
        attack(1_000_000, System.nanoTime());
    }

    private void attack(int inputs, long seed) throws IOException {
        List<Target> targets = targets();
        RandomGenerator random = new SplittableRandom(seed);
        int refused = 0;
        long mostAllocated = 0;
        long slowest = 0;
        for (int i = 0; i < inputs; i++) {
            Target target = targets.get(i % targets.size());
            byte[] bytes = Mutations.of(target.valid(), random);
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = THREADS.getCurrentThreadCpuTime();
            long began = System.nanoTime();
            try {
                target.reader().read(bytes);
            } catch (UserException e) {
                refused++;
                assertThat(e.getMessage())
                        .as("%s, input %d of seed %d", target.name(), i, seed)
                        .isNotBlank()
                        .doesNotContain("\n")
                        .hasSizeLessThan(2000);
            } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError(
                        "%s, input %d of seed %d: %s".formatted(target.name(), i, seed, text(bytes)), e);
            }
            long took = THREADS.getCurrentThreadCpuTime() - start;
            long bytesTaken = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            assertThat(took)
                    .as("%s, input %d of seed %d takes too long", target.name(), i, seed)
                    .isLessThan(target.patience() * SECOND);
            assertThat(System.nanoTime() - began)
                    .as("%s, input %d of seed %d hangs", target.name(), i, seed)
                    .isLessThan(HANGS);
            assertThat(bytesTaken)
                    .as("%s, input %d of seed %d takes too much memory", target.name(), i, seed)
                    .isLessThan(MOST_ALLOCATED);
            slowest = Math.max(slowest, took);
            mostAllocated = Math.max(mostAllocated, bytesTaken);
            if ((i + 1) % TOLD == 0) {
                System.out.printf(
                        "%d damaged files of seed %d: %d refused; at most %d ms of processor time and %d KiB each%n",
                        i + 1, seed, refused, slowest / 1_000_000, mostAllocated >> 10);
            }
        }
        assertThat(refused).as("most damage is noticed").isGreaterThan(inputs / 3);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 3000), StandardCharsets.UTF_8);
    }

    private interface Reader {
        void read(byte[] bytes) throws IOException;
    }

    private record Target(String name, byte[] valid, Reader reader, int patience) {
        Target(String name, byte[] valid, Reader reader) {
            this(name, valid, reader, 1);
        }
    }

    private List<Target> targets() throws IOException {
        RunFolder run = new RunsFolder(folder).newRun(Trainings.experiment("epochs=2"), "run");
        Trainings.train(run);
        Path checkpoint = run.checkpoints().resolve("epoch-00002-step-0000000.safetensors");
        Path centres = folder.resolve("centres.csv");
        Path state = folder.resolve("state.losslab");
        List<Target> targets = new ArrayList<>(sweeps());
        targets.addAll(List.of(
                new Target("experiment", bytes(run.experimentFile()), bytes -> ExperimentJson.read(text(bytes))),
                new Target(
                        "window state",
                        WindowStateJson.write(WindowState.initial()).getBytes(StandardCharsets.UTF_8),
                        bytes -> WindowStateJson.read(text(bytes))),
                inRun(run, run.experimentFile()),
                inRun(run, run.environmentFile()),
                inRun(run, run.statusFile()),
                inRun(run, run.metricsFile()),
                inRun(run, run.stepsFile()),
                new Target("checkpoint", bytes(checkpoint), bytes -> {
                    Files.write(checkpoint, bytes);
                    Checkpoints.of(run).newest(notice -> {});
                }),
                new Target("safetensors", small(), bytes -> {
                    Files.write(state, bytes);
                    Safetensors.read(state);
                }),
                new Target("centres", "1,0,0\n0,1,0\n0.6,0.8,0\n".getBytes(StandardCharsets.UTF_8), bytes -> {
                    Files.write(centres, bytes);
                    try {
                        CentresCsv.read(centres);
                    } catch (IllegalArgumentException | IOException e) {
                        // Its package knows no other exceptions; the message is checked all the same.
                        throw new UserException(e.getMessage(), e);
                    }
                }),
                new Target("CIFAR-100, packed", archive(true), this::readArchive, 5),
                new Target("CIFAR-100", archive(false), this::readArchive, 5)));
        return targets;
    }

    /** A sweep's files as the window and the commands read them. */
    private List<Target> sweeps() throws IOException {
        SweepFolder sweep = RecordedSweeps.write(folder.resolve("sweep"), 3, 2, 2);
        Path submission = RecordedSweeps.submit(sweep, "losslab-a");
        return List.of(
                inSweep(sweep, sweep.path().resolve("sweep.json")),
                inSweep(sweep, sweep.path().resolve("plan.jsonl")),
                inSweep(sweep, sweep.path().resolve("index.csv")),
                inSweep(sweep, submission));
    }

    private static Target inSweep(SweepFolder sweep, Path file) throws IOException {
        byte[] valid = bytes(file);
        return new Target(file.getFileName().toString(), valid, bytes -> {
            Files.write(file, bytes);
            try {
                RecordedSweeps.submitted(sweep);
                SweepPlan plan = sweep.plan();
                Map<String, IndexRow> rows = new SweepFollower(sweep, plan).rows();
                assertThat(rows.size()).isLessThanOrEqualTo(plan.runs().size());
                for (String parameter : SweepFigure.parameters(plan)) {
                    SweepFigure.of(plan, rows, parameter, 0);
                }
            } finally {
                Files.write(file, valid);
            }
        });
    }

    /** A damaged file in a run is met by whoever lists, shows or continues runs. */
    private Target inRun(RunFolder run, Path file) throws IOException {
        byte[] valid = bytes(file);
        return new Target(file.getFileName().toString(), valid, bytes -> {
            Files.write(file, bytes);
            try {
                new RunsFolder(folder).list();
                RunData data = RunData.read(run);
                CurveFigures.of(List.of(data), ChartOptions.of(ChartOptions.Quantity.LOSS));
            } finally {
                Files.write(file, valid);
            }
        });
    }

    private void readArchive(byte[] bytes) throws IOException {
        Path file = folder.resolve("archive");
        Files.write(file, bytes);
        DataLoader.load(new DataSource.Cifar100(), new ClassChoice.All(), Optional.of(file));
    }

    private byte[] small() throws IOException {
        Path file = folder.resolve("small.safetensors");
        new Safetensors(Map.of("x", new Tensor(new int[] {3}, new float[] {1, 2, 3})), Map.of("epoch", "5"))
                .write(file);
        return bytes(file);
    }

    /** The beginning of an archive with files of the right names, so that names, sizes and headers are what gets damaged. */
    private static byte[] archive(boolean packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(packed ? new GZIPOutputStream(bytes) : bytes)) {
            for (String name : List.of("test.bin", "fine_label_names.txt", "coarse_label_names.txt", "train.bin")) {
                byte[] content = new byte[3 * 3074];
                Arrays.fill(content, (byte) 'a');
                TarArchiveEntry entry = new TarArchiveEntry("cifar-100-binary/" + name);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    @Test
    void everyPresetIsValidAsItIs() {
        assertThat(Presets.names())
                .allSatisfy(name -> assertThat(ExperimentJson.read(ExperimentJson.write(Presets.load(name))))
                        .isEqualTo(Presets.load(name)));
    }
}
