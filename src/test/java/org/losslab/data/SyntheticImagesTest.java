package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SyntheticImagesTest {

    private static final int PIXELS = 3072;

    @Test
    void imagesArePureFunctionsOfTheSeed() {
        DataSource.SyntheticImages source = new DataSource.SyntheticImages(0.5, 4, 2, 1);
        Dataset data = load(source, ClassChoice.ALL);

        assertThat(data.train().count()).isEqualTo(400);
        assertThat(data.test().count()).isEqualTo(200);
        assertThat(data.sha256()).isEqualTo("ad71f52df7b6864d46f73c8f7daf9fab5f35a42b298ed6bbcc3861ff4760da60");
        assertThat(load(new DataSource.SyntheticImages(0.5, 4, 2, 2), ClassChoice.ALL)
                        .sha256())
                .isNotEqualTo(data.sha256());
        assertThat(load(new DataSource.SyntheticImages(0.6, 4, 2, 1), ClassChoice.ALL)
                        .sha256())
                .isNotEqualTo(data.sha256());
    }

    @Test
    void aClassHasTheSameImagesWhicheverOthersAreChosenAndHoweverManyAreDrawn() {
        byte[] few = pixels(load(
                        new DataSource.SyntheticImages(0.5, 3, 1, 1),
                        new ClassChoice.Named(List.of("beta-3", "upsilon-5")))
                .train());
        byte[] all = pixels(load(new DataSource.SyntheticImages(0.5, 5, 1, 1), ClassChoice.ALL)
                .train());

        assertThat(Arrays.copyOf(few, 3 * PIXELS))
                .isEqualTo(Arrays.copyOfRange(all, 7 * 5 * PIXELS, (7 * 5 + 3) * PIXELS));
        assertThat(Arrays.copyOfRange(few, 3 * PIXELS, 6 * PIXELS))
                .isEqualTo(Arrays.copyOfRange(all, 99 * 5 * PIXELS, (99 * 5 + 3) * PIXELS));
    }

    @Test
    void noTwoImagesAreEqual() {
        Dataset data =
                load(new DataSource.SyntheticImages(1, 20, 20, 1), new ClassChoice.Superclasses(List.of("alpha")));
        byte[] train = pixels(data.train());
        byte[] test = pixels(data.test());

        assertThat(Arrays.copyOf(train, PIXELS)).isNotEqualTo(Arrays.copyOf(test, PIXELS));
        assertThat(Arrays.copyOf(train, PIXELS)).isNotEqualTo(Arrays.copyOfRange(train, PIXELS, 2 * PIXELS));
    }

    /** Between chance (4 %) and what would make the images trivial: averages alone do not tell classes apart. */
    @Test
    void nearestMeansClassifyBetterThanChanceButBadly() {
        Dataset data = load(new DataSource.SyntheticImages(0.5, 100, 40, 1), new ClassChoice.Random(25, 1));
        double[][] means = means(data);
        byte[] test = pixels(data.test());
        int correct = 0;
        for (int i = 0; i < data.test().count(); i++) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int label = 0; label < 25; label++) {
                double distance = 0;
                for (int j = 0; j < PIXELS; j++) {
                    double difference = (test[i * PIXELS + j] & 0xFF) - means[label][j];
                    distance += difference * difference;
                }
                if (distance < least) {
                    least = distance;
                    nearest = label;
                }
            }
            correct += nearest == data.test().labels()[i] ? 1 : 0;
        }

        assertThat(correct / 1000.0).isBetween(0.08, 0.4);
    }

    @Test
    void classesOfAFamilyResembleEachOtherMoreTheHigherTheCorrelation() {
        assertThat(spreadWithinFamilies(0.95)).isLessThan(0.75 * spreadWithinFamilies(0.05));
    }

    @Test
    void mirroredImagesAreAsLikely() {
        Dataset data =
                load(new DataSource.SyntheticImages(0.5, 400, 1, 1), new ClassChoice.Named(List.of("mu-1", "xi-2")));
        for (double[] mean : means(data)) {
            double asymmetry = 0;
            double contrast = 0;
            double level = Arrays.stream(mean).average().orElseThrow();
            for (int i = 0; i < PIXELS; i++) {
                asymmetry += square(mean[i] - mean[i - i % 32 + 31 - i % 32]);
                contrast += square(mean[i] - level);
            }
            assertThat(asymmetry).isLessThan(contrast);
        }
    }

    /** Mean squared distance of the classes' mean images to their family's. */
    private static double spreadWithinFamilies(double correlation) {
        double[][] means = means(load(new DataSource.SyntheticImages(correlation, 20, 1, 1), ClassChoice.ALL));
        double spread = 0;
        for (int label = 0; label < 100; label++) {
            int family = label - label % 5;
            for (int i = 0; i < PIXELS; i++) {
                double mean = 0;
                for (int member = 0; member < 5; member++) {
                    mean += means[family + member][i] / 5;
                }
                spread += square(means[label][i] - mean) / (100 * PIXELS);
            }
        }
        return spread;
    }

    private static double[][] means(Dataset data) {
        byte[] pixels = pixels(data.train());
        int perClass = data.train().count() / data.classes();
        double[][] means = new double[data.classes()][PIXELS];
        for (int i = 0; i < data.train().count(); i++) {
            for (int j = 0; j < PIXELS; j++) {
                means[data.train().labels()[i]][j] += (pixels[i * PIXELS + j] & 0xFF) / (double) perClass;
            }
        }
        return means;
    }

    private static double square(double value) {
        return value * value;
    }

    private static byte[] pixels(LabelledData data) {
        return ((Features.Images) data.features()).pixels();
    }

    private static Dataset load(DataSource source, ClassChoice choice) {
        return DataLoader.load(source, choice, Optional.empty());
    }
}
