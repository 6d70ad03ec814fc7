package org.losslab.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.losslab.engine.NativeCalls;
import org.losslab.training.TrainingControl;

/** Ctrl-C, and any other polite end of the process, stops a training with a checkpoint. */
final class StopOnInterrupt {

    private static final long STOP_SECONDS = 120;

    private StopOnInterrupt() {}

    /** What is done meanwhile. */
    interface Work<T> {
        T run() throws InterruptedException;
    }

    /** Does a piece of work that the control can stop. */
    static <T> T during(TrainingControl control, PrintWriter err, Work<T> work) throws InterruptedException {
        try (NativeCalls.Work stoppable = NativeCalls.stoppable()) {
            return during(control::stop, "writing a checkpoint", err, work);
        }
    }

    /**
     * Does a piece of work that can be stopped.
     *
     * @param stop has it come to an end soon; called on another thread
     * @param what is done then, for the user
     */
    static <T> T during(Runnable stop, String what, PrintWriter err, Work<T> work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Thread interrupt = new Thread(() -> stop(stop, what, done, err), "interrupt");
        Runtime.getRuntime().addShutdownHook(interrupt);
        try {
            return work.run();
        } finally {
            done.countDown();
            withdraw(interrupt);
        }
    }

    /** Runs while the virtual machine shuts down, which waits for it, and it for the checkpoint. */
    private static void stop(Runnable stop, String what, CountDownLatch done, PrintWriter err) {
        // Whoever draws over what it has written stops first.
        stop.run();
        err.println();
        err.println("stopping: " + what);
        err.flush();
        try {
            if (!done.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                err.println("losslab: the checkpoint took too long; the one before it stays");
                err.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void withdraw(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The shutdown is under way: the hook is running.
        }
    }
}
