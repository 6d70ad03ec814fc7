package org.losslab.run;

/**
 * A row of metrics.csv.
 *
 * @param arm the arm's label
 * @param split what it was measured on
 * @param epoch 0 before training, then 1, 2, …
 * @param objective the mean loss, without weight decay
 * @param normalizedLoss the mean loss over the zero classifier's
 * @param accuracy 0..1
 * @param learningRate of that epoch
 * @param seconds of training and scoring since the run began, pauses left out
 */
public record MetricRow(
        String arm,
        Split split,
        int epoch,
        double objective,
        double normalizedLoss,
        double accuracy,
        double learningRate,
        double seconds) {}
