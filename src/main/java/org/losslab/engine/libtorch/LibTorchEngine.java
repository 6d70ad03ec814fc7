package org.losslab.engine.libtorch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.global.torch;
import org.losslab.data.UserException;
import org.losslab.engine.CudaDevice;
import org.losslab.engine.Device;
import org.losslab.engine.Engine;
import org.losslab.engine.EngineSession;
import org.losslab.engine.SessionOptions;
import org.losslab.experiment.Precision;

/** LibTorch: the CPU, and every CUDA device where the GPU natives are installed. */
public final class LibTorchEngine implements Engine {

    private static final String CPU = "cpu";
    /** Compute capabilities that the library holds code for, ten times. */
    private static final int OLDEST = 75;

    private static final int NEWEST = 120;

    @Override
    public String id() {
        return "libtorch";
    }

    @Override
    public String title() {
        return "LibTorch 2.10";
    }

    @Override
    public List<Device> devices() {
        try {
            String obstacle = TorchNatives.load();
            List<Device> devices = new ArrayList<>();
            int threads = Runtime.getRuntime().availableProcessors();
            devices.add(Device.usable(CPU, "CPU, " + threads + (threads == 1 ? " thread" : " threads")));
            if (torch.cuda_is_available()) {
                List<CudaDevice> known = CudaDevice.all();
                for (int i = 0; i < torch.cuda_device_count(); i++) {
                    String id = "cuda:" + i;
                    devices.add(known.stream()
                            .filter(device -> device.id().equals(id))
                            .findFirst()
                            .map(LibTorchEngine::cuda)
                            .orElse(Device.usable(id, "CUDA device")));
                }
            } else {
                String reason = obstacle.isEmpty() ? "LibTorch finds no device that its driver can use" : obstacle;
                List<CudaDevice> known = CudaDevice.all();
                known.forEach(device -> devices.add(Device.unusable(device.id(), device.title(), reason)));
                if (known.isEmpty()) {
                    devices.add(Device.unusable("cuda:0", "CUDA", reason));
                }
            }
            return devices;
        } catch (LinkageError e) {
            return List.of(
                    Device.unusable(CPU, "CPU", "LibTorch's native library does not load here: " + firstLine(e)));
        }
    }

    @Override
    public EngineSession open(SessionOptions options) {
        Device device = devices().stream()
                .filter(candidate -> candidate.id().equals(options.device()))
                .findFirst()
                .orElseThrow(() -> new UserException("engine libtorch has no device '" + options.device()
                        + "'; possible: "
                        + String.join(", ", devices().stream().map(Device::id).toList())));
        if (!device.usable()) {
            throw new UserException("device " + device.id() + " cannot be used: " + device.reason());
        }
        if (device.id().equals(CPU) && options.precision() != Precision.FP32) {
            throw new UserException("precision " + options.precision().key()
                    + " needs a CUDA device; on the CPU LibTorch trains in fp32");
        }
        return new TorchSession(device, options);
    }

    private static Device cuda(CudaDevice device) {
        return device.isBetween(OLDEST, NEWEST)
                ? Device.usable(device.id(), device.title())
                : Device.unusable(
                        device.id(),
                        device.title(),
                        "LibTorch 2.10 drives GPUs of compute capability 7.5 to 12.0; train on the CPU");
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
