package org.losslab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The resident memory of a process, where the system tells it (Linux). */
final class ResidentMemory {

    private ResidentMemory() {}

    /** In MiB; −1 where the system does not tell it. */
    static long megabytes(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
                }
            }
        } catch (IOException e) {
            // Another system, or the process is gone.
        }
        return -1;
    }
}
