package org.losslab.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a process that trains finds in its environment, for the native libraries in it; what is set already stays. */
public final class TrainingEnvironment {

    private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

    static {
        // Threads of native libraries that have nothing to do leave the processor instead of looking out for work.
        VARIABLES.put("OMP_WAIT_POLICY", "passive");
        // OpenBLAS's own do it for tens of milliseconds after every product; now for 2^14 ticks of the clock.
        VARIABLES.put("OPENBLAS_THREAD_TIMEOUT", "14");
        // Without it cuBLAS refuses to compute deterministically.
        VARIABLES.put("CUBLAS_WORKSPACE_CONFIG", ":4096:8");
        // The GNU C library keeps what a step gives back for the next one: in one arena, blocks below 32 MiB, up to 4
        // GiB.
        // Left alone it returns memory to the system at every step, and the new pages cost as much as the arithmetic.
        VARIABLES.put("MALLOC_ARENA_MAX", "1");
        VARIABLES.put("MALLOC_MMAP_THRESHOLD_", "33554432");
        VARIABLES.put("MALLOC_TRIM_THRESHOLD_", "4294967296");
    }

    private TrainingEnvironment() {}

    /** Adds to the environment of a process that is to be started. */
    public static void addTo(Map<String, String> environment) {
        VARIABLES.forEach(environment::putIfAbsent);
    }

    /** The same as words of a POSIX shell, a command. */
    public static String export() {
        return VARIABLES.entrySet().stream()
                .map(entry -> " %1$s=${%1$s:-%2$s}".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("", "export", ""));
    }
}
