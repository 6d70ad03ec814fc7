package org.losslab.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.losslab.engine.Tally;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;
import org.losslab.loss.QuadraticLoss;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LogitLossTest {

    private static final int EXAMPLES = 5;
    private static final int CLASSES = 4;

    private final double[][] logits = new double[EXAMPLES][CLASSES];
    private final double[] labels = {3, 0, 1, 1, 2};

    @BeforeAll
    static void startNd4j() {
        Nd4jRuntime.start();
    }

    static Stream<Loss> losses() {
        return Stream.of(new CrossEntropyLoss(), new QuadraticLoss(), new CorrectClassQuadraticLoss(2.5));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void valueAndGradientAreTheLosssOwnWhateverTheOrderInMemory(Loss loss) {
        Random random = new Random(1);
        for (double[] row : logits) {
            for (int k = 0; k < CLASSES; k++) {
                row[k] = 10 * random.nextGaussian();
            }
        }
        INDArray classNumbers = Nd4j.createFromArray(labels).reshape(EXAMPLES, 1);
        for (char order : new char[] {'c', 'f'}) {
            INDArray array = Nd4j.createFromArray(logits).dup(order);
            assertThat(array.dataType()).isEqualTo(DataType.DOUBLE);
            LogitLoss dl4jLoss = new LogitLoss(loss);
            double score = dl4jLoss.computeScore(classNumbers, array, null, null, true);
            INDArray scores = dl4jLoss.computeScoreArray(classNumbers, array, null, null);
            INDArray gradients = dl4jLoss.computeGradient(classNumbers, array, null, null);
            double sum = 0;
            for (int i = 0; i < EXAMPLES; i++) {
                double[] gradient = new double[CLASSES];
                loss.gradient(logits[i], (int) labels[i], gradient);
                sum += loss.value(logits[i], (int) labels[i]);
                assertThat(scores.getDouble(i, 0)).isEqualTo(loss.value(logits[i], (int) labels[i]));
                assertThat(gradients.getRow(i).toDoubleVector()).isEqualTo(gradient);
            }
            assertThat(score).isCloseTo(sum / EXAMPLES, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void scoresAreTalliedUntilTaken(Loss loss) {
        LogitLoss dl4jLoss = new LogitLoss(loss);
        INDArray classNumbers = Nd4j.createFromArray(new float[] {1, 0}).reshape(2, 1);
        INDArray array = Nd4j.createFromArray(new float[][] {{0, 1}, {2, 2}});
        double score = dl4jLoss.computeScore(classNumbers, array, null, null, false);
        dl4jLoss.computeScore(classNumbers, array, null, null, false);
        Tally tally = dl4jLoss.take();
        assertThat(tally.examples()).isEqualTo(4);
        assertThat(tally.lossSum()).isCloseTo(2 * score, within(1e-12));
        assertThat(tally.correct()).as("of equal logits the first counts").isEqualTo(4);
        assertThat(dl4jLoss.take()).isEqualTo(Tally.EMPTY);
    }
}
