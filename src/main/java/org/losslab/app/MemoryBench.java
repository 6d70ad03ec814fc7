package org.losslab.app;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.losslab.data.Dataset;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Precision;

/** Whether the engines' memory stays as it is: over many steps, and over experiments that are opened and closed. */
final class MemoryBench {

    private static final double MIB = 1 << 20;
    private static final int BATCH = 4;
    private static final int CLASSES = 10;

    private final boolean quick;

    MemoryBench(boolean quick) {
        this.quick = quick;
    }

    void run(TrainingReport report) {
        for (String engine : List.of("dl4j", "libtorch")) {
            steps(engine, new Architecture.SmallConvNet(), 0, report);
            steps(engine, new Architecture.Linear(false), 20, report);
            openings(engine, report);
        }
    }

    /** Growth from a tenth of the steps on, when everything has been allocated, to their end: of the process, and of Java's heap. */
    private void steps(String engine, Architecture model, int dimension, TrainingReport report) {
        int tenth = quick ? 20 : 200;
        Dataset data = TrainingContender.data(BATCH, CLASSES, dimension);
        try (TrainingContender contender = contender(engine, model, data)) {
            double[] process = new double[10];
            double[] heap = new double[10];
            for (int i = 0; i < process.length; i++) {
                contender.seconds(tenth);
                contender.evaluate();
                // First the collector, so that what it had not taken away yet is not told as growth.
                heap[i] = heap();
                process[i] = contender.memory() / MIB;
            }
            String title = engine + ", " + model.title() + ", growth of the ";
            String steps = " over " + 9 * tenth + " steps from ";
            report.add(growth(title + "process" + steps, process, 0));
            report.add(growth(title + "process, second half, from ", process, 4));
            report.add(growth(title + "heap" + steps, heap, 0));
        }
    }

    /** What there is more at the end than at one of the measurements, and how far those in between lay from it. */
    private static BenchRow growth(String title, double[] mebibytes, int from) {
        double start = mebibytes[from];
        double[] growth = Arrays.stream(mebibytes, from, mebibytes.length)
                .map(each -> each - start)
                .toArray();
        return new BenchRow(
                title + Math.round(start),
                "MiB",
                growth[growth.length - 1],
                Arrays.stream(growth).min().orElseThrow(),
                Arrays.stream(growth).max().orElseThrow(),
                "flat");
    }

    /** What is reachable on Java's heap, in MiB. */
    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }

    private void openings(String engine, TrainingReport report) {
        Dataset data = TrainingContender.data(BATCH, CLASSES, 0);
        double[] memory = new double[20];
        for (int i = 0; i < memory.length; i++) {
            try (TrainingContender contender = contender(engine, new Architecture.SmallConvNet(), data)) {
                contender.seconds(5);
                contender.evaluate();
                memory[i] = contender.memory() / MIB;
            }
        }
        report.add(new BenchRow(
                engine + ", growth from the 5th to the 20th experiment opened",
                "MiB",
                memory[19] - memory[4],
                memory[4],
                memory[19],
                "flat; range: the two"));
    }

    private static TrainingContender contender(String engine, Architecture model, Dataset data) {
        return new TrainingContender(engine, "cpu", Precision.FP32, model, data, TrainingContender.THREE, BATCH);
    }
}
