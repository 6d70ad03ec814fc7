package org.losslab.ui;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads beside JavaFX's. What a last frame still asks for when they were shut down is left undone. Where the system heeds
 * priorities, they come after the window's thread, and so does every process that one of them would start.
 */
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

    @SuppressWarnings("ThreadPriorityCheck") // Right in any order; a frame comes sooner in this.
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
                    thread.setPriority(Thread.MIN_PRIORITY);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }
}
