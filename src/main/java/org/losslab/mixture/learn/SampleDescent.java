package org.losslab.mixture.learn;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.SampleSet;

/**
 * Gradient descent on the mean loss of f(x) = Θφ over n samples, from Θ = 0: all samples at once, or mini-batches drawn with
 * replacement from a seed. The step is a share of 1/L, L a bound on the curvature, so that share 1 never diverges on all samples.
 * One thread at a time.
 */
public final class SampleDescent {

    private static final int POWER_ITERATIONS = 30;

    private final Loss loss;
    private final double[][] inputs;
    private final int[] labels;
    private final int classes;
    private final double smoothness;
    private final RandomGenerator random;
    private final double[][] weights;
    private final double[][] gradient;
    private final double[] logits;
    private int steps;

    /**
     * @param samples features of n examples
     * @param seed of the mini-batches
     */
    public SampleDescent(Loss loss, SampleSet samples, long seed) {
        this.loss = loss;
        classes = samples.classes();
        inputs = new double[samples.size()][];
        labels = new int[samples.size()];
        for (int i = 0; i < inputs.length; i++) {
            labels[i] = samples.label(i);
            inputs[i] = samples.row(i);
        }
        smoothness = curvature(loss, classes) * largestEigenvalue(inputs);
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        weights = new double[classes][samples.dimension()];
        gradient = new double[classes][samples.dimension()];
        logits = new double[classes];
    }

    /** The largest eigenvalue that the loss's Hessian in the logits can have: ½ for CE, 1 for QL, 1 + w for CCQL. */
    static double curvature(Loss loss, int classes) {
        if (loss instanceof CrossEntropyLoss) {
            return 0.5;
        }
        return loss instanceof CorrectClassQuadraticLoss ? 2 * loss.reference(classes) : 1;
    }

    /** Of (1/n) Σ φφᵀ, from above: the iterate's Rayleigh quotient and a tenth. */
    private static double largestEigenvalue(double[][] inputs) {
        double[] vector = new double[inputs[0].length];
        Arrays.fill(vector, 1);
        double value = 0;
        for (int iteration = 0; iteration < POWER_ITERATIONS; iteration++) {
            double[] next = new double[vector.length];
            for (double[] input : inputs) {
                double overlap = dot(input, vector) / inputs.length;
                for (int j = 0; j < next.length; j++) {
                    next[j] += overlap * input[j];
                }
            }
            double length = Math.sqrt(dot(next, next));
            value = length / Math.sqrt(dot(vector, vector));
            if (length == 0) {
                break;
            }
            for (int j = 0; j < next.length; j++) {
                vector[j] = next[j] / length + 1e-9;
            }
        }
        return Math.max(1.1 * value, Double.MIN_NORMAL);
    }

    /**
     * One step.
     *
     * @param share of the safe step size 1/L, > 0
     * @param batch how many samples; n or more for all of them
     */
    public void step(double share, int batch) {
        for (double[] row : gradient) {
            Arrays.fill(row, 0);
        }
        boolean all = batch >= inputs.length;
        int count = all ? inputs.length : batch;
        for (int b = 0; b < count; b++) {
            int i = all ? b : random.nextInt(inputs.length);
            forward(inputs[i]);
            loss.gradient(logits, labels[i], logits);
            for (int k = 0; k < classes; k++) {
                double factor = logits[k];
                for (int j = 0; j < inputs[i].length; j++) {
                    gradient[k][j] += factor * inputs[i][j];
                }
            }
        }
        double rate = share / smoothness / count;
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < weights[k].length; j++) {
                double moved = weights[k][j] - rate * gradient[k][j];
                // A step far too large must end in a picture, not in an infinity.
                weights[k][j] = Math.max(-1e100, Math.min(1e100, moved));
            }
        }
        steps++;
    }

    private void forward(double[] input) {
        for (int k = 0; k < classes; k++) {
            logits[k] = dot(weights[k], input);
        }
    }

    /** The mean loss over all samples divided by that of the zero classifier. */
    public double normalizedLoss() {
        double total = 0;
        for (int i = 0; i < inputs.length; i++) {
            forward(inputs[i]);
            total += loss.value(logits, labels[i]);
        }
        return loss.normalized(total / inputs.length, classes);
    }

    public LinearClassifier classifier() {
        return new LinearClassifier(weights);
    }

    /** How many steps were made. */
    public int steps() {
        return steps;
    }

    public Loss loss() {
        return loss;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
