package org.losslab.training;

import java.nio.file.Path;
import java.util.Optional;

/**
 * With what an experiment is trained.
 *
 * @param engine an engine's id, or {@code auto}
 * @param device a device's id, or {@code auto}
 * @param data where CIFAR-100 is; empty for the usual places
 * @param command what was typed, for the run's environment
 */
public record TrainingOptions(String engine, String device, Optional<Path> data, String command) {}
