package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.NoiseKind;

class ClassNamesTest {

    @Test
    void cifar100HasItsOfficialNamesInAlphabeticalOrder() {
        ClassNames names = ClassNames.of(new DataSource.Cifar100());

        assertThat(names.classes()).hasSize(100).doesNotHaveDuplicates().isSorted();
        assertThat(names.superclasses()).hasSize(20).doesNotHaveDuplicates().isSorted();
        assertThat(names.classes().get(0)).isEqualTo("apple");
        assertThat(names.classes().get(99)).isEqualTo("worm");
        assertThat(names.classesOf("aquatic_mammals")).containsExactly("beaver", "dolphin", "otter", "seal", "whale");
    }

    @Test
    void everySuperclassHasFiveClasses() {
        for (ClassNames names : new ClassNames[] {ClassNames.CIFAR_100, ClassNames.SYNTHETIC_IMAGES}) {
            assertThat(names.superclasses()).hasSize(20).allSatisfy(family -> assertThat(names.classesOf(family))
                    .hasSize(5));
        }
    }

    @Test
    void mixturesHaveAsManyNamesAsClassesAndNoSuperclasses() {
        ClassNames names = ClassNames.of(
                new DataSource.Mixture(7, 3, CentreArrangement.RANDOM, 0, 0.1, NoiseKind.GAUSSIAN, 5, 5, 1));

        assertThat(names.classes()).hasSize(7).doesNotHaveDuplicates();
        assertThat(names.superclasses()).isEmpty();
    }
}
