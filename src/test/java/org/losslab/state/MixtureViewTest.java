package org.losslab.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MixtureViewTest {

    private static List<Integer> plane(List<Integer> saved, int classes) {
        return MixtureView.INITIAL.withPlane(saved).plane(classes);
    }

    @Test
    void noClassSpansThePlaneTwice() {
        assertThat(plane(List.of(0, 0, 2), 5)).containsExactly(0, 1, 2);
        assertThat(plane(List.of(4, 9, 0), 5)).containsExactly(4, 1, 0);
        assertThat(plane(List.of(0, 1, 5), 5)).containsExactly(0, 1, 2);
        assertThat(plane(List.of(7, 7, 7), 3)).containsExactly(0, 1, 2);
        assertThat(plane(List.of(3, 1, 4), 5)).as("nothing is amiss").containsExactly(3, 1, 4);
    }

    @Test
    void twoClassesAreAllThatThereIs() {
        assertThat(plane(List.of(0, 1, 2), 2)).containsExactly(0, 1, 0);
    }

    @Test
    void classesThatThereAreAgainAreShownAgain() {
        MixtureView view = MixtureView.INITIAL.withPlane(List.of(0, 1, 7));
        assertThat(view.plane(5)).containsExactly(0, 1, 2);
        assertThat(view.plane(8)).containsExactly(0, 1, 7);
    }

    @Test
    void aClassThatHasAnotherPlaceSwaps() {
        MixtureView view = MixtureView.INITIAL.withPlane(2, 0, 5);
        assertThat(view.plane()).containsExactly(2, 1, 0);
        assertThat(view.withPlane(1, 4, 5).plane()).containsExactly(2, 4, 0);
        assertThat(view.withPlane(0, 2, 5)).as("where it stands already").isEqualTo(view);
    }
}
