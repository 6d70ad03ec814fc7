package org.losslab.worker;

import java.nio.file.Path;
import java.util.Optional;
import org.losslab.engine.Engines;

/**
 * What to train with.
 *
 * @param engine an engine's id, or {@code auto}
 * @param device a device's id, or {@code auto}
 * @param data where CIFAR-100 is; empty for the usual places
 */
public record TrainRequest(String engine, String device, Optional<Path> data) {

    /** Leaves every choice to LossLab. */
    public static final TrainRequest AUTO = new TrainRequest(Engines.AUTO, Engines.AUTO, Optional.empty());
}
