package org.losslab.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much main memory this process takes. */
final class ProcessMemory {

    private static final Path STATUS = Path.of("/proc/self/status");

    private ProcessMemory() {}

    /** The resident set where the system tells it (Linux), else the Java heap in use: native memory is not in that. */
    static long bytes() {
        try {
            for (String line : Files.isReadable(STATUS) ? Files.readAllLines(STATUS) : java.util.List.<String>of()) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                }
            }
        } catch (IOException | NumberFormatException e) {
            // The heap will do.
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
