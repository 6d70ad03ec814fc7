package org.losslab.engine.dl4j;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Shows ND4J no back end but the processor's. ND4J takes its CUDA back end wherever there is a GPU, also one that its kernels cannot
 * run on, and LossLab's layers read arrays in main memory.
 */
final class ProcessorBackEnd extends ClassLoader {

    private static final String BACK_ENDS = "META-INF/services/org.nd4j.linalg.factory.Nd4jBackend";

    ProcessorBackEnd(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> all = super.getResources(name);
        return name.equals(BACK_ENDS)
                ? Collections.enumeration(Collections.list(all).stream()
                        .filter(url -> !url.toString().contains("nd4j-cuda"))
                        .toList())
                : all;
    }
}
