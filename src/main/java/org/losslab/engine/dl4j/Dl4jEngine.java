package org.losslab.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.losslab.data.UserException;
import org.losslab.engine.CudaDevice;
import org.losslab.engine.Device;
import org.losslab.engine.Engine;
import org.losslab.engine.EngineSession;
import org.losslab.engine.SessionOptions;
import org.losslab.experiment.Precision;

/** Deeplearning4j on ND4J's native back end: this machine's processor. */
public final class Dl4jEngine implements Engine {

    private static final String CPU = "cpu";
    /** Compute capabilities that ND4J's CUDA kernels run on, ten times. */
    private static final int OLDEST_GPU = 37;

    private static final int NEWEST_GPU = 89;
    private static final String VERSION = "1.0.0-M2.1";

    @Override
    public String id() {
        return "dl4j";
    }

    @Override
    public String title() {
        return "Deeplearning4j " + VERSION;
    }

    @Override
    public List<Device> devices() {
        List<Device> devices = new ArrayList<>();
        devices.add(cpu());
        if (Nd4jRuntime.hasCudaBackEnd()) {
            List<CudaDevice> known = CudaDevice.all();
            known.forEach(device -> devices.add(Device.unusable(device.id(), device.title(), reasonAgainst(device))));
            if (known.isEmpty()) {
                devices.add(Device.unusable(
                        "cuda:0", "CUDA", "no NVIDIA driver or GPU was found; Deeplearning4j trains on the CPU"));
            }
        }
        return devices;
    }

    @Override
    public EngineSession open(SessionOptions options) {
        List<Device> devices = devices();
        Device device = devices.stream()
                .filter(candidate -> candidate.id().equals(options.device()))
                .findFirst()
                .orElseThrow(() -> new UserException("engine dl4j has no device '" + options.device() + "'; possible: "
                        + String.join(", ", devices.stream().map(Device::id).toList())));
        if (!device.usable()) {
            throw new UserException(device.reason());
        }
        if (options.precision() != Precision.FP32) {
            throw new UserException("engine dl4j computes in fp32 only, not in "
                    + options.precision().key() + "; choose precision fp32 or another engine");
        }
        return new Dl4jSession(device);
    }

    private static String reasonAgainst(CudaDevice device) {
        return device.isBetween(OLDEST_GPU, NEWEST_GPU)
                ? "this engine's layers compute on the processor; use the engine libtorch for this GPU"
                : "ND4J CUDA supports compute capability 3.7 to 8.9, not " + device.capability()
                        + "; use the engine libtorch";
    }

    /** The processor; unusable where ND4J's native libraries do not load. */
    private static Device cpu() {
        int cores = Runtime.getRuntime().availableProcessors();
        try {
            Nd4jRuntime.start();
            return Device.usable(CPU, "CPU, " + cores + (cores == 1 ? " core" : " cores"));
        } catch (RuntimeException | LinkageError e) {
            return Device.unusable(
                    CPU,
                    "CPU",
                    "ND4J's native library cannot be loaded here (" + firstLine(e) + "); choose another engine");
        }
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("no message");
    }
}
