package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Against the real archive, where one is at hand. */
@EnabledIfEnvironmentVariable(named = Cifar100Location.VARIABLE, matches = ".+")
class Cifar100OfficialTest {

    @Test
    void theArchiveHasFiveHundredTrainingAndAHundredTestImagesOfEachOfTheOfficialClasses() {
        Dataset data = DataLoader.load(new DataSource.Cifar100(), ClassChoice.ALL, Optional.empty());

        assertThat(data.classNames()).isEqualTo(ClassNames.CIFAR_100.classes());
        assertThat(perClass(data.train())).hasSize(100).containsOnly(500);
        assertThat(perClass(data.test())).hasSize(100).containsOnly(100);
        assertThat(data.normalization().mean()).containsExactly(new float[] {0.5071f, 0.4865f, 0.4409f}, within(1e-3f));
        assertThat(data.normalization().deviation())
                .containsExactly(new float[] {0.2673f, 0.2564f, 0.2762f}, within(1e-3f));
    }

    @Test
    void theMammalsAreTwentyFive() {
        Dataset data = DataLoader.load(new DataSource.Cifar100(), ClassChoice.MAMMALS, Optional.empty());

        assertThat(data.classes()).isEqualTo(25);
        assertThat(data.train().count()).isEqualTo(12_500);
        assertThat(data.test().count()).isEqualTo(2_500);
        assertThat(data.name()).isEqualTo("CIFAR-100, 25 mammals");
    }

    private static int[] perClass(LabelledData data) {
        int[] counts = new int[100];
        for (int label : data.labels()) {
            counts[label]++;
        }
        return counts;
    }
}
