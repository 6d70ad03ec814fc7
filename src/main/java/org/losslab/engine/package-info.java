/**
 * What can train, as a contract: engines, their devices, the data set on a device, and learners.
 *
 * <p>An engine is found by {@link java.util.ServiceLoader}. It is given the data set once and then plans, so that a GPU can
 * keep images as bytes and augment there; metrics collect on the device and are read when asked for, never once a step. The
 * rules of arithmetic are the same for all engines: {@link org.losslab.experiment.Optimizer} for the step; batch
 * normalization with ε = 1e-5, running statistics r ← 0.9 r + 0.1 batch, running variance unbiased; pixels scaled to 0..1 and
 * normalized, then padded with zeros and cropped. Parameters have the names and shapes of {@link
 * org.losslab.engine.ParameterLayout}, so that one engine's state opens in another.
 */
package org.losslab.engine;
