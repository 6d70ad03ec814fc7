package org.losslab.engine.libtorch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.global.torch;
import org.losslab.data.UserException;
import org.losslab.engine.Device;
import org.losslab.engine.Engine;
import org.losslab.engine.EngineSession;
import org.losslab.engine.SessionOptions;
import org.losslab.experiment.Precision;

/** LibTorch: the CPU, and every CUDA device where the GPU natives are installed. */
public final class LibTorchEngine implements Engine {

    private static final String CPU = "cpu";

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
            List<Device> devices = new ArrayList<>();
            devices.add(Device.usable(CPU, "CPU, " + Runtime.getRuntime().availableProcessors() + " threads"));
            if (torch.cuda_is_available()) {
                for (int i = 0; i < torch.cuda_device_count(); i++) {
                    devices.add(Device.usable("cuda:" + i, "CUDA device " + i));
                }
            } else {
                devices.add(Device.unusable("cuda:0", "CUDA", reasonForNoCuda()));
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

    private static String reasonForNoCuda() {
        return torch.hasCUDA()
                ? "no CUDA driver or device was found"
                : "LibTorch is installed without CUDA, for the processor only";
    }

    private static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
