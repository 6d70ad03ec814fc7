package org.losslab.mixture.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;
import org.losslab.loss.QuadraticLoss;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.Centres;
import org.losslab.mixture.MixtureModel;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.SampleQuadraticOptimum;
import org.losslab.mixture.SampleSet;

class SampleDescentTest {

    private static final SampleSet SAMPLES = SampleSet.draw(
            new MixtureModel(Centres.arrange(CentreArrangement.FAN, 4, 2, 0.05, 1), 0.2, NoiseKind.GAUSSIAN), 300, 5);

    @Test
    void theSafeStepLowersEveryLossAtEveryStep() {
        for (Loss loss : List.of(new CrossEntropyLoss(), new QuadraticLoss(), new CorrectClassQuadraticLoss(6))) {
            SampleDescent descent = new SampleDescent(loss, SAMPLES, 1);
            double before = descent.normalizedLoss();
            double first = before;
            assertThat(before).isCloseTo(1, within(1e-12));
            for (int i = 0; i < 50; i++) {
                descent.step(1, Integer.MAX_VALUE);
                double now = descent.normalizedLoss();
                assertThat(now).isLessThanOrEqualTo(before + 1e-14);
                before = now;
            }
            assertThat(before).isLessThan(first);
        }
    }

    @Test
    void descentReachesTheSamplesOptimum() {
        SampleDescent descent = new SampleDescent(new CorrectClassQuadraticLoss(2), SAMPLES, 1);
        for (int i = 0; i < 4000; i++) {
            descent.step(1, Integer.MAX_VALUE);
        }
        assertThat(descent.normalizedLoss())
                .isCloseTo(new SampleQuadraticOptimum(SAMPLES, 2).normalized(), within(1e-6));
    }

    @Test
    void theSameSeedTakesTheSameMiniBatches() {
        SampleDescent first = new SampleDescent(new CrossEntropyLoss(), SAMPLES, 9);
        SampleDescent second = new SampleDescent(new CrossEntropyLoss(), SAMPLES, 9);
        for (int i = 0; i < 20; i++) {
            first.step(0.5, 8);
            second.step(0.5, 8);
        }
        assertThat(first.classifier().weights())
                .isDeepEqualTo(second.classifier().weights());
    }

    @Test
    void aStepFarTooLargeStaysFinite() {
        SampleDescent descent = new SampleDescent(new QuadraticLoss(), SAMPLES, 1);
        for (int i = 0; i < 500; i++) {
            descent.step(20, Integer.MAX_VALUE);
        }
        assertThat(descent.normalizedLoss()).isFinite();
    }
}
