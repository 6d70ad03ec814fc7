package org.losslab.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A GPU as NVIDIA's driver tells of it, before any CUDA library is loaded.
 *
 * @param index the number in {@code cuda:0}
 * @param name the hardware's name
 * @param memoryMebibytes all of its memory
 * @param major of its compute capability
 * @param minor likewise
 */
public record CudaDevice(int index, String name, long memoryMebibytes, int major, int minor) {

    private static final long PATIENCE_SECONDS = 10;

    /** The device's id for engines. */
    public String id() {
        return "cuda:" + index;
    }

    /** Name, memory and compute capability, for people. */
    public String title() {
        return String.format(
                Locale.ROOT, "%s, %.0f GiB, compute capability %s", name, memoryMebibytes / 1024.0, capability());
    }

    /** "9.0". */
    public String capability() {
        return major + "." + minor;
    }

    /** Whether its compute capability lies between two, both included, given as 10·major + minor. */
    public boolean isBetween(int lowest, int highest) {
        int capability = 10 * major + minor;
        return lowest <= capability && capability <= highest;
    }

    /** Every GPU that the driver knows; none where there is no driver. */
    public static List<CudaDevice> all() {
        try {
            Process asking = new ProcessBuilder(
                            "nvidia-smi",
                            "--query-gpu=index,memory.total,compute_cap,name",
                            "--format=csv,noheader,nounits")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!asking.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                asking.destroyForcibly();
                return List.of();
            }
            return parse(new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /** The GPUs in the driver's answer, one a line: {@code 0, 143771, 9.0, NVIDIA H200}. */
    static List<CudaDevice> parse(String answer) {
        List<CudaDevice> devices = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            String[] fields = line.split("\\s*,\\s*", 4);
            if (fields.length == 4 && fields[2].matches("\\d+\\.\\d+")) {
                String[] capability = fields[2].split("\\.", 2);
                devices.add(new CudaDevice(
                        Integer.parseInt(fields[0].strip()),
                        fields[3].strip(),
                        Long.parseLong(fields[1]),
                        Integer.parseInt(capability[0]),
                        Integer.parseInt(capability[1])));
            }
        }
        return devices;
    }
}
