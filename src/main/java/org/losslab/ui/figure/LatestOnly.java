package org.losslab.ui.figure;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** Runs the newest of the tasks it is given, one at a time; those in between are dropped. */
final class LatestOnly {

    private final Executor background;
    private final AtomicReference<Runnable> waiting = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    LatestOnly(Executor background) {
        this.background = background;
    }

    void run(Runnable task) {
        waiting.set(task);
        start();
    }

    private void start() {
        if (waiting.get() != null && busy.compareAndSet(false, true)) {
            background.execute(() -> {
                try {
                    Runnable task = waiting.getAndSet(null);
                    if (task != null) {
                        task.run();
                    }
                } finally {
                    busy.set(false);
                    start();
                }
            });
        }
    }
}
