package org.losslab.engine;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps the process from ending in the middle of a native call. Java waits 0.3 s for native code and then runs the libraries'
 * destructors, and a step that is still computing with what they free crashes. So the end waits for the calls that are under way, and
 * lets no other begin.
 */
public final class NativeCalls {

    /** Longer than a step takes; whoever ends the process does not wait for ever. */
    private static final long PATIENCE_SECONDS = 60;

    /** Held for reading by calls, for writing by the end of the process, which never gives it back. */
    private static final ReentrantReadWriteLock CALLS = new ReentrantReadWriteLock();

    /** Held for reading by work that stops in good order when the process is told to end, and needs calls for that. */
    private static final ReentrantReadWriteLock WORK = new ReentrantReadWriteLock();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(NativeCalls::end, "native calls"));
    }

    private NativeCalls() {}

    /** Makes a native call; if the process is ending, this never returns. */
    public static <T> T during(Supplier<T> call) {
        CALLS.readLock().lock();
        try {
            return call.get();
        } finally {
            CALLS.readLock().unlock();
        }
    }

    /** Work that a shutdown hook of its own stops: until it is closed, by the same thread, calls can still be made. */
    public static Work stoppable() {
        WORK.readLock().lock();
        return WORK.readLock()::unlock;
    }

    /** See {@link #stoppable()}. */
    public interface Work extends AutoCloseable {
        @Override
        void close();
    }

    private static void end() {
        try {
            if (WORK.writeLock().tryLock(2 * PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                CALLS.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
