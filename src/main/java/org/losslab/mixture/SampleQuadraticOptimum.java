package org.losslab.mixture;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.SingularOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;

/**
 * The minimizer of QL (w = 0) or CCQL over n samples: (A + wA_j)θ_j = (1+w) b_j with A = (1/n) Σ φφᵀ, A_j and b_j the sums of φφᵀ and φ
 * over class j, divided by n. Where it is not unique, a ridge of 1e-11 of the mean eigenvalue picks one close to the minimum norm.
 */
public final class SampleQuadraticOptimum {

    private static final double RELATIVE_RIDGE = 1e-11;

    private final SampleSet samples;
    private final double weight;
    private final LinearClassifier classifier;

    /**
     * @param samples features of n examples
     * @param weight w ≥ 0, finite
     */
    public SampleQuadraticOptimum(SampleSet samples, double weight) {
        this.samples = samples;
        this.weight = weight;
        classifier = new LinearClassifier(solve());
    }

    private double[][] solve() {
        int inputs = samples.dimension();
        int classes = samples.classes();
        DMatrixRMaj all = new DMatrixRMaj(inputs, inputs);
        double[][] sums = new double[classes][inputs];
        DMatrixRMaj[] ofClass = new DMatrixRMaj[weight == 0 ? 0 : classes];
        for (int j = 0; j < ofClass.length; j++) {
            ofClass[j] = new DMatrixRMaj(inputs, inputs);
        }
        for (int i = 0; i < samples.size(); i++) {
            double[] row = samples.row(i);
            int label = samples.label(i);
            addOuter(all, row);
            for (int l = 0; l < inputs; l++) {
                sums[label][l] += row[l];
            }
            if (weight != 0) {
                addOuter(ofClass[label], row);
            }
        }
        var solver = LinearSolverFactory_DDRM.chol(inputs);
        DMatrixRMaj system = new DMatrixRMaj(inputs, inputs);
        DMatrixRMaj right = new DMatrixRMaj(inputs, 1);
        DMatrixRMaj solution = new DMatrixRMaj(inputs, 1);
        double[][] rows = new double[classes][inputs];
        for (int j = 0; j < classes; j++) {
            if (j == 0 || weight != 0) {
                system.setTo(all);
                if (weight != 0) {
                    CommonOps_DDRM.addEquals(system, weight, ofClass[j]);
                }
                double ridge = RELATIVE_RIDGE * CommonOps_DDRM.trace(system) / inputs + Double.MIN_NORMAL;
                for (int l = 0; l < inputs; l++) {
                    system.add(l, l, ridge);
                }
                solver.setA(system.copy());
            }
            for (int l = 0; l < inputs; l++) {
                right.set(l, 0, (1 + weight) * sums[j][l]);
            }
            solver.solve(right, solution);
            System.arraycopy(solution.data, 0, rows[j], 0, inputs);
        }
        return rows;
    }

    private static void addOuter(DMatrixRMaj target, double[] row) {
        int n = row.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                target.data[i * n + j] += row[i] * row[j];
            }
        }
    }

    public LinearClassifier classifier() {
        return classifier;
    }

    /** The loss over the samples, at the minimizer. */
    public double minimum() {
        double[] logits = new double[samples.classes()];
        double total = 0;
        for (int i = 0; i < samples.size(); i++) {
            classifier.logits(samples.row(i), logits);
            int label = samples.label(i);
            double residual = 1 - logits[label];
            total += (1 + weight) * residual * residual + Centres.dot(logits, logits) - logits[label] * logits[label];
        }
        return total / samples.size() / 2;
    }

    /** The minimum divided by the loss at Θ = 0. */
    public double normalized() {
        return 2 * minimum() / (1 + weight);
    }

    /** r: the rank of the K mean feature vectors; QL's floor without noise is 1 − r/K. */
    public static int rankOfMeans(SampleSet samples) {
        DMatrixRMaj means = new DMatrixRMaj(samples.classes(), samples.dimension());
        int[] counts = new int[samples.classes()];
        for (int i = 0; i < samples.size(); i++) {
            counts[samples.label(i)]++;
        }
        for (int i = 0; i < samples.size(); i++) {
            int label = samples.label(i);
            for (int l = 0; l < samples.dimension(); l++) {
                means.add(label, l, samples.value(i, l) / counts[label]);
            }
        }
        return SingularOps_DDRM.rank(means);
    }
}
