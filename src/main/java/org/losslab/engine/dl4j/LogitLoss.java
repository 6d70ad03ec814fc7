package org.losslab.engine.dl4j;

import java.util.function.IntConsumer;
import org.losslab.engine.Tally;
import org.losslab.loss.Loss;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.lossfunctions.ILossFunction;

/**
 * A {@link Loss} as DL4J takes it: of logits {@code [n, K]} and labels {@code [n, 1]} that hold class numbers, summed over the
 * batch. It computes in double precision, whatever the logits are stored in. DL4J asks for the score once a step, from the
 * step's own forward pass, so scores are tallied here. The activation must be the identity and the mask absent.
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
        double[] sum = {0};
        int[] correct = {0};
        batch.forEach(i -> {
            sum[0] += loss.value(batch.row, batch.label(i));
            correct[0] += firstLargest(batch.row) == batch.label(i) ? 1 : 0;
        });
        tally = tally.plus(new Tally(batch.size, sum[0], correct[0]));
        return average ? sum[0] / batch.size : sum[0];
    }

    @Override
    public INDArray computeScoreArray(INDArray labels, INDArray logits, IActivation activation, INDArray mask) {
        Batch batch = new Batch(labels, logits);
        double[] scores = new double[batch.size];
        batch.forEach(i -> scores[i] = loss.value(batch.row, batch.label(i)));
        return Nd4j.createFromArray(scores).reshape(batch.size, 1).castTo(logits.dataType());
    }

    @Override
    public INDArray computeGradient(INDArray labels, INDArray logits, IActivation activation, INDArray mask) {
        INDArray gradient = Nd4j.createUninitialized(logits.dataType(), logits.shape(), 'c');
        gradient(labels, logits, gradient);
        return gradient;
    }

    /**
     * The gradient of the batch's sum in the logits.
     *
     * @param to {@code [n, K]} by rows, receives it
     */
    void gradient(INDArray labels, INDArray logits, INDArray to) {
        Batch batch = new Batch(labels, logits);
        double[] gradient = new double[batch.size * batch.classes];
        batch.forEach(i -> {
            loss.gradient(batch.row, batch.label(i), batch.row);
            System.arraycopy(batch.row, 0, gradient, i * batch.classes, batch.classes);
        });
        FlatArrays.fill(to, gradient);
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

    /** The rows of a batch, one at a time. */
    private static final class Batch {
        private final int size;
        private final int classes;
        private final double[] row;
        private final double[] logits;
        private final double[] labels;
        private final int rowStride;
        private final int classStride;

        Batch(INDArray labels, INDArray logits) {
            this.size = Math.toIntExact(logits.size(0));
            this.classes = Math.toIntExact(logits.size(1));
            this.row = new double[classes];
            this.logits = FlatArrays.values(logits);
            this.labels = FlatArrays.values(labels);
            this.rowStride = logits.ordering() == 'c' ? classes : 1;
            this.classStride = logits.ordering() == 'c' ? 1 : size;
        }

        int label(int i) {
            return (int) labels[i];
        }

        void forEach(IntConsumer example) {
            for (int i = 0; i < size; i++) {
                for (int k = 0; k < classes; k++) {
                    row[k] = logits[i * rowStride + k * classStride];
                }
                example.accept(i);
            }
        }
    }
}
