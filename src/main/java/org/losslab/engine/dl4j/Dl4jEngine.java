package org.losslab.engine.dl4j;

import java.util.List;
import org.losslab.data.UserException;
import org.losslab.engine.Device;
import org.losslab.engine.Engine;
import org.losslab.engine.EngineSession;
import org.losslab.engine.SessionOptions;
import org.losslab.experiment.Precision;

/** Deeplearning4j on ND4J's native back end: this machine's processor. */
public final class Dl4jEngine implements Engine {

    private static final String CPU = "cpu";
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
        return List.of(cpu());
    }

    @Override
    public EngineSession open(SessionOptions options) {
        Device device = cpu();
        if (!options.device().equals(device.id())) {
            throw new UserException("engine dl4j has no device '" + options.device() + "'; possible: " + device.id());
        }
        if (!device.usable()) {
            throw new UserException(device.reason());
        }
        if (options.precision() != Precision.FP32) {
            throw new UserException("engine dl4j computes in fp32 only, not in "
                    + options.precision().key() + "; choose precision fp32 or another engine");
        }
        return new Dl4jSession(device);
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
