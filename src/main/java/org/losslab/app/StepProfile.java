package org.losslab.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where the calling thread spends its time, by looking at its stack a thousand times a second. */
final class StepProfile {

    private static final int LINES = 5;

    private StepProfile() {}

    /** Runs something and names the engine's methods in which it spent most, with their shares. */
    static List<String> of(Runnable work) {
        Thread watched = Thread.currentThread();
        Map<String, Integer> counts = new HashMap<>();
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (true) {
                            TimeUnit.MILLISECONDS.sleep(1);
                            counts.merge(place(watched.getStackTrace()), 1, Integer::sum);
                        }
                    } catch (InterruptedException e) {
                        // The work is done.
                    }
                },
                "profile");
        watcher.setDaemon(true);
        watcher.start();
        work.run();
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> lines = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LINES)
                .forEach(entry -> lines.add(
                        String.format(Locale.ROOT, "%4.1f %%  %s", 100.0 * entry.getValue() / total, entry.getKey())));
        return lines;
    }

    /** The engine's stage nearest to the top of the stack: helpers that serve several stages say little. */
    private static String place(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            if (name.startsWith("org.losslab.engine.")
                    && !name.matches(".*\\.(Team|ChannelKernel|NativeOperation|FlatArrays|Examples|Buffer)(\\$.*)?")
                    && !frame.getMethodName().startsWith("lambda")
                    && !frame.getMethodName().equals("execute")) {
                return name.substring(name.lastIndexOf('.') + 1) + "." + frame.getMethodName();
            }
        }
        return "elsewhere";
    }
}
