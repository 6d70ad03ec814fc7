package org.losslab.figure.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.run.Split;

class ClaimsTableTest {

    private static final Experiment SMALL = Presets.load("figure1-small");

    @Test
    void comparisonsAreJudgedAtAnyScaleAndLevelsAtThePapersAlone() {
        ClaimsTable small = only(run(SMALL, Map.of("CE", 0.6, "QL", 0.3, "CCQL", 0.4), SMALL.epochs()));

        assertThat(small.figure()).isEqualTo(PaperFigure.FIGURE_1);
        assertThat(verdict(small, "figure1.ce-best")).isEqualTo(Verdict.HOLDS);
        assertThat(verdict(small, "figure1.ccql-test")).isEqualTo(Verdict.HOLDS);
        assertThat(verdict(small, "figure1.train")).isEqualTo(Verdict.NOT_RUN);
        assertThat(claim(small, "figure1.train").measured()).isEqualTo("CE 60.0 %, QL 30.0 %, CCQL 40.0 %");

        Experiment full = Presets.load("figure1");
        ClaimsTable atFullScale = only(run(full, Map.of("CE", 0.6, "QL", 0.3, "CCQL", 0.4), full.epochs()));
        assertThat(verdict(atFullScale, "figure1.train")).isEqualTo(Verdict.DOES_NOT_HOLD);
    }

    @Test
    void aDifferenceWithinTheMarginDoesNotHold() {
        ClaimsTable table = only(run(SMALL, Map.of("CE", 0.405, "QL", 0.3, "CCQL", 0.4), SMALL.epochs()));

        assertThat(verdict(table, "figure1.ce-best")).isEqualTo(Verdict.DOES_NOT_HOLD);
    }

    @Test
    void aRunThatIsNotFinishedOrLacksAnArmSaysNothing() {
        ClaimsTable begun = only(run(SMALL, Map.of("CE", 0.6, "QL", 0.3, "CCQL", 0.4), SMALL.epochs() - 1));
        assertThat(begun.claims()).extracting(Claim::verdict).containsOnly(Verdict.NOT_RUN);

        ClaimsTable alone = only(run(SMALL.withArms(SMALL.arms().subList(0, 1)), Map.of("CE", 0.6), SMALL.epochs()));
        assertThat(alone.claims()).extracting(Claim::verdict).containsOnly(Verdict.NOT_RUN);
    }

    @Test
    void aRunThatWasMadeShorterThanItsPresetSaysNothingAndALongerOneDoes() {
        Map<String, Double> accuracies = Map.of("CE", 0.6, "QL", 0.3, "CCQL", 0.4);
        Experiment shorter = SMALL.withEpochs(SMALL.epochs() - 1);
        assertThat(only(run(shorter, accuracies, shorter.epochs())).claims())
                .extracting(Claim::verdict)
                .containsOnly(Verdict.NOT_RUN);

        Experiment longer = SMALL.withEpochs(SMALL.epochs() + 1);
        assertThat(verdict(only(run(longer, accuracies, longer.epochs())), "figure1.ccql-test"))
                .isEqualTo(Verdict.HOLDS);
    }

    @Test
    void armsThatWereTrainedOneAtATimeAndSeedsAreJudgedTogether() {
        List<RunData> runs = new ArrayList<>();
        for (long seed = 1; seed <= 2; seed++) {
            for (Arm arm : SMALL.arms()) {
                double accuracy = arm.label().equals("CE") ? 0.2 * seed : 0.1;
                runs.add(run(
                        SMALL.withArms(List.of(arm)).withSeed(seed), Map.of(arm.label(), accuracy), SMALL.epochs()));
            }
        }
        List<ClaimsTable> tables = ClaimsTable.of(runs);

        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).seeds()).isEqualTo(2);
        assertThat(claim(tables.get(0), "figure1.ce-best").measured()).startsWith("CE 30.0 %");
    }

    @Test
    void anArmThatDivergedIsNotJudgedByWhatItWasBeforeAndIsNamed() {
        Experiment full = Presets.load("figure1");
        RunData whole = run(full, Map.of("CE", 0.995, "QL", 0.3, "CCQL", 0.4), full.epochs());
        List<MetricRow> rows = whole.metrics().stream()
                .filter(row -> !row.arm().equals("QL") || row.epoch() < 3)
                .toList();

        ClaimsTable table = only(copy(whole, rows, Map.of("QL", "diverged in epoch 3")));

        for (String id : List.of("ce-best", "ccql-test", "ccql-faster", "train", "ql-loss", "ccql-loss")) {
            assertThat(verdict(table, "figure1." + id)).as(id).isEqualTo(Verdict.NOT_RUN);
        }
        assertThat(claim(table, "figure1.ce-best").measured()).contains("QL \u2013", "diverged: QL");
    }

    @Test
    void runsThatAreUnlikeAreNotAveraged() {
        Map<String, Double> accuracies = Map.of("CE", 0.6, "QL", 0.3, "CCQL", 0.4);
        List<Arm> faster = SMALL.arms().stream()
                .map(arm -> arm.withLearningRate(2 * arm.learningRate()))
                .toList();

        assertThat(ClaimsTable.of(List.of(
                        run(SMALL, accuracies, SMALL.epochs()),
                        run(SMALL.withArms(faster), accuracies, SMALL.epochs()))))
                .hasSize(2);
    }

    @Test
    void aSeedCountsOnceHoweverOftenItIsThereAndOnlyWhereItIsWhole() {
        RunData one = run(SMALL, Map.of("CE", 0.6, "QL", 0.3, "CCQL", 0.4), SMALL.epochs());
        RunData begun = run(SMALL, Map.of("CE", 0.1, "QL", 0.1, "CCQL", 0.1), 3);
        RunData other = run(SMALL.withSeed(2), Map.of("CE", 0.2, "QL", 0.1, "CCQL", 0.1), SMALL.epochs());
        RunData otherBegun = run(SMALL.withSeed(3), Map.of("CE", 0.1, "QL", 0.1, "CCQL", 0.1), 3);

        ClaimsTable table =
                ClaimsTable.of(List.of(begun, one, one, other, otherBegun)).get(0);

        assertThat(table.seeds()).isEqualTo(2);
        assertThat(verdict(table, "figure1.ce-best")).isEqualTo(Verdict.HOLDS);
        assertThat(claim(table, "figure1.ce-best").measured())
                .isEqualTo(
                        "CE 40.0 %, QL 20.0 %, CCQL 25.0 % (1000 test images, 2 seeds, binomial SE at most 1.5 points)");
    }

    @Test
    void everyFiguresPresetHasATableAndOtherExperimentsHaveNone() {
        for (String name : Presets.names()) {
            Experiment preset = Presets.load(name);
            List<ClaimsTable> tables = ClaimsTable.of(List.of(run(preset, Map.of(), 0)));
            boolean ofAFigure = name.startsWith("figure") || name.endsWith("-small");
            assertThat(tables).as(name).hasSize(ofAFigure ? 1 : 0);
            tables.forEach(table -> assertThat(table.claims()).isNotEmpty());
        }
    }

    @Test
    void twoClassesCoincideOnlyIfEveryRowIsEqual() {
        Experiment two = Presets.load("k2-small");
        assertThat(only(run(two, Map.of("QL", 0.7, "CCQL", 0.7), two.epochs())).claims())
                .extracting(Claim::verdict)
                .containsExactly(Verdict.HOLDS);
        assertThat(only(run(two, Map.of("QL", 0.7, "CCQL", 0.7000001), two.epochs()))
                        .claims())
                .extracting(Claim::verdict)
                .containsExactly(Verdict.DOES_NOT_HOLD);
    }

    @Test
    void theSweepComparesQlWithCeAtTenAndAHundredClasses() {
        Experiment sweep = Presets.load("k-sweep-small");
        Map<String, Double> accuracies = new HashMap<>();
        sweep.arms().forEach(arm -> accuracies.put(arm.label(), 0.5));
        accuracies.put("QL K=100", 0.1);

        assertThat(only(run(sweep, accuracies, sweep.epochs())).claims())
                .extracting(Claim::verdict)
                .containsExactly(Verdict.HOLDS);
    }

    private static ClaimsTable only(RunData run) {
        List<ClaimsTable> tables = ClaimsTable.of(List.of(run));
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }

    private static Claim claim(ClaimsTable table, String id) {
        return table.claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(ClaimsTable table, String id) {
        return claim(table, id).verdict();
    }

    private static RunData copy(RunData run, List<MetricRow> rows, Map<String, String> failed) {
        RunStatus status = new RunStatus(RunStatus.State.FINISHED, 1, 1, "", failed, "2026-01-01T00:00:00Z");
        return new RunData(run.folder(), run.experiment(), Optional.empty(), status, rows, List.of(), false);
    }

    /** A run up to an epoch, whose every row of an arm has that accuracy. */
    private static RunData run(Experiment experiment, Map<String, Double> accuracies, int epochs) {
        List<MetricRow> rows = new ArrayList<>();
        for (int epoch = 0; epoch <= epochs; epoch++) {
            for (Split split : Split.values()) {
                int at = epoch;
                accuracies.forEach((arm, accuracy) ->
                        rows.add(new MetricRow(arm, split, at, 1 - accuracy, 1 - accuracy, accuracy, 0.1, at)));
            }
        }
        RunStatus status = new RunStatus(RunStatus.State.FINISHED, 1, 1, "", Map.of(), "2026-01-01T00:00:00Z");
        return new RunData(new RunFolder(Path.of("run")), experiment, Optional.empty(), status, rows, List.of(), false);
    }
}
