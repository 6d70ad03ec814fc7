package org.losslab.engine.libtorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
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
        inputs = torch.randn(
                batchSize,
                spec.shape().channels(),
                spec.shape().height(),
                spec.shape().width());
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

    /** Billions of floating-point operations a second of a large product in single precision. */
    public static double sgemmGigaflops() {
        try (PointerScope scope = new PointerScope();
                NoGradGuard guard = new NoGradGuard()) {
            Tensor a = torch.randn(SGEMM_SIDE, SGEMM_SIDE);
            Tensor b = torch.randn(SGEMM_SIDE, SGEMM_SIDE);
            Tensor c = torch.mm(a, b);
            long start = System.nanoTime();
            c.copy_(torch.mm(a, b));
            return 2.0 * SGEMM_SIDE * SGEMM_SIDE * SGEMM_SIDE / (System.nanoTime() - start);
        }
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
