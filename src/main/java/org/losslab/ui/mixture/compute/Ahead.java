package org.losslab.ui.mixture.compute;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.losslab.ui.mixture.compute.StageTimes.Stage;

/** A result of a frame that is worked out beside the rest of it; closing waits for it, so that the next frame does not meet it. */
final class Ahead<T> implements Supplier<T>, AutoCloseable {

    private final ForkJoinTask<T> task;

    /** Begins; the time that it takes is the stage's. */
    Ahead(StageTimes times, Stage stage, Callable<T> work) {
        task = ForkJoinPool.commonPool().submit(() -> {
            StageTimes.Watch watch = times.watch();
            T result = work.call();
            watch.add(stage);
            return result;
        });
    }

    /** The result, once it is there. */
    @Override
    public T get() {
        return task.join();
    }

    @Override
    public void close() {
        task.quietlyJoin();
    }
}
