package org.losslab.engine.libtorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.ParameterSpec;
import org.losslab.experiment.Precision;

/**
 * What LibTorch does without the engine around it, for the benchmarks: a loop over one prepared batch with the plainest step of
 * cross-entropy, parameter by parameter, and a large product of matrices. On the processor.
 */
public final class TorchReference implements AutoCloseable {

    private static final int SGEMM_SIDE = 2048;

    private final LearnerSpec spec;
    private final TorchDevice device = new TorchDevice("cpu", Precision.FP32);
    private final TorchParameters parameters;
    private final TorchNet net;
    private final List<Tensor> trained = new ArrayList<>();
    private final List<Tensor> momentum = new ArrayList<>();
    private final Tensor inputs;
    private final Tensor labels;

    /** @param batchSize examples of the batch, random images */
    public TorchReference(LearnerSpec spec, Map<String, org.losslab.data.Tensor> initial, int batchSize) {
        this.spec = spec;
        List<ParameterSpec> layout = ParameterLayout.of(spec.model(), spec.shape(), spec.classes());
        parameters = new TorchParameters(layout, device, spec.optimizer(), initial);
        net = new TorchNet(spec.model(), parameters);
        for (ParameterSpec parameter : layout) {
            if (parameter.trained()) {
                Tensor tensor = parameters.get(parameter.name());
                trained.add(tensor);
                momentum.add(torch.zeros_like(tensor));
            }
        }
        inputs = TorchDevice.laidOut(torch.randn(
                batchSize,
                spec.shape().channels(),
                spec.shape().height(),
                spec.shape().width()));
        labels = torch.randint(spec.classes(), new long[] {batchSize}).to(ScalarType.Long);
    }

    /** Seconds for that many steps. */
    public double seconds(int steps) {
        long start = System.nanoTime();
        for (int step = 0; step < steps; step++) {
            TorchFailures.guarded(device.id(), 0, this::step);
        }
        return (System.nanoTime() - start) * 1e-9;
    }

    private TorchReference step() {
        try (PointerScope scope = new PointerScope()) {
            parameters.clearGradients();
            torch.cross_entropy_loss(net.logits(inputs, true), labels).backward();
            try (NoGradGuard guard = new NoGradGuard()) {
                for (int i = 0; i < trained.size(); i++) {
                    Tensor value = trained.get(i);
                    Tensor gradient =
                            value.grad().add(value, new Scalar(spec.optimizer().weightDecay()));
                    momentum.get(i)
                            .mul_(new Scalar(spec.optimizer().momentum()))
                            .add_(gradient);
                    value.sub_(momentum.get(i), new Scalar(0.01));
                }
            }
        }
        return this;
    }

    /** Billions of floating-point operations a second of a large product in single precision, on the processor. */
    public static double sgemmGigaflops() {
        // ND4J in the same process leaves OpenBLAS one thread.
        openblas_nolapack.blas_set_num_threads(Runtime.getRuntime().availableProcessors());
        return productGigaflops("cpu", Precision.FP32, SGEMM_SIDE, 1);
    }

    /**
     * Billions of floating-point operations a second of products of two square matrices.
     *
     * @param device an id of {@link LibTorchEngine#devices()} that is usable
     * @param precision of the numbers; TensorFloat-32 where a session has allowed it
     * @param side rows of each
     * @param products how many are timed, after one that is not
     */
    public static double productGigaflops(String device, Precision precision, int side, int products) {
        ScalarType type = precision == Precision.BF16 ? ScalarType.BFloat16 : ScalarType.Float;
        try (PointerScope scope = new PointerScope();
                NoGradGuard guard = new NoGradGuard();
                TorchDevice place = new TorchDevice(device, precision)) {
            Tensor a = place.move(torch.randn(side, side), type);
            Tensor b = place.move(torch.randn(side, side), type);
            Tensor c = torch.mm(a, b);
            waitFor(c);
            long start = System.nanoTime();
            for (int i = 0; i < products; i++) {
                c = torch.mm(a, b);
            }
            waitFor(c);
            return 2.0 * side * side * side * products / (System.nanoTime() - start);
        }
    }

    /** A device computes in order, so one number of the last result is there when all is. */
    private static void waitFor(Tensor result) {
        result.narrow(0, 0, 1).narrow(1, 0, 1).to(ScalarType.Float).item_float();
    }

    @Override
    public void close() {
        parameters.close();
        momentum.forEach(Tensor::close);
        inputs.close();
        labels.close();
        device.close();
    }
}
