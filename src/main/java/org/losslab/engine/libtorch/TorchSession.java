package org.losslab.engine.libtorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.bytedeco.pytorch.Context;
import org.bytedeco.pytorch.global.torch;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;
import org.losslab.engine.Device;
import org.losslab.engine.DeviceDataset;
import org.losslab.engine.EngineSession;
import org.losslab.engine.Learner;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.SessionOptions;
import org.losslab.experiment.Precision;

/** LibTorch on one device. */
final class TorchSession implements EngineSession {

    /** Parameters of a dense network that one thread trains faster than several. */
    private static final long SMALL = 200_000;

    private final Device device;
    private final TorchDevice placement;
    private final List<AutoCloseable> open = new ArrayList<>();

    TorchSession(Device device, SessionOptions options) {
        this.device = device;
        this.placement = new TorchDevice(device.id(), options.precision());
        configure(options);
    }

    private static void configure(SessionOptions options) {
        Context context = torch.globalContext();
        boolean tensorFloat = options.precision() != Precision.FP32;
        context.setAllowTF32CuBLAS(tensorFloat);
        context.setAllowTF32CuDNN(tensorFloat);
        context.setBenchmarkCuDNN(!options.deterministic());
        context.setDeterministicCuDNN(options.deterministic());
        context.setDeterministicAlgorithms(options.deterministic(), false);
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public DeviceDataset upload(Dataset data) {
        return keep(TorchFailures.guarded(device.id(), 0, () -> new TorchDataset(data, placement)));
    }

    @Override
    public Learner learner(LearnerSpec spec, Map<String, Tensor> initial) {
        int threads = isSmall(spec) ? 1 : Runtime.getRuntime().availableProcessors();
        torch.set_num_threads(threads);
        // Products of matrices are OpenBLAS's, which has threads of its own that LibTorch does not tell.
        openblas_nolapack.blas_set_num_threads(threads);
        return keep(TorchFailures.guarded(device.id(), 0, () -> new TorchLearner(spec, placement, initial)));
    }

    /** Whether sharing out a step's little work among threads would cost more than doing it. */
    private static boolean isSmall(LearnerSpec spec) {
        return !spec.model().needsImages()
                && ParameterLayout.parameterCount(spec.model(), spec.shape(), spec.classes()) < SMALL;
    }

    @Override
    public long memoryInUse() {
        return placement.memoryInUse();
    }

    @Override
    public void close() {
        for (AutoCloseable closeable : open) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        open.clear();
        placement.close();
    }

    private <T extends AutoCloseable> T keep(T closeable) {
        open.add(closeable);
        return closeable;
    }
}
