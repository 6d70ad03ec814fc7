package org.losslab.engine.libtorch;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.cuda.DeviceStats;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.MemoryFormat;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.bytedeco.pytorch.global.torch_cuda;
import org.losslab.experiment.Precision;

/** Where tensors are put, and in which precision and memory format a network computes there. */
final class TorchDevice implements AutoCloseable {

    /** On a processor; with more, a layer's outputs are so large that they get new pages every time, which cost more than the arithmetic. */
    private static final int SCORED_AT_ONCE = 100;

    private final String id;
    private final Device device;
    private final boolean cuda;
    private final Precision precision;

    TorchDevice(String id, Precision precision) {
        this.id = id;
        this.device = new Device(id);
        this.cuda = id.startsWith("cuda");
        this.precision = precision;
    }

    /** The device's name. */
    String id() {
        return id;
    }

    /** A zero tensor here that does not belong to the current scope's caller: the caller closes it. */
    Tensor zeros(ScalarType type, long... shape) {
        try (TensorOptions options = options(type)) {
            return torch.zeros(shape, options);
        }
    }

    /** These numbers here, without waiting for what a GPU still has to do: the driver copies them from pageable memory at once. */
    Tensor longs(long[] values) {
        try (Tensor host = torch.tensor(values);
                MemoryFormatOptional asItIs = new MemoryFormatOptional()) {
            return host.to(device, ScalarType.Long, true, false, asItIs);
        }
    }

    Tensor floats(float[] values, long... shape) {
        try (Tensor host = torch.tensor(values);
                Tensor shaped = host.view(shape)) {
            return shaped.to(device, ScalarType.Float);
        }
    }

    Tensor move(Tensor host, ScalarType type) {
        return host.to(device, type);
    }

    /** Channels-last, which convolutions and batch normalization compute faster with, on processors as on GPUs. */
    static Tensor laidOut(Tensor images) {
        return images.contiguous(MemoryFormat.ChannelsLast);
    }

    /** How many images of a batch that is scored are best taken at a time. */
    int imagesAtOnce(int images) {
        return cuda ? images : Math.min(images, SCORED_AT_ONCE);
    }

    /** Bytes of tensors on a GPU; of a processor, what the whole process holds. */
    long memoryInUse() {
        if (!cuda) {
            return Pointer.physicalBytes();
        }
        try (DeviceStats stats = torch_cuda.getAllocator().getDeviceStats(device.index())) {
            return stats.allocated_bytes().current();
        }
    }

    /** Runs with automatic casting to bfloat16 where the precision asks for it. */
    <T> T computing(java.util.function.Supplier<T> forward) {
        if (precision != Precision.BF16) {
            return forward.get();
        }
        torch.DeviceType type = cuda ? torch.DeviceType.CUDA : torch.DeviceType.CPU;
        torch.set_autocast_dtype(type, ScalarType.BFloat16);
        torch.set_autocast_enabled(type, true);
        try {
            return forward.get();
        } finally {
            torch.set_autocast_enabled(type, false);
            torch.clear_cache();
        }
    }

    private TensorOptions options(ScalarType type) {
        TensorOptions options = new TensorOptions(type);
        return options.device(new org.bytedeco.pytorch.DeviceOptional(device));
    }

    @Override
    public void close() {
        device.close();
    }
}
