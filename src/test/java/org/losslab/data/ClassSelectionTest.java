package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ClassSelectionTest {

    private static final ClassNames CIFAR = ClassNames.CIFAR_100;

    @Test
    void allClassesKeepTheirLabels() {
        ClassSelection all = ClassSelection.of(ClassChoice.ALL, CIFAR);

        assertThat(all.sourceLabels()).containsExactly(IntStream.range(0, 100).toArray());
        assertThat(all.names()).isEqualTo(CIFAR.classes());
    }

    @Property(tries = 200)
    void drawnClassesAreDifferentAscendingAndTheSameForOneSeed(
            @ForAll @IntRange(min = 2, max = 100) int count, @ForAll long seed) {
        ClassSelection drawn = ClassSelection.of(new ClassChoice.Random(count, seed), CIFAR);

        assertThat(drawn.sourceLabels()).hasSize(count).doesNotHaveDuplicates().isSorted();
        assertThat(IntStream.of(drawn.sourceLabels())).allMatch(label -> label >= 0 && label < 100);
        assertThat(ClassSelection.of(new ClassChoice.Random(count, seed), CIFAR).sourceLabels())
                .containsExactly(drawn.sourceLabels());
    }

    @Test
    void everyClassIsDrawnEquallyOften() {
        int[] drawn = new int[10];
        ClassNames ten = new ClassNames(CIFAR.classes().subList(0, 10), List.of(), List.of());
        for (int seed = 0; seed < 2000; seed++) {
            for (int label :
                    ClassSelection.of(new ClassChoice.Random(3, seed), ten).sourceLabels()) {
                drawn[label]++;
            }
        }
        // 600 expected of each with a standard deviation of 20.
        assertThat(IntStream.of(drawn)).allMatch(count -> Math.abs(count - 600) < 100);
    }

    @Test
    void namedClassesComeInTheOrderOfTheSourceAndOnce() {
        ClassSelection named = ClassSelection.of(new ClassChoice.Named(List.of("wolf", "apple", "wolf")), CIFAR);

        assertThat(named.sourceLabels()).containsExactly(0, 97);
        assertThat(named.names()).containsExactly("apple", "wolf");
        assertThat(named.relabelling(100)).contains(0, 1).startsWith(0, -1);
    }

    @Test
    void mammalsAreTwentyFive() {
        ClassSelection mammals = ClassSelection.of(ClassChoice.MAMMALS, CIFAR);

        assertThat(mammals.names()).hasSize(25).contains("beaver", "shrew", "raccoon", "wolf", "kangaroo");
    }

    @Test
    void anUnknownClassIsNamedWithItsNearMatches() {
        refuses(
                new ClassChoice.Named(List.of("mapel tree", "apple")),
                "unknown class 'mapel tree': did you mean maple_tree?");
        refuses(new ClassChoice.Named(List.of("tree", "apple")), "unknown class 'tree': did you mean");
        refuses(new ClassChoice.Named(List.of("qqqqqqq", "apple")), "there are 100, from apple to worm");
        refuses(
                new ClassChoice.Superclasses(List.of("medium-sized_mammals")),
                "unknown superclass 'medium-sized_mammals': did you mean medium_mammals?");
        refuses(new ClassChoice.Superclasses(List.of("qqqqqqq")), "possible: aquatic_mammals, fish, ");
    }

    @Test
    void tooManyClassesAreRefused() {
        refuses(new ClassChoice.Random(101, 1), "cannot draw 101 classes from 100: choose at most 100");
    }

    @Test
    void fewerThanTwoClassesAreRefused() {
        refuses(new ClassChoice.Named(List.of("apple")), "at least 2 classes are needed", "(apple)");
        refuses(new ClassChoice.Superclasses(List.of()), "at least 2 classes are needed");
    }

    @Test
    void superclassesAreRefusedWhereThereAreNone() {
        ClassNames flat = new ClassNames(List.of("a", "b"), List.of(), List.of());

        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> ClassSelection.of(ClassChoice.MAMMALS, flat))
                .withMessageContaining("no superclasses");
    }

    private static void refuses(ClassChoice choice, String... parts) {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> ClassSelection.of(choice, CIFAR))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts).doesNotContain("\n"));
    }
}
