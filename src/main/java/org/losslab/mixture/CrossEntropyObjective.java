package org.losslab.mixture;

import java.util.Arrays;

/**
 * Mean CE of f(x) = Θx over weighted points, and its gradient. Θ is held transposed and flat, {@code [inputs, K]}, so that the
 * loops over the classes are contiguous. One thread at a time.
 */
final class CrossEntropyObjective {

    /** e^x below this changes no digit of a sum that holds e^0. */
    private static final double UNDERFLOW = -37;
    /** A probability below this bends the loss less than any gap that is asked for. */
    private static final double IMPOSSIBLE = 1e-13;

    private final CrossEntropyNodes nodes;
    private final double[] logits;
    /** Classes with a probability worth counting at the current node. */
    private final int[] active;

    CrossEntropyObjective(CrossEntropyNodes nodes) {
        this.nodes = nodes;
        logits = new double[nodes.classes];
        active = new int[nodes.classes];
    }

    /** A step that never overshoots: the Hessian of CE is at most ½ E‖x‖². */
    double safeStep() {
        double moment = 0;
        for (int node = 0; node < nodes.count; node++) {
            for (int l = node * nodes.inputs; l < (node + 1) * nodes.inputs; l++) {
                moment += nodes.weights[node] * nodes.points[l] * nodes.points[l];
            }
        }
        return 2 / moment;
    }

    /** inputs · K, the length of Θ. */
    int size() {
        return nodes.inputs * nodes.classes;
    }

    /**
     * The mean loss in nats.
     *
     * @param theta {@code [inputs, K]}, flat
     * @param gradient receives the gradient, {@code [inputs, K]}; null if it is not wanted
     */
    double evaluate(double[] theta, double[] gradient) {
        int classes = nodes.classes;
        int inputs = nodes.inputs;
        double total = 0;
        if (gradient != null) {
            Arrays.fill(gradient, 0);
        }
        for (int node = 0; node < nodes.count; node++) {
            int start = node * inputs;
            forward(theta, start);
            int label = nodes.labels[node];
            double correct = logits[label];
            double largest = largest();
            double others = 0;
            for (int k = 0; k < classes; k++) {
                double exponent = logits[k] - largest;
                double term = exponent < UNDERFLOW ? 0 : FastExp.of(exponent);
                logits[k] = term;
                others += k == label ? 0 : term;
            }
            double sum = others + logits[label];
            double loss = largest == correct ? Math.log1p(others) : largest - correct + Math.log(sum);
            double weight = nodes.weights[node];
            total += weight * loss;
            if (gradient != null) {
                double factor = weight / sum;
                for (int k = 0; k < classes; k++) {
                    logits[k] *= factor;
                }
                logits[label] = -factor * others;
                for (int l = 0; l < inputs; l++) {
                    double x = nodes.points[start + l];
                    int row = l * classes;
                    for (int k = 0; k < classes; k++) {
                        gradient[row + k] += logits[k] * x;
                    }
                }
            }
        }
        return total;
    }

    /**
     * The Hessian, {@code [inputs · K, inputs · K]} in the order of Θ: Σ weight · xxᵀ ⊗ (diag p − ppᵀ), p the softmax.
     *
     * @param theta {@code [inputs, K]}, flat
     */
    double[][] hessian(double[] theta) {
        int classes = nodes.classes;
        int inputs = nodes.inputs;
        double[][] hessian = new double[size()][size()];
        for (int node = 0; node < nodes.count; node++) {
            int start = node * inputs;
            forward(theta, start);
            double largest = largest();
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                logits[k] = Math.exp(logits[k] - largest);
                sum += logits[k];
            }
            int possible = 0;
            for (int k = 0; k < classes; k++) {
                logits[k] /= sum;
                if (logits[k] > IMPOSSIBLE) {
                    active[possible++] = k;
                }
            }
            // Where one class is all but certain the loss is flat.
            if (possible > 1) {
                addNode(hessian, start, nodes.weights[node], possible);
            }
        }
        mirror(hessian);
        return hessian;
    }

    /** Every block of two inputs is symmetric in the classes, and the whole is symmetric. */
    private void mirror(double[][] hessian) {
        int classes = nodes.classes;
        for (int i = 0; i < hessian.length; i++) {
            int block = i - i % classes;
            for (int column = block; column < hessian.length; column += classes) {
                for (int j = 0; j < i - block; j++) {
                    hessian[block + j][column + i - block] = hessian[i][column + j];
                }
            }
        }
        for (int i = 0; i < hessian.length; i++) {
            for (int j = 0; j < i; j++) {
                hessian[i][j] = hessian[j][i];
            }
        }
    }

    /** Adds a node's entries of the active classes j ≤ k, inputs l ≤ m: the rest is their mirror image. */
    private void addNode(double[][] hessian, int start, double weight, int possible) {
        int classes = nodes.classes;
        for (int l = 0; l < nodes.inputs; l++) {
            for (int m = l; m < nodes.inputs; m++) {
                double product = weight * nodes.points[start + l] * nodes.points[start + m];
                int column = m * classes;
                for (int a = 0; a < possible; a++) {
                    int k = active[a];
                    double[] row = hessian[l * classes + k];
                    double factor = product * logits[k];
                    for (int b = 0; b <= a; b++) {
                        row[column + active[b]] -= factor * logits[active[b]];
                    }
                    row[column + k] += factor;
                }
            }
        }
    }

    private void forward(double[] theta, int start) {
        int classes = logits.length;
        double first = nodes.points[start];
        for (int k = 0; k < classes; k++) {
            logits[k] = theta[k] * first;
        }
        for (int l = 1; l < nodes.inputs; l++) {
            double x = nodes.points[start + l];
            int row = l * classes;
            for (int k = 0; k < classes; k++) {
                logits[k] += theta[row + k] * x;
            }
        }
    }

    private double largest() {
        double largest = logits[0];
        for (int k = 1; k < logits.length; k++) {
            largest = Math.max(largest, logits[k]);
        }
        return largest;
    }

    static double[] flat(double[][] rows) {
        int classes = rows.length;
        double[] theta = new double[classes * rows[0].length];
        for (int k = 0; k < classes; k++) {
            for (int l = 0; l < rows[0].length; l++) {
                theta[l * classes + k] = rows[k][l];
            }
        }
        return theta;
    }

    static double[][] rows(double[] theta, int classes) {
        double[][] rows = new double[classes][theta.length / classes];
        for (int k = 0; k < classes; k++) {
            for (int l = 0; l < rows[0].length; l++) {
                rows[k][l] = theta[l * classes + k];
            }
        }
        return rows;
    }
}
