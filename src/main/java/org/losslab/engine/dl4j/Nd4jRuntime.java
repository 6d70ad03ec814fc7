package org.losslab.engine.dl4j;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.profiler.ProfilerConfig;

/** Brings ND4J up once a process, quietly. */
final class Nd4jRuntime {

    /** Held here, since the logging system keeps loggers, and so their levels, by weak references only. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"));

    private static boolean started;
    private static int allThreads;
    private static int inUse;

    private Nd4jRuntime() {}

    /** Loads the native libraries; the first call takes seconds. */
    static synchronized void start() {
        if (started) {
            return;
        }
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        // JavaCPP would count off-heap memory against the heap's limit and call the garbage collector when it is
        // reached.
        setIfAbsent("org.bytedeco.javacpp.maxbytes", "0");
        setIfAbsent("org.bytedeco.javacpp.maxphysicalbytes", "0");
        // An arm that diverges shows it in its tally; ND4J is not to throw at a NaN.
        Nd4j.getExecutioner().setProfilingConfig(ProfilerConfig.builder().build());
        Nd4j.getMemoryManager().togglePeriodicGc(false);
        allThreads = Nd4j.getEnvironment().maxMasterThreads();
        inUse = allThreads;
        started = true;
    }

    /**
     * Sets whether the next operations run on one thread or on all. A small net is faster on one: handing out its little work and
     * waiting for it takes longer than doing it, the more so when the machine is busy.
     */
    static void useOneThread(boolean one) {
        int threads = one ? 1 : allThreads;
        if (threads != inUse) {
            Nd4j.getEnvironment().setMaxMasterThreads(threads);
            Nd4j.getEnvironment().setMaxThreads(threads);
            Nd4j.factory().blas().setMaxThreads(threads);
            inUse = threads;
        }
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
