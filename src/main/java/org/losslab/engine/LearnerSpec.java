package org.losslab.engine;

import org.losslab.data.ExampleShape;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Optimizer;
import org.losslab.loss.Loss;

/**
 * A classifier and how it learns.
 *
 * @param model the architecture
 * @param shape the shape of one example
 * @param classes K
 * @param loss the loss, averaged over the batch
 * @param optimizer the rule of a step
 */
public record LearnerSpec(Architecture model, ExampleShape shape, int classes, Loss loss, Optimizer optimizer) {}
