package org.losslab.engine;

import java.util.Map;
import org.losslab.data.Tensor;

/** A classifier in training. Tallies collect on the device; only taking one or the state waits for it. */
public interface Learner extends AutoCloseable {

    /**
     * One step in training mode, its mean loss's gradient applied with the learning rate η. Numbers that are no longer
     * finite raise nothing here; the tally shows them.
     */
    void train(DeviceBatch batch, double learningRate);

    /** Scores a batch in evaluation mode (running statistics, nothing learned). */
    void evaluate(DeviceBatch batch);

    /** What {@link #train} has summed since it was last taken: loss before each step, in training mode. */
    Tally takeTraining();

    /** What {@link #evaluate} has summed since it was last taken. */
    Tally takeEvaluation();

    /**
     * Everything that continuing exactly needs: parameters and running statistics by the names of {@link ParameterLayout},
     * momentum by the same names behind {@link ParameterLayout#MOMENTUM}. Copies.
     */
    Map<String, Tensor> state();

    @Override
    void close();
}
