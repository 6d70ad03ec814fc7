package org.nd4j.nativeblas;

import org.nd4j.linalg.factory.Nd4j;

/**
 * A class that Deeplearning4j 1.0.0-M2.1 looks up by this very name before it uses its oneDNN helpers, and which ND4J moved elsewhere.
 * The helpers stay switched off; the benchmark of the training switches them on to compare with them.
 */
public final class Nd4jCpu {

    private Nd4jCpu() {}

    /** What of it is looked up, by reflection. */
    public static final class Environment {

        private static final Environment INSTANCE = new Environment();

        private Environment() {}

        public static Environment getInstance() {
            return INSTANCE;
        }

        /** Whether ND4J's operations may use oneDNN. */
        public boolean isUseMKLDNN() {
            return Nd4j.getEnvironment().helpersAllowed();
        }
    }
}
