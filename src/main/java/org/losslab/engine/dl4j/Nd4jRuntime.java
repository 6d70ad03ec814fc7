package org.losslab.engine.dl4j;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.profiler.ProfilerConfig;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;

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
        ND4JClassLoading.setNd4jClassloader(new ProcessorBackEnd(Nd4jRuntime.class.getClassLoader()));
        // An arm that diverges shows it in its tally; ND4J is not to throw at a NaN.
        Nd4j.getExecutioner().setProfilingConfig(ProfilerConfig.builder().build());
        Nd4j.getMemoryManager().togglePeriodicGc(false);
        allThreads = Nd4j.getEnvironment().maxMasterThreads();
        inUse = allThreads;
        started = true;
    }

    /**
     * Sets whether the calling thread's native operations run on it alone or on all threads. A small product is faster on one: handing
     * out its little work and waiting for it takes longer than doing it, the more so when the machine is busy.
     *
     * @return gives the thread, when closed, the native threads that other libraries of this process may have set for it
     */
    static synchronized Threads threads(boolean one) {
        NativeOps operations = NativeOpsHolder.getInstance().getDeviceNativeOps();
        int before = operations.ompGetMaxThreads();
        int threads = one ? 1 : allThreads;
        operations.setOmpNumThreads(threads);
        if (threads != inUse) {
            Nd4j.getEnvironment().setMaxMasterThreads(threads);
            Nd4j.getEnvironment().setMaxThreads(threads);
            Nd4j.factory().blas().setMaxThreads(threads);
            inUse = threads;
        }
        return new Threads(before);
    }

    /** The native threads that the calling thread had. */
    record Threads(int before) implements AutoCloseable {
        @Override
        public void close() {
            NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(before);
        }
    }

    /** Whether ND4J's CUDA back end is on the class path. */
    static boolean hasCudaBackEnd() {
        return Nd4jRuntime.class.getResource("/org/nd4j/linalg/jcublas/JCublasBackend.class") != null;
    }

    /** How many threads a step is shared among. */
    static int allThreads() {
        start();
        return allThreads;
    }

    private static void setIfAbsent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
