package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PerClassTest {

    private static final LabelledData DATA = new LabelledData(
            new Features.Vectors(ExampleShape.vector(2), new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}),
            new int[] {1, 0, 1, 1, 0});

    @Test
    void theFirstOfEachClassAndTheOthersAreTheWholeInItsOrder() {
        LabelledData first = PerClass.first(DATA, 1);
        LabelledData after = PerClass.after(DATA, 1);

        assertThat(first.labels()).containsExactly(1, 0);
        assertThat(((Features.Vectors) first.features()).values()).containsExactly(0, 1, 2, 3);
        assertThat(after.labels()).containsExactly(1, 1, 0);
        assertThat(((Features.Vectors) after.features()).values()).containsExactly(4, 5, 6, 7, 8, 9);
    }

    @Test
    void aClassWithFewerKeepsAllOfThem() {
        assertThat(PerClass.first(DATA, 2).labels()).containsExactly(1, 0, 1, 0);
        assertThat(PerClass.first(DATA, 3)).isSameAs(DATA);
        assertThat(PerClass.after(DATA, 3).count()).isZero();
    }

    @Test
    void imagesArePartedLikeVectors() {
        LabelledData images = new LabelledData(
                new Features.Images(new ExampleShape(1, 1, 2), new byte[] {1, 2, 3, 4, 5, 6}), new int[] {0, 0, 1});

        LabelledData first = PerClass.first(images, 1);

        assertThat(((Features.Images) first.features()).pixels()).containsExactly(1, 2, 5, 6);
    }
}
