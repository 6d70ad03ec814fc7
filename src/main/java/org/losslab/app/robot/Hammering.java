package org.losslab.app.robot;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.losslab.data.UserException;
import org.losslab.state.WindowState;
import org.losslab.ui.Store;

/** Random keys, clicks, sliders, scenes and undoing on the whole window, one after another as fast as it answers. */
public final class Hammering {

    /** From there on a wait is a frozen frame, milliseconds. */
    private static final long FROZEN_MILLIS = 200;
    /** Bytes: far more than caches and the history of states take, far less than a picture an action. */
    private static final long MOST_KEPT = 120L << 20;

    private static final long PATIENCE_SECONDS = 60;
    private static final double NANOS_A_SECOND = 1e9;
    private static final long MEBIBYTE = 1 << 20;
    private static final int SHOWN = 10;

    private final Store store;

    /**
     * What came of it.
     *
     * @param actions how many were done: fewer than asked for if something was thrown
     * @param kinds of them
     * @param seconds that they took
     * @param frozen how many waits were longer than 200 ms
     * @param heapAfterQuarter bytes in use at rest after a quarter of the actions; 0 if it did not come to that
     * @param heapAfter the same after all
     * @param worst the longest waits for the window's thread, the longest first
     * @param failures what was thrown or logged as severe, after which action
     */
    public record Result(
            int actions,
            int kinds,
            double seconds,
            long frozen,
            long heapAfterQuarter,
            long heapAfter,
            List<Wait> worst,
            List<String> failures) {

        /** Whether the last three quarters of the actions have left more than 120 MiB: far more than any cache takes. */
        public boolean leaks() {
            return heapAfterQuarter > 0 && heapAfter - heapAfterQuarter > MOST_KEPT;
        }

        @Override
        public String toString() {
            String summary = String.format(
                    Locale.ROOT,
                    "%d actions of %d kinds in %.0f s%nwaits for the window: the longest %.0f ms, over %d ms %d%nheap: %d"
                            + " MiB after a quarter of the actions, %d MiB after all",
                    actions,
                    kinds,
                    seconds,
                    worst.get(0).millis(),
                    FROZEN_MILLIS,
                    frozen,
                    heapAfterQuarter / MEBIBYTE,
                    heapAfter / MEBIBYTE);
            return Stream.of(Stream.of(summary), worst.stream().limit(SHOWN).map(Wait::toString), failures.stream())
                    .flatMap(lines -> lines)
                    .collect(Collectors.joining("\n"));
        }
    }

    /** @param store of a window that is open */
    public Hammering(Store store) {
        this.store = store;
    }

    /**
     * Hammers, on a thread that is not the window's.
     *
     * @param seed the same seed on a window in the same state does the same, as far as the window is as fast
     * @throws UserException if the window does not answer for a minute
     */
    public Result run(int actions, long seed) throws InterruptedException {
        Robot robot = new Robot(store, new Random(seed));
        Thread window = CompletableFuture.supplyAsync(Thread::currentThread, Platform::runLater)
                .join();
        long start = System.nanoTime();
        long heap = 0;
        int done = 0;
        try (Failures failures = new Failures(window);
                Stalls stalls = new Stalls(window, robot::last)) {
            while (done < actions && failures.found().isEmpty()) {
                onWindow(robot::act);
                // What the action has set off comes before the next; then a moment for pictures to follow.
                onWindow(() -> {});
                Thread.sleep(done % 4);
                done++;
                if (done == Math.max(1, actions / 4)) {
                    heap = atRest(stalls);
                }
            }
            long after = atRest(stalls);
            int last = done;
            return new Result(
                    done,
                    robot.kinds(),
                    (System.nanoTime() - start) / NANOS_A_SECOND,
                    stalls.over(FROZEN_MILLIS),
                    heap,
                    after,
                    stalls.worst(),
                    failures.found().stream()
                            .map(each -> "after " + last + " actions, the last: " + robot.last() + ": " + each)
                            .toList());
        }
    }

    /** Bytes in use when the window is as at a first start and what was begun before, a figure say, has come to its end. */
    private long atRest(Stalls stalls) throws InterruptedException {
        // The mixture is shown first: what is out of sight keeps the last picture that it showed, with all of its
        // samples.
        show(WindowState.initial().withWorkspace("mixture"));
        Thread.sleep(1000);
        show(WindowState.initial());
        Thread.sleep(3000 + softlyKeptMillis());
        long least = Long.MAX_VALUE;
        stalls.pause();
        for (int same = 0, all = 0; same < 4 && all < 40; same++, all++) {
            Thread.sleep(250);
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            long now = runtime.totalMemory() - runtime.freeMemory();
            if (now < least - MEBIBYTE) {
                same = 0;
            }
            least = Math.min(least, now);
        }
        stalls.resume();
        return least;
    }

    /**
     * By then what is kept softly, as JavaFX keeps its images, is given up if nothing has asked for it: 41 s with the options that the
     * application is started with. At most two minutes.
     */
    private static long softlyKeptMillis() {
        long perMebibyte = Long.parseLong(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("SoftRefLRUPolicyMSPerMB")
                .getValue());
        return Math.min(120_000, perMebibyte * Runtime.getRuntime().maxMemory() / MEBIBYTE);
    }

    private void show(WindowState state) throws InterruptedException {
        onWindow(() -> store.update(now -> state.withWindow(now.window())));
    }

    /** What the action throws comes to the thread's handler, as from any event. */
    private static void onWindow(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                action.run();
            } finally {
                done.countDown();
            }
        });
        if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new UserException("the window has not answered for " + PATIENCE_SECONDS + " s");
        }
    }
}
