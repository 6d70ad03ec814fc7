package org.losslab.run;

import java.util.Map;

/**
 * How far a training is, beside the classifiers' state: with both it can go on as if it had never stopped.
 *
 * @param epoch whole epochs done
 * @param step steps done in the epoch after these
 * @param seconds of training and scoring so far, pauses left out
 * @param bestAccuracy the best mean test accuracy over the arms, 0..1, of a checkpoint so far
 * @param arms by label
 */
public record Progress(int epoch, int step, double seconds, double bestAccuracy, Map<String, ArmProgress> arms) {

    /** What stands for {@link #bestAccuracy} where there is none. */
    public static final double NO_ACCURACY = -1;

    public Progress {
        arms = Map.copyOf(arms);
    }

    /** Nothing done. */
    public static Progress none() {
        return new Progress(0, 0, 0, NO_ACCURACY, Map.of());
    }

    public Progress withBestAccuracy(double accuracy) {
        return new Progress(epoch, step, seconds, accuracy, arms);
    }

    /**
     * How far one arm is.
     *
     * @param failure why and when it diverged; empty while it trains
     * @param epochSum what it has summed since the epoch began
     * @param logSum what it has summed since its last row of steps.csv
     */
    public record ArmProgress(String failure, Sum epochSum, Sum logSum) {}

    /** Sums over examples; see the engine's tally. */
    public record Sum(long examples, double loss, long correct) {}
}
