package org.losslab.worker;

/** Something done again and again on a thread of its own, until it is closed; keeps no process alive. */
final class Repeating implements AutoCloseable {

    private final Thread thread;

    private Repeating(String name, long periodMillis, Runnable task) {
        thread = new Thread(() -> repeat(periodMillis, task), name);
        thread.setDaemon(true);
    }

    static Repeating start(String name, long periodMillis, Runnable task) {
        Repeating repeating = new Repeating(name, periodMillis, task);
        repeating.thread.start();
        return repeating;
    }

    private static void repeat(long periodMillis, Runnable task) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                task.run();
                Thread.sleep(periodMillis);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
