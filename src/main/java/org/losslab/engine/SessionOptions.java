package org.losslab.engine;

import org.losslab.experiment.Precision;

/**
 * How to train.
 *
 * @param device a {@link Device#id()}
 * @param precision the arithmetic
 * @param deterministic whether a GPU must repeat itself bit for bit
 */
public record SessionOptions(String device, Precision precision, boolean deterministic) {}
