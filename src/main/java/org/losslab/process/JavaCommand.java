package org.losslab.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start another process of this application. */
public final class JavaCommand {

    /** Where the window and a thread at that niceness both want a processor, Linux gives nine tenths of it to the window. */
    private static final String NICENESS = "10";

    private JavaCommand() {}

    /** This process's {@code java}, by its whole path. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * What a command begins with that is to leave the processor to the window when the window needs it; empty where there is no
     * {@code /usr/bin/nice}, as on Windows. It becomes the command: its process is the same.
     */
    public static List<String> gently() {
        Path nice = Path.of("/usr/bin/nice");
        return Files.isExecutable(nice) ? List.of(nice.toString(), "-n", NICENESS) : List.of();
    }

    /** This process's class path. */
    public static String classPath() {
        return System.getProperty("java.class.path");
    }

    /** This process's options, as far as they are not about a window or its memory; no display, a heap of its own. */
    public static List<String> options() {
        return options(ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /** @param own a process's options */
    static List<String> options(List<String> own) {
        List<String> options = new ArrayList<>();
        for (String option : own) {
            boolean general = option.startsWith("-D")
                    || option.startsWith("-XX:")
                    || option.startsWith("--enable-native-access=ALL-UNNAMED")
                    || option.startsWith("--sun-misc-unsafe");
            boolean windowOnly = option.startsWith("-Djdk.module")
                    || option.startsWith("-Djava.awt.headless")
                    // Opens a window sooner; a training is to be compiled soon.
                    || option.startsWith("-XX:CompileThresholdScaling")
                    || isAboutCollecting(option)
                    // All of it comes after the window, as a whole; and what the JVM warns of stands in its log.
                    || option.matches("-XX:(\\w*Priority|.PrintWarnings|.UnlockDiagnosticVMOptions).*")
                    // One process writes an archive of classes.
                    || option.startsWith("-XX:AOTCacheOutput");
            if (general && !windowOnly) {
                options.add(
                        option.startsWith("--enable-native-access") ? "--enable-native-access=ALL-UNNAMED" : option);
            }
        }
        // The serial collector leaves the other processors to the training, and nobody waits for a frame here.
        options.add("-XX:+UseSerialGC");
        options.add("-Xmx" + heapMegabytes() + "m");
        options.add("-Djava.awt.headless=true");
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add("-XX:-CreateCoredumpOnCrash");
        return options;
    }

    private static boolean isAboutCollecting(String option) {
        return option.matches("-XX:[+-]Use\\w+GC")
                || option.matches("-XX:[+-]?(G1|MaxGCPauseMillis|SoftRefLRUPolicyMSPerMB|MetaspaceSize).*");
    }

    /** A quarter of the machine's memory, at least 1 and at most 16 GiB: data sets in bytes are small, tensors live outside. */
    private static long heapMegabytes() {
        long physical =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : 4L << 30;
        return Math.max(1024, Math.min(16 * 1024, (physical >> 20) / 4));
    }
}
