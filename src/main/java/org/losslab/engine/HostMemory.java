package org.losslab.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much main memory there is to be had. */
public final class HostMemory {

    private static final Path SYSTEM = Path.of("/proc/meminfo");

    private HostMemory() {}

    /** Bytes that could be allocated without swapping, where the system tells them (Linux); else {@link Long#MAX_VALUE}. */
    public static long available() {
        try {
            for (String line : Files.isReadable(SYSTEM) ? Files.readAllLines(SYSTEM) : java.util.List.<String>of()) {
                if (line.startsWith("MemAvailable:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) << 10;
                }
            }
        } catch (IOException | NumberFormatException e) {
            // Then nobody knows, and the allocation itself will tell.
        }
        return Long.MAX_VALUE;
    }
}
