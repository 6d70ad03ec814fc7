package org.losslab.app;

import java.util.List;
import org.losslab.data.Dataset;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Precision;

/** Whether the engines' memory stays as it is: over many steps, and over experiments that are opened and closed. */
final class MemoryBench {

    private static final double MIB = 1 << 20;
    private static final int BATCH = 32;
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

    /** Growth of the process from a tenth of the steps on, when everything has been allocated, to their end. */
    private void steps(String engine, Architecture model, int dimension, TrainingReport report) {
        int tenth = quick ? 20 : 200;
        Dataset data = TrainingContender.data(BATCH, CLASSES, dimension);
        try (TrainingContender contender = contender(engine, model, data)) {
            contender.seconds(tenth);
            contender.evaluate();
            double[] growth = new double[9];
            double start = contender.memory() / MIB;
            for (int i = 0; i < growth.length; i++) {
                contender.seconds(tenth);
                contender.evaluate();
                growth[i] = contender.memory() / MIB - start;
            }
            report.add(new BenchRow(
                    engine + ", " + model.title() + ", growth over " + 9 * tenth + " steps from " + Math.round(start),
                    "MiB",
                    growth[growth.length - 1],
                    java.util.Arrays.stream(growth).min().orElseThrow(),
                    java.util.Arrays.stream(growth).max().orElseThrow(),
                    "flat"));
        }
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
