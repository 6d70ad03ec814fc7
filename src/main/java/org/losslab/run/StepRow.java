package org.losslab.run;

/**
 * A row of steps.csv: means over the steps since the row before.
 *
 * @param arm the arm's label
 * @param step how many steps were done since the run began
 * @param epoch where that is, in epochs, with its fraction
 * @param objective the mean loss, without weight decay
 * @param accuracy 0..1
 * @param learningRate of the last of these steps
 * @param seconds of training and scoring since the run began, pauses left out
 */
public record StepRow(
        String arm, long step, double epoch, double objective, double accuracy, double learningRate, double seconds) {}
