package org.losslab.log;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/** What helps to find out about a problem, as a text that the user reads, changes and passes on, or does not. */
public final class ProblemReport {

    private static final int LINES = 80;
    private static final int WORKER_LINES = 30;

    private ProblemReport() {}

    /**
     * Version, system, engines and the last lines of the logs; the user's home directory reads {@code ~}.
     *
     * @param engines a line each
     */
    public static String text(LogFile log, List<String> engines) {
        StringBuilder text = new StringBuilder();
        line(text, "LossLab", version());
        line(text, "Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        line(text, "JavaFX", System.getProperty("javafx.runtime.version", "not started"));
        line(
                text,
                "System",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        line(text, "Processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        line(text, "Memory", memory());
        section(text, "Engines", engines);
        section(text, "Log", log.lastLines(LINES));
        section(text, "Training process", log.lastWorkerLines(WORKER_LINES));
        String home = System.getProperty("user.home", "");
        return home.length() > 1 ? text.toString().replace(home, "~") : text.toString();
    }

    /** LossLab's version; {@code development} outside of its jar. */
    public static String version() {
        return Optional.ofNullable(ProblemReport.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    private static String memory() {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? (system.getTotalMemorySize() >> 20) + " MiB, " + (system.getFreeMemorySize() >> 20)
                        + " MiB of it free; heap up to " + heap + " MiB"
                : "heap up to " + heap + " MiB";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        text.append('\n').append(title).append('\n');
        (lines.isEmpty() ? List.of("nothing") : lines)
                .forEach(line -> text.append("  ").append(line).append('\n'));
    }
}
