package org.losslab.app;

import java.io.IOException;
import java.util.Arrays;
import org.losslab.data.Dataset;
import org.losslab.data.UserException;
import org.losslab.engine.libtorch.TorchReference;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Precision;

/**
 * Three losses in lockstep, the LibTorch engine over PyTorch in Python on the same device.
 *
 * @param model with which network
 * @param classes K
 * @param batch examples a batch
 * @param device an engine's device
 * @param precision of both
 * @param steps a repetition
 * @param repetitions beside one to warm up
 */
record PythonBench(
        Architecture.WideResNet model,
        int classes,
        int batch,
        String device,
        Precision precision,
        int steps,
        int repetitions) {

    void run(TrainingReport report) throws IOException {
        Dataset data = TrainingContender.data(batch, classes, 0);
        double[] ours = new double[repetitions];
        double[] theirs = new double[repetitions];
        double[] peak = new double[repetitions];
        String what = model.title() + ", batch " + batch + ", " + device + ", " + precision.key();
        try (TrainingContender engine =
                new TrainingContender("libtorch", device, precision, model, data, TrainingContender.THREE, batch)) {
            measure(engine, ours, theirs, report, what);
            for (int i = 0; i < repetitions; i++) {
                peak[i] = TorchReference.productGigaflops(device, precision, isGpu() ? 8192 : 1024, isGpu() ? 20 : 1)
                        * 1e-3;
            }
        }
        double teraflops = 3 * Flops.ofTraining(model, data) * 1e-12;
        report.add(BenchRow.of("three losses, libtorch, " + what, "images/s", ours, ""));
        report.add(BenchRow.of(
                "three losses, libtorch, " + what,
                "TFLOP/s",
                Arrays.stream(ours).map(images -> images * teraflops).toArray(),
                ""));
        report.add(BenchRow.of("product of matrices, " + device + ", " + precision.key(), "TFLOP/s", peak, ""));
        double[] share = new double[repetitions];
        Arrays.setAll(share, i -> ours[i] * teraflops / peak[i]);
        report.add(BenchRow.of("three losses, arithmetic over a product of matrices", "x", share, "state it"));
        if (theirs[0] > 0) {
            double[] ratio = new double[repetitions];
            Arrays.setAll(ratio, i -> ours[i] / theirs[i]);
            report.add(BenchRow.of("three losses, Python's PyTorch", "images/s", theirs, ""));
            report.add(BenchRow.of("three losses, engine over Python", "x", ratio, "at least 1.0 on a GPU"));
        }
    }

    private boolean isGpu() {
        return device.startsWith("cuda");
    }

    /** Measures both in turn, or the engine alone where there is no Python with torch. */
    private void measure(TrainingContender engine, double[] ours, double[] theirs, TrainingReport report, String what)
            throws IOException {
        PythonContender python = null;
        try {
            python = PythonContender.start(model, classes, batch, device, precision.key());
            report.remark("Python's PyTorch " + python.version() + ", " + what);
        } catch (UserException e) {
            report.remark("Python's PyTorch was not measured: " + e.getMessage());
        }
        try {
            for (int i = -1; i < repetitions; i++) {
                double mine = batch * steps / engine.seconds(steps);
                double other = python == null ? 0 : batch * steps / python.seconds(steps);
                if (i >= 0) {
                    ours[i] = mine;
                    theirs[i] = other;
                }
            }
        } finally {
            if (python != null) {
                python.close();
            }
        }
    }
}
