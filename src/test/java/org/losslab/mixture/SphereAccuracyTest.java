package org.losslab.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SphereAccuracyTest {

    private static final int HALF_PLANES = 12_000;

    /** Rows at some distance from their centres: the farther, the more classes are right only beside their centre, or nowhere. */
    @ParameterizedTest
    @CsvSource({
        "2, 0, 0.3",
        "3, 0.5, 0.1",
        "5, 2, 1",
        "7, 1, 0.5",
        "12, 0.3, 0.1",
        "25, 0, 0.05",
        "25, 0.2, 0.2",
        "25, 1, 3",
        "40, 2, 0.02"
    })
    void agreesWithManyHalfPlanes(int classes, double distance, double sigma) {
        Random random = new Random(classes);
        double[][] centres = new double[classes][3];
        double[][] rows = new double[classes][3];
        for (int k = 0; k < classes; k++) {
            for (int j = 0; j < 3; j++) {
                centres[k][j] = random.nextGaussian();
            }
            Centres.scale(centres[k], 1 / Math.sqrt(Centres.dot(centres[k], centres[k])));
            for (int j = 0; j < 3; j++) {
                rows[k][j] = centres[k][j] + distance * random.nextGaussian();
            }
        }
        Accuracy found = SphereAccuracy.of(rows, centres, sigma);
        assertThat(found.method()).isEqualTo(Accuracy.Method.EXACT);
        for (int k = 0; k < classes; k++) {
            assertThat(found.ofClass(k))
                    .as("class %d", k)
                    .isCloseTo(byHalfPlanes(rows, k, centres[k], sigma), within(5e-7));
        }
    }

    /** The mean over half-planes around the centre: the polar angles within the region are those from the largest lower to the smallest upper bound. */
    private static double byHalfPlanes(double[][] rows, int k, double[] centre, double sigma) {
        double[] seed = Math.abs(centre[0]) < 0.5 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        double[] first = cross(centre, seed);
        Centres.scale(first, 1 / Math.sqrt(Centres.dot(first, first)));
        double[] second = cross(centre, first);
        double sum = 0;
        for (int i = 0; i < HALF_PLANES; i++) {
            double angle = 2 * Math.PI * (i + 0.5) / HALF_PLANES;
            double from = 0;
            double to = Math.PI;
            for (int j = 0; j < rows.length; j++) {
                double[] gap = {rows[k][0] - rows[j][0], rows[k][1] - rows[j][1], rows[k][2] - rows[j][2]};
                double axial = Centres.dot(gap, centre);
                double across = Math.cos(angle) * Centres.dot(gap, first) + Math.sin(angle) * Centres.dot(gap, second);
                // axial cos α + across sin α ≥ 0 for α within a quarter of a turn of where it is largest.
                double angleOfLargest = Math.atan2(across, axial);
                double middle = angleOfLargest < -Math.PI / 2 ? angleOfLargest + 2 * Math.PI : angleOfLargest;
                from = j == k ? from : Math.max(from, middle - Math.PI / 2);
                to = j == k ? to : Math.min(to, middle + Math.PI / 2);
            }
            sum += from < to ? cap(to, sigma) - cap(from, sigma) : 0;
        }
        return sum / HALF_PLANES;
    }

    private static double cap(double angle, double sigma) {
        double sine = Math.sin(angle);
        double cosine = Math.cos(angle);
        return Normal.cdf(1 / sigma)
                - cosine * Math.exp(-sine * sine / (2 * sigma * sigma)) * Normal.cdf(cosine / sigma);
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    @Test
    void theClassesOfOneClassifierCoverAllOfSpace() {
        // All centres the same: the classes' shares are those of one distribution.
        Random random = new Random(1);
        double[][] centres = new double[9][];
        double[][] rows = new double[9][3];
        for (int k = 0; k < rows.length; k++) {
            centres[k] = new double[] {0.6, 0, 0.8};
            for (int j = 0; j < 3; j++) {
                rows[k][j] = random.nextGaussian();
            }
        }
        Accuracy found = SphereAccuracy.of(rows, centres, 0.8);
        assertThat(rows.length * found.value()).isCloseTo(1, within(5e-7));
    }
}
