package org.losslab.engine;

import org.losslab.data.Dataset;
import org.losslab.data.Features;
import org.losslab.experiment.Optimizer;
import org.losslab.loss.Loss;

/** A linear classifier with bias, trained from zero in double precision, as the definitions have it. */
final class LinearReference {

    private final Dataset data;
    private final Loss loss;
    private final Optimizer optimizer;
    private final int inputs;
    /** {@code [K, d + 1]}, the bias last. */
    private final double[][] theta;

    private final double[][] velocity;

    LinearReference(Dataset data, Loss loss, Optimizer optimizer) {
        this.data = data;
        this.loss = loss;
        this.optimizer = optimizer;
        this.inputs = data.shape().size();
        this.theta = new double[data.classes()][inputs + 1];
        this.velocity = new double[data.classes()][inputs + 1];
    }

    /** One step; the mean loss before it. */
    double step(int[] batch, double learningRate) {
        double[][] gradient = new double[theta.length][inputs + 1];
        double value = 0;
        for (int example : batch) {
            double[] x = input(example);
            int label = data.train().labels()[example];
            double[] logits = new double[theta.length];
            for (int k = 0; k < theta.length; k++) {
                for (int j = 0; j <= inputs; j++) {
                    logits[k] += theta[k][j] * x[j];
                }
            }
            value += loss.value(logits, label) / batch.length;
            loss.gradient(logits, label, logits);
            for (int k = 0; k < theta.length; k++) {
                for (int j = 0; j <= inputs; j++) {
                    gradient[k][j] += logits[k] * x[j] / batch.length;
                }
            }
        }
        for (int k = 0; k < theta.length; k++) {
            for (int j = 0; j <= inputs; j++) {
                double g = gradient[k][j] + optimizer.weightDecay() * theta[k][j];
                velocity[k][j] = optimizer.momentum() * velocity[k][j] + g;
                theta[k][j] -= learningRate
                        * (optimizer.nesterov() ? g + optimizer.momentum() * velocity[k][j] : velocity[k][j]);
            }
        }
        return value;
    }

    double[] weights() {
        return rows(theta);
    }

    double[] momentum() {
        return rows(velocity);
    }

    double[] biases() {
        double[] biases = new double[theta.length];
        for (int k = 0; k < theta.length; k++) {
            biases[k] = theta[k][inputs];
        }
        return biases;
    }

    private double[] rows(double[][] matrix) {
        double[] rows = new double[matrix.length * inputs];
        for (int k = 0; k < matrix.length; k++) {
            System.arraycopy(matrix[k], 0, rows, k * inputs, inputs);
        }
        return rows;
    }

    private double[] input(int example) {
        float[] values = ((Features.Vectors) data.train().features()).values();
        double[] x = new double[inputs + 1];
        for (int j = 0; j < inputs; j++) {
            x[j] = values[example * inputs + j];
        }
        x[inputs] = 1;
        return x;
    }
}
