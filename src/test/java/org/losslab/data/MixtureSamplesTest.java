package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.NoiseKind;

class MixtureSamplesTest {

    private static final DataSource.Mixture SOURCE =
            new DataSource.Mixture(6, 4, CentreArrangement.RANDOM, 0, 0.1, NoiseKind.GAUSSIAN, 400, 30, 3);

    @Test
    void everyClassHasItsSamplesAroundItsCentre() {
        Dataset data = load(SOURCE, ClassChoice.ALL);
        double[][] centres = MixtureSamples.model(SOURCE).centres();
        float[] values = ((Features.Vectors) data.train().features()).values();

        assertThat(data.train().count()).isEqualTo(2400);
        assertThat(data.test().count()).isEqualTo(180);
        assertThat(data.classes()).isEqualTo(6);
        for (int label = 0; label < 6; label++) {
            double[] mean = new double[4];
            for (int i = 0; i < 2400; i++) {
                for (int j = 0; j < 4 && data.train().labels()[i] == label; j++) {
                    mean[j] += values[i * 4 + j] / 400;
                }
            }
            // The mean of 400 samples has a standard deviation of 0.005 in each coordinate.
            assertThat(mean).containsExactly(centres[label], within(0.03));
        }
    }

    @Test
    void vectorsAreNotNormalized() {
        assertThat(load(SOURCE, ClassChoice.ALL).normalization().mean()).containsOnly(0);
        assertThat(load(SOURCE, ClassChoice.ALL).normalization().deviation()).containsOnly(1);
    }

    @Test
    void equalSourcesGiveEqualDataAndOtherSeedsOther() {
        String hash = load(SOURCE, ClassChoice.ALL).sha256();
        DataSource.Mixture other =
                new DataSource.Mixture(6, 4, CentreArrangement.RANDOM, 0, 0.1, NoiseKind.GAUSSIAN, 400, 30, 4);

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(load(SOURCE, ClassChoice.ALL).sha256()).isEqualTo(hash);
        assertThat(load(other, ClassChoice.ALL).sha256()).isNotEqualTo(hash);
    }

    @Test
    void aClassHasTheSameSamplesWhicheverOthersAreChosen() {
        float[] all = ((Features.Vectors) load(SOURCE, ClassChoice.ALL).train().features()).values();
        Dataset two = load(SOURCE, new ClassChoice.Named(List.of("class-2", "class-5")));
        float[] chosen = ((Features.Vectors) two.train().features()).values();

        assertThat(two.classNames()).containsExactly("class-2", "class-5");
        assertThat(two.train().labels()).containsOnly(0, 1);
        assertThat(Arrays.copyOf(chosen, 1600)).containsExactly(Arrays.copyOfRange(all, 1600, 3200));
    }

    @Test
    void trainingAndTestSamplesDiffer() {
        Dataset data = load(SOURCE, ClassChoice.ALL);

        assertThat(((Features.Vectors) data.train().features()).values()[0])
                .isNotEqualTo(((Features.Vectors) data.test().features()).values()[0]);
    }

    @Test
    void centresThatCannotBeArrangedAreRefusedInOneLine() {
        DataSource.Mixture infeasible =
                new DataSource.Mixture(100, 3, CentreArrangement.EQUICORRELATED, 0.3, 0.1, NoiseKind.GAUSSIAN, 5, 5, 1);

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> load(infeasible, ClassChoice.ALL))
                .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void samplesBeyondMemoryAreRefused() {
        DataSource.Mixture huge =
                new DataSource.Mixture(100, 1000, CentreArrangement.RANDOM, 0, 1, NoiseKind.GAUSSIAN, 100_000, 1, 1);

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> load(huge, ClassChoice.ALL))
                .withMessageContaining("does not fit in memory");
    }

    private static Dataset load(DataSource source, ClassChoice choice) {
        return DataLoader.load(source, choice, Optional.empty());
    }
}
