package org.losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoakVerdictTest {

    private static List<Soak.Part> parts(int runsEach, long... memory) {
        List<Soak.Part> parts = new ArrayList<>();
        for (long each : memory) {
            int part = parts.size() + 1;
            parts.add(new Soak.Part(5.0 * part, each, each, runsEach * part));
        }
        return parts;
    }

    private static SoakVerdict of(List<Soak.Part> parts) {
        return SoakVerdict.of(parts, 4, Soak.Part::worker);
    }

    @Test
    void memoryThatStaysAfterWarmingUpIsFlat() {
        SoakVerdict verdict = of(parts(3, 900, 400, 410, 405));
        assertThat(verdict.flat()).isTrue();
        assertThat(verdict.words()).isEqualTo("405 MiB, at most 1.2 % from it: flat");
    }

    @Test
    void memoryThatGrowsIsNot() {
        assertThat(of(parts(3, 300, 400, 450, 500)).flat()).isFalse();
    }

    @Test
    void nothingTrainedIsNoSuccess() {
        SoakVerdict verdict = of(parts(0, 400, 400, 400, 400));
        assertThat(verdict.flat()).isFalse();
        assertThat(verdict.words()).isEqualTo("no run was finished in the part up to minute 5.0");
    }

    @Test
    void aWorkerThatWasNeverThereOrASystemThatTellsNoMemoryIsNoSuccess() {
        SoakVerdict verdict = of(parts(3, -1, -1, -1, -1));
        assertThat(verdict.flat()).isFalse();
        assertThat(verdict.words()).isEqualTo("no memory was told in the part up to minute 5.0");
        assertThat(of(parts(3, 400, 400, -1, 400)).flat()).isFalse();
    }

    @Test
    void aWindowThatIsClosedEarlyIsNoSuccess() {
        assertThat(of(parts(3, 400, 400)).flat()).isFalse();
    }
}
