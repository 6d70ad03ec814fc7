package org.losslab.ui;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads beside JavaFX's. They end with the window: a last frame of it may ask for something more, which nobody waits for then. */
public final class WindowThreads {

    private WindowThreads() {}

    /** As many as there are tasks: reading, writing, typesetting. */
    public static ExecutorService background() {
        return threads("losslab-background", 0, Integer.MAX_VALUE, new SynchronousQueue<>());
    }

    /** One that computes the mixture. */
    public static ExecutorService computing() {
        return threads("losslab-mixture", 1, 1, new LinkedBlockingQueue<>());
    }

    @SuppressWarnings("ThreadPriorityCheck") // Nothing depends on the order; a frame comes sooner.
    private static ExecutorService threads(String name, int least, int most, BlockingQueue<Runnable> queue) {
        return new ThreadPoolExecutor(
                least,
                most,
                1,
                TimeUnit.MINUTES,
                queue,
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    // Where the launcher has priorities heeded, the window comes before what it shows.
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
