package org.losslab.run;

/**
 * A line of a search's table: what one arm came to with one learning rate in one round.
 *
 * @param arm the arm's label
 * @param learningRate the initial one
 * @param schedule in words
 * @param round 1, 2, … of the rates; the round after the last is that of the schedules
 * @param epochs how long it was trained by the round's end
 * @param accuracy on the held-out images, 0..1; 0 if it diverged
 * @param normalizedLoss on the held-out images, over the zero classifier's; NaN if it diverged
 * @param seconds of training and scoring so far
 * @param kept whether it went into the next round, or, in the last, is what was found
 */
public record SearchTrial(
        String arm,
        double learningRate,
        String schedule,
        int round,
        int epochs,
        double accuracy,
        double normalizedLoss,
        double seconds,
        boolean kept) {}
