package org.losslab.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuraciesTest {

    private static CentreGeometry halfOpenFan() {
        return new CentreGeometry(PlainCentres.arc(5, Math.PI / 10));
    }

    @Test
    void theHalfOpenFanIsLostByQuadraticLossAndWonByLargeWeights() {
        CentreGeometry fan = halfOpenFan();
        Accuracies accuracies = new Accuracies(fan, 2);
        assertThat(accuracies
                        .gaussian(new QuadraticOptimum(fan, 0.02, 0).classifier(), 0.02)
                        .value())
                .isCloseTo(0.582, within(5e-4));
        assertThat(accuracies
                        .gaussian(new QuadraticOptimum(fan, 0.02, 1).classifier(), 0.02)
                        .value())
                .isCloseTo(0.613, within(5e-4));
        assertThat(accuracies
                        .gaussian(new QuadraticOptimum(fan, 0.02, 1e6).classifier(), 0.02)
                        .value())
                .isCloseTo(1, within(5e-4));
        assertThat(accuracies.bayes(0.02).value()).isCloseTo(1, within(5e-4));
    }

    @ParameterizedTest
    @CsvSource({"0.05", "0.3", "1", "10"})
    void exactAccuracyInThePlaneAgreesWithSamples(double sigma) {
        CentreGeometry fan = halfOpenFan();
        LinearClassifier classifier = new QuadraticOptimum(fan, sigma, 3).classifier();
        double exact = new Accuracies(fan, 2).gaussian(classifier, sigma).value();
        MixtureModel mixture = new MixtureModel(fan.centres(), sigma, NoiseKind.GAUSSIAN);
        Accuracy sampled = Accuracies.sampled(mixture, FeatureMap.none(2), classifier, 20_000, 1);
        assertThat(sampled.standardError()).isPositive().isLessThan(2e-3);
        assertThat(exact).isCloseTo(sampled.value(), within(4.5 * sampled.standardError()));
    }

    @Test
    void ofEqualRowsInSpaceTheLowestClassWins() {
        double[][] centres = PlainCentres.equicorrelated(3, 3, 0);
        double[][] rows = {centres[0], centres[0], centres[2]};
        Accuracy found = new Accuracies(new CentreGeometry(centres), 2).gaussian(new LinearClassifier(rows), 0.1);
        assertThat(found.ofClass(0)).isCloseTo(Normal.cdf(1 / (0.1 * Math.sqrt(2))), within(1e-9));
        assertThat(found.ofClass(1)).isZero();
    }

    @Test
    void inSpaceARowOppositeToItsCentreAgreesWithSamples() {
        double[][] centres = PlainCentres.equicorrelated(3, 3, 0);
        double[][] rows = {{-1, 0, 0}, centres[1], centres[2]};
        MixtureModel mixture = new MixtureModel(centres, 1, NoiseKind.GAUSSIAN);
        LinearClassifier classifier = new LinearClassifier(rows);
        Accuracy found = new Accuracies(new CentreGeometry(centres), 2).gaussian(classifier, 1);
        Accuracy sampled = Accuracies.sampled(mixture, FeatureMap.none(3), classifier, 20_000, 1);
        assertThat(found.value()).isCloseTo(sampled.value(), within(4.5 * sampled.standardError()));
    }

    @ParameterizedTest
    @CsvSource({
        "1e-6, 1",
        "-1e-6, 1",
        "1e-12, 1",
        "-1e-12, 1",
        "1e-149, 1",
        "1e-149, 1e7",
        "-1e-149, 1e7",
        "1e-160, 1",
        "0, 1"
    })
    void aBoundaryBesideACentresAxisIsAsGoodAsOneThroughIt(double axial, double across) {
        CentreGeometry geometry = new CentreGeometry(PlainCentres.equicorrelated(3, 3, 0));
        // Class 0 is right where y > -axial x and z > 0: in a quarter of the space around its centre (1, 0, 0).
        LinearClassifier classifier =
                new LinearClassifier(new double[][] {{axial, across, 0}, {0, 0, 0}, {axial, across, -across}});
        Accuracy found = new Accuracies(geometry, 2).gaussian(classifier, 0.7);
        assertThat(found.ofClass(0)).isCloseTo(0.25, within(2e-6));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 0.2, 0.1", "3, 3, 0.1, 0.7", "4, 3, 0, 0.4", "4, 3, 0, 2"})
    void inSpaceItAgreesWithTheEquicorrelatedQuadrature(int classes, int dimension, double gamma, double sigma) {
        double[][] centres = classes > dimension
                ? PlainCentres.simplex(classes, dimension)
                : PlainCentres.equicorrelated(classes, dimension, 1 - 3 * gamma);
        CentreGeometry geometry = new CentreGeometry(centres);
        Accuracies accuracies = new Accuracies(geometry, 2);
        Accuracy found = accuracies.gaussian(new LinearClassifier(centres), sigma);
        assertThat(found.value()).isCloseTo(accuracies.bayes(sigma).value(), within(1e-9));
    }

    @Test
    void directionsAgreeWithTheEquicorrelatedQuadrature() {
        CentreGeometry geometry = new CentreGeometry(PlainCentres.equicorrelated(7, 9, 0.3));
        Accuracies accuracies = new Accuracies(geometry, 3000);
        Accuracy found = accuracies.gaussian(new LinearClassifier(geometry.centres()), 0.4);
        assertThat(found.method()).isEqualTo(Accuracy.Method.DIRECTIONS);
        assertThat(found.standardError()).isPositive().isLessThan(3e-3);
        assertThat(found.value()).isCloseTo(accuracies.bayes(0.4).value(), within(5 * found.standardError()));
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "5"})
    void theZeroClassifierPredictsTheFirstClassOnly(int dimension) {
        CentreGeometry geometry = new CentreGeometry(PlainCentres.simplex(dimension + 1, dimension));
        LinearClassifier zero = new LinearClassifier(new double[dimension + 1][dimension]);
        Accuracies accuracies = new Accuracies(geometry, 50);
        assertThat(accuracies.gaussian(zero, 0.5).value()).isCloseTo(1.0 / (dimension + 1), within(1e-12));
        assertThat(accuracies.gaussian(zero, 0).value()).isCloseTo(1.0 / (dimension + 1), within(1e-12));
    }

    @Test
    void sectorsCoverThePlaneAndNameMaskedClasses() {
        LinearClassifier classifier =
                new LinearClassifier(new double[][] {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {0.2, 0.2}, {1, 0}});
        Sectors sectors = new Sectors(classifier);
        assertThat(sectors.masked()).containsExactly(4, 5);
        double total = 0;
        for (Sectors.Sector sector : sectors.list()) {
            double width = sector.to() - sector.from();
            width += width <= 0 ? 2 * Math.PI : 0;
            total += width;
            double middle = sector.from() + width / 2;
            assertThat(classifier.predict(new double[] {Math.cos(middle), Math.sin(middle)}))
                    .isEqualTo(sector.label());
        }
        assertThat(total).isCloseTo(2 * Math.PI, within(1e-12));
    }

    @Test
    void aRowThatIsAVertexByRoundingOnlyIsMasked() {
        double[][] rows = {{.1, .3}, {.2, 1.1}, {.30000000000000004, 1.9000000000000001}, {.4, 2.7}};
        assertThat(new Sectors(rows).masked()).contains(1, 2);
        double[][] centres = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
        double[] accuracy = SectorAccuracy.perClass(rows, centres, 0.5);
        assertThat(accuracy[1]).isZero();
        assertThat(accuracy[2]).isZero();
    }

    @Test
    void ofRowsThatDifferInTheSignOfZeroTheLowestClassWins() {
        assertThat(new Sectors(new double[][] {{1, 0.0}, {1, -0.0}, {-1, 0}}).masked())
                .containsExactly(1);
    }

    @Test
    void centresOnALineAreClassifiedExactly() {
        CentreGeometry line = new CentreGeometry(new double[][] {{1}, {-1}});
        assertThat(new Accuracies(line, 2)
                        .gaussian(new LinearClassifier(line.centres()), 0.5)
                        .value())
                .isCloseTo(Normal.cdf(2), within(1e-14));
    }
}
