package org.losslab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.losslab.data.ClassChoice;
import org.losslab.data.DataLoader;
import org.losslab.data.DataSource;

class PresetsTest {

    private static final Schedule PAPERS = new Schedule(List.of(50, 80, 110, 150, 170), 0.25);

    @Test
    void theFiguresAreThePapers() {
        for (String name : List.of("figure1", "figure2", "figure3")) {
            Experiment figure = Presets.load(name);
            assertThat(figure.model()).isEqualTo(new Architecture.WideResNet(28, 10));
            assertThat(figure.schedule()).isEqualTo(PAPERS);
            assertThat(figure.epochs()).isEqualTo(200);
            assertThat(figure.data()).isEqualTo(new DataSource.Cifar100());
            assertThat(figure.optimizer()).isEqualTo(new Optimizer(0.9, false, 5e-4));
            assertThat(figure.batchSize()).isEqualTo(128);
            assertThat(figure.notes()).anySatisfy(note -> assertThat(note).contains("Our choice"));
            assertThat(figure.notes()).anySatisfy(note -> assertThat(note).contains("Learning rates"));
        }
        assertThat(Presets.load("figure3").arms().get(1).classes()).contains(ClassChoice.MAMMALS);
    }

    @Test
    void theScaledDownFiguresHaveTheScheduleScaledAlong() {
        for (String name : List.of("figure1", "figure2", "figure3")) {
            Experiment small = Presets.load(name + "-small");
            assertThat(small.schedule())
                    .isEqualTo(Presets.load(name).withEpochs(small.epochs()).schedule());
            assertThat(small.arms().size()).isEqualTo(Presets.load(name).arms().size());
        }
    }

    @Test
    void everyScaledDownExperimentCanBeTrainedOnDrawnImagesToo() {
        List<String> scaledDown =
                Presets.names().stream().filter(name -> name.endsWith("-small")).toList();
        assertThat(scaledDown).hasSize(7);
        for (String name : scaledDown) {
            Experiment drawn = StandIn.of(Presets.load(name));
            assertThat(drawn.name()).isEqualTo(name + "-synthetic");
            assertThat(StandIn.isStandIn(drawn)).isTrue();
            for (Arm arm : drawn.arms()) {
                int classes = DataLoader.load(
                                new DataSource.SyntheticImages(0.5, 1, 1, 1), drawn.classesOf(arm), Optional.empty())
                        .classes();
                assertThat(classes)
                        .isEqualTo(Presets.load(name)
                                .classCount(Presets.load(name)
                                        .arms()
                                        .get(drawn.arms().indexOf(arm))));
            }
        }
    }

    @Test
    void nothingStandsInForAPlaceThatWasNamed() {
        Experiment small = Presets.load("figure1-small");

        assertThat(StandIn.whereMissing(small, Optional.of(Path.of("nowhere")))).isEqualTo(small);
        assertThat(StandIn.whereMissing(Presets.load("figure1"), Optional.empty()))
                .isEqualTo(Presets.load("figure1"));
    }

    @Test
    void aScheduleThatIsShortenedKeepsEveryStep() {
        assertThat(PAPERS.scaled(0.03).atEndOf()).containsExactly(2, 3, 4, 5, 6);
        assertThat(PAPERS.scaled(0.1).atEndOf()).containsExactly(5, 8, 11, 15, 17);
        assertThat(PAPERS.title(200)).isEqualTo("x0.25 after 50, 80, 110, 150, 170 of 200");
    }
}
