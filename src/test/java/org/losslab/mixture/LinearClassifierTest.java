package org.losslab.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LinearClassifierTest {

    @Test
    void missesWhatItPredictsOtherwise() {
        SplittableRandom random = new SplittableRandom(1);
        int ties = 0;
        for (int round = 0; round < 2000; round++) {
            // Small whole numbers: many logits are equal.
            double[][] weights = new double[4][3];
            for (double[] row : weights) {
                fill(row, random);
            }
            double[] x = new double[3];
            fill(x, random);
            LinearClassifier classifier = new LinearClassifier(weights);
            double[] logits = new double[4];
            classifier.logits(x, logits);
            int predicted = classifier.predict(x);
            for (int label = 0; label < 4; label++) {
                assertEquals(predicted != label, classifier.misses(x, label));
                ties += label != predicted && logits[label] == logits[predicted] ? 1 : 0;
            }
        }
        assertTrue(ties > 100, ties + " ties");
    }

    @Test
    void isWrongWhereLogitsAreNoNumbers() {
        LinearClassifier classifier = new LinearClassifier(new double[][] {{1, 0}, {Double.NaN, 0}});
        assertTrue(classifier.misses(new double[] {1, 0}, 0));
        assertTrue(classifier.misses(new double[] {1, 0}, 1));
    }

    private static void fill(double[] row, SplittableRandom random) {
        for (int j = 0; j < row.length; j++) {
            row[j] = random.nextInt(-2, 3);
        }
    }
}
