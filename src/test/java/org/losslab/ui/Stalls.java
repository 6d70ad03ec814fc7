package org.losslab.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/** How long the window's thread lets a task wait, asked again and again. */
final class Stalls implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 5;
    private static final double NANOS = 1e6;

    /** A wait, and what the robot was at. */
    private record Wait(double millis, String during) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "  %.0f ms: %s", millis, during);
        }
    }

    private final List<Wait> waits = new ArrayList<>();
    private final Supplier<String> during;
    private final Thread thread = new Thread(this::watch, "stalls");
    private volatile boolean closed;

    Stalls(Supplier<String> during) {
        this.during = during;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (!closed) {
                CountDownLatch reached = new CountDownLatch(1);
                long start = System.nanoTime();
                Platform.runLater(reached::countDown);
                String doing = during.get();
                reached.await(60, TimeUnit.SECONDS);
                double millis = (System.nanoTime() - start) / NANOS;
                synchronized (waits) {
                    waits.add(new Wait(millis, doing));
                }
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Wait> longestFirst() {
        synchronized (waits) {
            return waits.stream()
                    .sorted(Comparator.comparingDouble(Wait::millis).reversed())
                    .toList();
        }
    }

    double longestMillis() {
        return longestFirst().get(0).millis();
    }

    String longest() {
        return longestFirst().get(0).during();
    }

    long over(double millis) {
        return longestFirst().stream().filter(wait -> wait.millis() > millis).count();
    }

    /** The ten longest. */
    List<String> worst() {
        return longestFirst().stream().limit(10).map(Wait::toString).toList();
    }

    @Override
    public void close() {
        closed = true;
    }
}
