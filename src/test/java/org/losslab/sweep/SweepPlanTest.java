package org.losslab.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.DataSource;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Presets;
import org.losslab.loss.WeightRule;

class SweepPlanTest {

    private static final Experiment QUICK = Presets.load("quick");

    private static SweepSpec spec(Experiment base, long seeds, String... axes) {
        Map<String, List<JsonNode>> grid = new LinkedHashMap<>();
        for (String axis : axes) {
            Map.Entry<String, List<JsonNode>> parsed = SweepSpecReader.axis(axis);
            grid.put(parsed.getKey(), parsed.getValue());
        }
        return new SweepSpec("test", base, grid, List.of(), SweepSpecReader.seeds(base, seeds));
    }

    @Test
    void theGridsProductIsMadeWithEverySeed() {
        SweepPlan plan = SweepPlan.of(spec(QUICK, 5, "K=2,5,10", "w=sqrt,linear"));
        assertThat(plan.runs()).hasSize(30);
        assertThat(plan.parameters()).containsExactly("K", "w");
        Experiment last = plan.experiment(plan.runs().get(29));
        assertThat(((DataSource.Mixture) last.data()).classes()).isEqualTo(10);
        assertThat(last.arms().get(2).weight()).isEqualTo(WeightRule.LINEAR);
        assertThat(last.seed()).isEqualTo(QUICK.seed() + 4);
    }

    @Test
    void anIdIsMadeOfTheContentWhateverAskedForIt() {
        PlannedRun byGrid =
                SweepPlan.of(spec(QUICK, 1, "K=5", "epochs=3")).runs().get(0);
        SweepSpec other = SweepSpecReader.read(ExperimentJson.parse(
                "{\"preset\": \"quick\", \"set\": {\"epochs\": 3}, \"list\": [{\"data.classes\": 5}]}"));
        assertThat(SweepPlan.of(other).runs().get(0).id())
                .isEqualTo(byGrid.id())
                .startsWith("quick-k5-")
                .endsWith("-s1");
        PlannedRun otherRate = SweepPlan.of(spec(QUICK, 1, "K=5", "epochs=3", "lr.CE=0.3"))
                .runs()
                .get(0);
        assertThat(otherRate.id()).isNotEqualTo(byGrid.id());
    }

    @Test
    void theSameRunAskedForTwiceIsPlannedOnce() {
        SweepSpec spec = spec(QUICK, 2, "loss=ce,ccql", "w=sqrt,linear");
        assertThat(spec.combinations()).isEqualTo(8);
        // Without an arm of CCQL the weight changes nothing.
        assertThat(SweepPlan.of(spec).runs()).hasSize(6);
    }

    @Test
    void theValueThatNoExperimentAllowsIsNamed() {
        assertThatThrownBy(() -> SweepPlan.of(spec(QUICK, 1, "w=sqrt,linear", "K=5,1")))
                .isInstanceOf(UserException.class)
                .hasMessage("K=1: data.classes must be between 2 and 1000, not 1");
        assertThatThrownBy(() -> SweepPlan.of(spec(QUICK, 1, "loss=ce,focal")))
                .hasMessage("loss=focal: no arm has the loss 'focal'; possible: ce, ql, ccql");
        assertThatThrownBy(() -> SweepPlan.of(spec(QUICK, 1, "lr=-1")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("lr=-1: ");
        assertThatThrownBy(() -> SweepPlan.of(spec(QUICK, 1, "depth=3")))
                .isInstanceOf(UserException.class)
                .hasMessageStartingWith("depth=3: unknown key 'depth'");
        assertThatThrownBy(() -> SweepPlan.of(spec(Presets.load("k-sweep-small"), 1, "K=2")))
                .hasMessageContaining("arms have classes of their own");
    }

    @Test
    void aRunIsFoundByItsId() {
        SweepPlan plan = SweepPlan.of(spec(QUICK, 3, "K=2,5"));
        assertThat(plan.runs()).allSatisfy(run -> assertThat(plan.run(run.id())).containsSame(run));
        assertThat(plan.run("another")).isEmpty();
    }

    @Test
    void whatVariesIsWorkedOutOnce() {
        SweepPlan plan = SweepPlan.of(spec(QUICK, 1, "K=2,5,10", "w=sqrt,linear"));
        assertThat(plan.parameters()).isSameAs(plan.parameters());
    }

    @Test
    void aRunThatStandsInAPlanTwiceIsDamage(@TempDir Path path) throws IOException {
        SweepFolder folder = new SweepFolder(path.resolve("sweep"));
        folder.open(SweepPlan.of(spec(QUICK, 2, "K=5")));
        List<String> lines = Files.readAllLines(folder.planFile());
        Files.write(folder.planFile(), List.of(lines.get(0), lines.get(1), lines.get(0)));
        assertThatThrownBy(folder::plan).isInstanceOf(UserException.class).hasMessageEndingWith("line 3 is broken");
    }

    @Test
    void classesOfImagesAreDrawn() {
        SweepPlan plan = SweepPlan.of(spec(Presets.load("figure1-small"), 1, "K=7"));
        Experiment experiment = plan.experiment(plan.runs().get(0));
        assertThat(experiment.classCount(experiment.arms().get(0))).isEqualTo(7);
    }

    @Test
    void whatASweepsFileDoesNotKnowIsNamed() {
        assertThatThrownBy(() -> SweepSpecReader.read(ExperimentJson.parse("{\"preset\": \"quick\", \"grids\": {}}")))
                .hasMessageContaining("no key 'grids'")
                .hasMessageContaining("grid");
        assertThatThrownBy(() -> SweepSpecReader.read(ExperimentJson.parse("{\"grid\": {\"K\": [2]}}")))
                .hasMessageContaining("either a 'preset' or an 'experiment'");
        assertThatThrownBy(() ->
                        SweepSpecReader.read(ExperimentJson.parse("{\"preset\": \"quick\", \"grid\": {\"K\": 2}}")))
                .hasMessageContaining("'grid.K' must be a list");
    }

    @Test
    void aPlanIsReadAsItWasWrittenAndGrowsByWhatIsNew(@TempDir Path path) {
        SweepFolder folder = new SweepFolder(path.resolve("sweep"));
        SweepPlan small = folder.open(SweepPlan.of(spec(QUICK, 2, "K=5,10")));
        assertThat(folder.plan()).isEqualTo(small);
        SweepPlan larger = folder.open(SweepPlan.of(spec(QUICK, 3, "K=5,10,20")));
        assertThat(folder.plan()).isEqualTo(larger);
        assertThat(larger.runs()).hasSize(9).startsWith(small.runs().toArray(new PlannedRun[0]));
        assertThatThrownBy(() -> folder.open(SweepPlan.of(spec(QUICK.withEpochs(3), 1, "K=5"))))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("varies another experiment");
    }
}
