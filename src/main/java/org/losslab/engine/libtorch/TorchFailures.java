package org.losslab.engine.libtorch;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.losslab.data.UserException;
import org.losslab.engine.Failures;
import org.losslab.engine.HostMemory;
import org.losslab.engine.NativeCalls;

/** Turns what LibTorch throws, a c10::Error with a native stack trace as its message, into one line for people. */
final class TorchFailures {

    private static final Pattern HOST = Pattern.compile("tried to allocate (\\d+) bytes");
    private static final Pattern CUDA = Pattern.compile(
            "Tried to allocate ([\\d.]+) ([KMG])iB.*?of which ([\\d.]+) ([KMG])iB is free", Pattern.DOTALL);
    private static final Pattern LOST = Pattern.compile(
            "CUDA (?:driver )?error: (?!out of memory)(.*)|(.*(?:cudaErrorDevicesUnavailable|illegal memory access).*)");

    private TorchFailures() {}

    /**
     * Does something on a device.
     *
     * @param batchSize examples of the batch that it is done to; 0 for none
     * @throws UserException if LibTorch fails
     */
    static <T> T guarded(String device, int batchSize, Supplier<T> action) {
        try {
            return NativeCalls.during(action);
        } catch (UserException e) {
            throw e;
        } catch (RuntimeException | OutOfMemoryError e) {
            throw understood(device, batchSize, e);
        }
    }

    static UserException understood(String device, int batchSize, Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        Matcher host = HOST.matcher(message);
        if (host.find()) {
            return Failures.outOfMemory(
                    "cpu", Long.parseLong(host.group(1)), HostMemory.available(), batchSize, failure);
        }
        Matcher cuda = CUDA.matcher(message);
        if (cuda.find()) {
            return Failures.outOfMemory(
                    device,
                    bytes(cuda.group(1), cuda.group(2)),
                    bytes(cuda.group(3), cuda.group(4)),
                    batchSize,
                    failure);
        }
        if (failure instanceof OutOfMemoryError || message.contains("out of memory")) {
            return Failures.outOfMemory(device, -1, -1, batchSize, failure);
        }
        Matcher lost = LOST.matcher(message);
        return lost.find()
                ? Failures.deviceLost(device, lost.group(), failure)
                : Failures.inLibrary("LibTorch", failure);
    }

    private static long bytes(String number, String unit) {
        int shift =
                switch (unit) {
                    case "G" -> 30;
                    case "M" -> 20;
                    default -> 10;
                };
        return (long) (Double.parseDouble(number) * (1L << shift));
    }
}
