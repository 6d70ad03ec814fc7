package org.losslab.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * Processor time since the start of the threads of a window, seconds; unlike the time of day it is the same on a busy machine.
 *
 * @param window JavaFX's thread: events, views, layout
 * @param painting JavaFX's renderer
 * @param computing all other threads of Java that still live
 */
record ThreadTimes(double window, double painting, double computing) {

    static ThreadTimes now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double window = 0;
        double painting = 0;
        double computing = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                double seconds = Math.max(0, threads.getThreadCpuTime(thread.getThreadId())) * 1e-9;
                if (thread.getThreadName().startsWith("JavaFX Application")) {
                    window += seconds;
                } else if (thread.getThreadName().startsWith("QuantumRenderer")) {
                    painting += seconds;
                } else {
                    computing += seconds;
                }
            }
        }
        return new ThreadTimes(window, painting, computing);
    }

    /** Milliseconds a frame since then. */
    ThreadTimes since(ThreadTimes before, int frames) {
        double scale = 1e3 / frames;
        return new ThreadTimes(
                (window - before.window) * scale,
                (painting - before.painting) * scale,
                (computing - before.computing) * scale);
    }
}
