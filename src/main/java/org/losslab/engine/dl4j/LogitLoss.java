package org.losslab.engine.dl4j;

import java.nio.FloatBuffer;
import java.util.function.IntToDoubleFunction;
import org.losslab.engine.Tally;
import org.losslab.loss.Loss;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A {@link Loss} as DL4J takes it: of logits {@code [n, K]} and labels {@code [n, 1]} that hold class numbers, summed over the
 * batch. It computes in double precision, whatever the logits are stored in, an example at a time in memory of its own. What is
 * scored is tallied. The activation must be the identity and the mask absent.
 */
final class LogitLoss implements ILossFunction {

    private static final long serialVersionUID = 1L;

    private final transient Loss loss;
    private transient Tally tally = Tally.EMPTY;

    LogitLoss(Loss loss) {
        this.loss = loss;
    }

    /** What was scored since this was last called. */
    Tally take() {
        Tally taken = tally;
        tally = Tally.EMPTY;
        return taken;
    }

    @Override
    public double computeScore(
            INDArray labels, INDArray logits, IActivation activation, INDArray mask, boolean average) {
        Batch batch = new Batch(labels, logits);
        for (int i = 0; i < batch.size; i++) {
            batch.read(i);
            batch.score();
        }
        return batch.tallied(average);
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray logits, IActivation activation, INDArray mask) {
        Batch batch = new Batch(labels, logits);
        double[] scores = new double[batch.size];
        for (int i = 0; i < batch.size; i++) {
            batch.read(i);
            scores[i] = loss.value(batch.row, batch.label);
        }
        return Nd4j.createFromArray(scores).reshape(batch.size, 1).castTo(logits.dataType());
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray logits, IActivation activation, INDArray mask) {
        Batch batch = new Batch(labels, logits);
        double[][] gradient = new double[batch.size][];
        for (int i = 0; i < batch.size; i++) {
            batch.read(i);
            loss.gradient(batch.row, batch.label, batch.row);
            gradient[i] = batch.row.clone();
        }
        return Nd4j.createFromArray(gradient).castTo(logits.dataType());
    }

    /**
     * Score and gradient of the batch's sum in one pass over the logits.
     *
     * @param to floats {@code [n, K]} by rows, receives the gradient in the logits
     * @return the loss of the batch's mean
     */
    double step(INDArray labels, INDArray logits, INDArray to) {
        Batch batch = new Batch(labels, logits);
        FloatBuffer gradient = FlatArrays.floats(to);
        for (int i = 0; i < batch.size; i++) {
            batch.read(i);
            batch.score();
            loss.gradient(batch.row, batch.label, batch.row);
            for (double number : batch.row) {
                gradient.put((float) number);
            }
        }
        return batch.tallied(true);
    }

    @Override
    public Pair<Double, INDArray> computeGradientAndScore(
            INDArray labels, INDArray logits, IActivation activation, INDArray mask, boolean average) {
        return new Pair<>(
                computeScore(labels, logits, activation, mask, average),
                computeGradient(labels, logits, activation, mask));
    }

    @Override
    public String name() {
        return loss.kind().shortName();
    }

    private static int firstLargest(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            if (values[k] > values[best]) {
                best = k;
            }
        }
        return best;
    }

    /** The rows of a batch, one at a time, and what they add up to. */
    private final class Batch {
        private final int size;
        private final IntToDoubleFunction logits;
        private final IntToDoubleFunction labels;
        private final int rowStride;
        private final int classStride;
        private final double[] row;
        private int label;
        private double sum;
        private int correct;

        Batch(INDArray labels, INDArray logits) {
            int classes = Math.toIntExact(logits.size(1));
            this.size = Math.toIntExact(logits.size(0));
            this.row = new double[classes];
            this.logits = FlatArrays.reader(logits);
            this.labels = FlatArrays.reader(labels);
            this.rowStride = logits.ordering() == 'c' ? classes : 1;
            this.classStride = logits.ordering() == 'c' ? 1 : size;
        }

        void read(int i) {
            for (int k = 0; k < row.length; k++) {
                row[k] = logits.applyAsDouble(i * rowStride + k * classStride);
            }
            label = (int) labels.applyAsDouble(i);
        }

        void score() {
            sum += loss.value(row, label);
            correct += firstLargest(row) == label ? 1 : 0;
        }

        double tallied(boolean average) {
            tally = tally.plus(new Tally(size, sum, correct));
            return average ? sum / size : sum;
        }
    }
}
