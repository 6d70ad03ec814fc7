package org.losslab.app.robot;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/** How long the window's thread lets a task wait, asked again and again; and what it is at meanwhile, where that is long. */
final class Stalls implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 5;
    /** A wait that is longer than this is looked into, this often. */
    private static final long LOOKED_INTO_MILLIS = 20;

    private static final long LONGEST_SECONDS = 60;
    private static final double NANOS = 1e6;
    private static final int FRAMES = 3;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Wait> waits = new ArrayList<>();
    private final Supplier<String> during;
    private final Thread watched;
    private final Thread thread = new Thread(this::watch, "stalls");
    private volatile boolean closed;
    private volatile boolean paused;

    /** @param watched the window's thread */
    Stalls(Thread watched, Supplier<String> during) {
        this.watched = watched;
        this.during = during;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!closed) {
                boolean meant = !paused;
                Wait wait = once();
                if (meant && !paused) {
                    synchronized (waits) {
                        waits.add(wait);
                    }
                }
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What comes until {@link #resume} is not looked at: the robot's own collections of garbage stop all threads. */
    void pause() {
        paused = true;
    }

    void resume() {
        paused = false;
    }

    private Wait once() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        long busy = threads.getThreadCpuTime(watched.getId());
        long start = System.nanoTime();
        Platform.runLater(reached::countDown);
        String doing = during.get();
        Map<String, Integer> places = new HashMap<>();
        while (!reached.await(LOOKED_INTO_MILLIS, TimeUnit.MILLISECONDS)
                && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
            places.merge(place(), 1, Integer::sum);
        }
        return new Wait(
                (System.nanoTime() - start) / NANOS,
                (threads.getThreadCpuTime(watched.getId()) - busy) / NANOS,
                doing,
                places.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(""));
    }

    /** The innermost frame and the innermost ones of LossLab. */
    private String place() {
        StackTraceElement[] stack = watched.getStackTrace();
        StringBuilder text = new StringBuilder();
        int own = 0;
        for (int i = 0; i < stack.length && own < FRAMES; i++) {
            boolean ours = stack[i].getClassName().startsWith("org.losslab");
            own += ours ? 1 : 0;
            if (i == 0 || ours) {
                text.append("\n    at ").append(stack[i]);
            }
        }
        return text.toString();
    }

    private List<Wait> longestFirst() {
        synchronized (waits) {
            return waits.stream()
                    .sorted(Comparator.comparingDouble(Wait::millis).reversed())
                    .toList();
        }
    }

    long over(double millis) {
        return longestFirst().stream().filter(wait -> wait.millis() > millis).count();
    }

    /** The twenty longest, the longest first. */
    List<Wait> worst() {
        return longestFirst().stream().limit(20).toList();
    }

    @Override
    public void close() {
        closed = true;
    }
}
