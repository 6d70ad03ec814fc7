package org.losslab.engine;

import java.util.List;

/** A library that can train. Implementations have a public constructor without arguments and do nothing heavy in it. */
public interface Engine {

    /** The name in files and on the command line: {@code dl4j}, {@code libtorch}. */
    String id();

    /** The name for people, with the library's version: "Deeplearning4j 1.0.0-M2.1". */
    String title();

    /** Every device that it could drive here, usable or not; loads native libraries. Never throws. */
    List<Device> devices();

    /**
     * Prepares to train.
     *
     * @throws org.losslab.data.UserException if the device or the precision cannot be had, saying what can
     */
    EngineSession open(SessionOptions options);
}
