package org.losslab.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.losslab.loss.CorrectClassQuadraticLoss;

class SampleQuadraticOptimumTest {

    private static final MixtureModel FAN = new MixtureModel(PlainCentres.arc(5, Math.PI / 5), 0.1, NoiseKind.GAUSSIAN);

    @Test
    void manySamplesApproachThePopulation() {
        CentreGeometry geometry = new CentreGeometry(FAN.centres());
        SampleSet samples = SampleSet.draw(FAN, 200_000, 1);
        for (double weight : new double[] {0, 1, 30}) {
            QuadraticOptimum population = new QuadraticOptimum(geometry, 0.1, weight);
            SampleQuadraticOptimum found = new SampleQuadraticOptimum(samples, weight);
            assertThat(found.normalized()).isCloseTo(population.normalized(), within(5e-3));
            assertThat(population.lossOf(found.classifier()))
                    .isGreaterThanOrEqualTo(population.minimum())
                    .isCloseTo(population.minimum(), within(1e-3 * (1 + weight)));
        }
    }

    @Test
    void minimumIsTheMeanLossAndNoNeighbourIsBetter() {
        SampleSet samples = SampleSet.draw(FAN, 60, 2);
        SampleQuadraticOptimum found = new SampleQuadraticOptimum(samples, 2);
        assertThat(meanLoss(samples, found.classifier(), 2)).isCloseTo(found.minimum(), within(1e-13));
        for (int k = 0; k < 5; k++) {
            for (int j = 0; j < 2; j++) {
                for (double change : new double[] {-1e-3, 1e-3}) {
                    double[][] rows = found.classifier().weights();
                    rows[k][j] += change;
                    assertThat(meanLoss(samples, new LinearClassifier(rows), 2)).isGreaterThan(found.minimum());
                }
            }
        }
    }

    private static double meanLoss(SampleSet samples, LinearClassifier classifier, double weight) {
        CorrectClassQuadraticLoss loss = new CorrectClassQuadraticLoss(weight);
        double[] logits = new double[samples.classes()];
        double total = 0;
        for (int i = 0; i < samples.size(); i++) {
            classifier.logits(samples.row(i), logits);
            total += loss.value(logits, samples.label(i));
        }
        return total / samples.size();
    }

    @Test
    void moreFeaturesThanSamplesInterpolate() {
        SampleSet samples = SampleSet.draw(FAN, 40, 3);
        double previous = 1;
        for (int count : new int[] {2, 10, 200}) {
            SampleSet mapped = samples.map(FeatureMap.randomFourier(2, count, 0.05, 1));
            double normalized = new SampleQuadraticOptimum(mapped, 0).normalized();
            assertThat(normalized).isLessThan(previous);
            previous = normalized;
        }
        assertThat(previous).isLessThan(1e-6);
    }

    @Test
    void rankOfTheMeansGrowsWithTheFeatures() {
        SampleSet samples = SampleSet.draw(FAN, 500, 3);
        assertThat(SampleQuadraticOptimum.rankOfMeans(samples)).isEqualTo(2);
        assertThat(SampleQuadraticOptimum.rankOfMeans(samples.map(FeatureMap.bias(2))))
                .isEqualTo(3);
        assertThat(SampleQuadraticOptimum.rankOfMeans(samples.map(FeatureMap.degreeTwo(2))))
                .isEqualTo(5);
        assertThat(SampleQuadraticOptimum.rankOfMeans(samples.map(FeatureMap.randomFourier(2, 4, 1, 1))))
                .isEqualTo(4);
    }

    @Test
    void featuresAreWhatTheyAreCalled() {
        double[] x = {2, 3};
        double[] features = new double[6];
        FeatureMap.degreeTwo(2).apply(x, features);
        assertThat(features).containsExactly(1, 2, 4, 3, 6, 9);
        double[] biased = new double[3];
        FeatureMap.bias(2).apply(x, biased);
        assertThat(biased).containsExactly(2, 3, 1);
        FeatureMap fourier = FeatureMap.randomFourier(2, 5000, 0.7, 1);
        double[] first = new double[5000];
        double[] second = new double[5000];
        fourier.apply(new double[] {0.1, 0.2}, first);
        fourier.apply(new double[] {0.4, -0.2}, second);
        assertThat(Centres.dot(first, second)).isCloseTo(Math.exp(-0.25 / (2 * 0.49)), within(0.05));
    }

    @Test
    void samplesMoveContinuouslyWithSigma() {
        MixtureModel nearly = new MixtureModel(FAN.centres(), 0.1001, NoiseKind.GAUSSIAN);
        SampleSet before = SampleSet.draw(FAN, 50, 3);
        SampleSet after = SampleSet.draw(nearly, 50, 3);
        for (int i = 0; i < 50; i++) {
            assertThat(after.label(i)).isEqualTo(before.label(i));
            assertThat(after.value(i, 1)).isCloseTo(before.value(i, 1), within(1e-3));
        }
    }
}
