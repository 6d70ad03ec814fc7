package org.losslab.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertAgreesWithHalfPlanes(rows, centres, sigma, 5e-7);
    }

    private static void assertAgreesWithHalfPlanes(
            double[][] rows, double[][] centres, double sigma, double tolerance) {
        Accuracy found = SphereAccuracy.of(rows, centres, sigma);
        assertThat(found.method()).isEqualTo(Accuracy.Method.EXACT);
        for (int k = 0; k < rows.length; k++) {
            assertThat(found.ofClass(k))
                    .as("class %d", k)
                    .isCloseTo(byHalfPlanes(rows, k, centres[k], sigma), within(tolerance));
        }
    }

    /** Where four rows lie in a plane, as on a prism's faces, a class's boundaries meet in one line. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8})
    void agreesWithManyHalfPlanesOnAPrism(int corners) {
        double[][] solid = new double[2 * corners][];
        for (int i = 0; i < solid.length; i++) {
            double angle = 2 * Math.PI * (i - i % 2) / 2 / corners;
            solid[i] = new double[] {0.8 * Math.cos(angle), 0.8 * Math.sin(angle), i % 2 == 0 ? 0.6 : -0.6};
        }
        for (int turn = 0; turn < 12; turn++) {
            double[][] turned = turned(solid, turn);
            assertAgreesWithHalfPlanes(turned, turned, 0.5, 5e-7);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 12, 16, 20})
    void agreesWithManyHalfPlanesOnPackings(int classes) {
        double most = Feasibility.of(CentreArrangement.PACKING, classes, 3).gammaMax();
        double[][] packing = Centres.arrange(CentreArrangement.PACKING, classes, 3, most, 1);
        assertAgreesWithHalfPlanes(packing, packing, 0.5, 5e-7);
    }

    @Test
    void agreesWithManyHalfPlanesWhereRowsLieOnALine() {
        Random random = new Random(5);
        for (int trial = 0; trial < 40; trial++) {
            double[][] rows = new double[6][3];
            double[][] centres = new double[6][3];
            for (int k = 0; k < rows.length; k++) {
                for (int j = 0; j < 3; j++) {
                    rows[k][j] = 0.1 * (random.nextInt(7) - 3);
                    centres[k][j] = random.nextGaussian();
                }
                Centres.scale(centres[k], 1 / Math.sqrt(Centres.dot(centres[k], centres[k])));
            }
            // The last four on one line.
            for (int k = 3; k < rows.length; k++) {
                for (int j = 0; j < 3; j++) {
                    rows[k][j] = rows[2][j] + (k - 2) * 0.1 * (j + 1);
                }
            }
            // A boundary through a centre is a jump from one half-plane to the next.
            assertAgreesWithHalfPlanes(rows, centres, 0.5, 2e-5);
        }
    }

    private static double[][] turned(double[][] points, int turn) {
        double about = 0.37 * turn;
        double over = 0.91 * turn;
        double[][] result = new double[points.length][];
        for (int k = 0; k < points.length; k++) {
            double x = Math.cos(about) * points[k][0] - Math.sin(about) * points[k][1];
            double y = Math.sin(about) * points[k][0] + Math.cos(about) * points[k][1];
            double z = points[k][2];
            result[k] =
                    new double[] {Math.cos(over) * x - Math.sin(over) * z, y, Math.sin(over) * x + Math.cos(over) * z};
        }
        return result;
    }

    /** Of two classes each is right in a half-space: a boundary may pass as near to the centre as it likes. */
    @ParameterizedTest
    @CsvSource({"0.001", "0.05", "0.2", "1", "5"})
    void aHalfSpaceHasTheNormalDistributionsProbability(double sigma) {
        Random random = new Random(3);
        for (int trial = 0; trial < 400; trial++) {
            double[] centre = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            Centres.scale(centre, 1 / Math.sqrt(Centres.dot(centre, centre)));
            double[] beside = cross(centre, new double[] {0.3, 0.5, -0.8});
            Centres.scale(beside, 1 / Math.sqrt(Centres.dot(beside, beside)));
            double length = Math.pow(10, 6 * random.nextDouble());
            double[] row = new double[3];
            for (int j = 0; j < 3; j++) {
                row[j] = -(centre[j] / length + beside[j]);
            }
            double[][] rows = {{0, 0, 0}, row, {2 * row[0], 2 * row[1], 2 * row[2]}};
            double distance = -Centres.dot(row, centre) / Math.sqrt(Centres.dot(row, row));
            Accuracy found = SphereAccuracy.of(rows, new double[][] {centre, centre, centre}, sigma);
            assertThat(found.ofClass(0)).as("length %s", length).isCloseTo(Normal.cdf(distance / sigma), within(1e-7));
            assertThat(found.ofClass(1)).as("between two that are farther out").isCloseTo(0, within(1e-7));
        }
    }

    @Test
    void whatIsNoNumberTakesNoTime() {
        double[][] centres = PlainCentres.equicorrelated(3, 3, 0);
        double[][] rows = {{Double.NaN, 0, 0}, {0, 1, 0}, {0, 0, Double.POSITIVE_INFINITY}};
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> SphereAccuracy.of(rows, centres, 0.3));
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
                if (Centres.dot(gap, gap) == 0) {
                    // Of equal values the lowest class wins.
                    to = j < k ? from : to;
                    continue;
                }
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
