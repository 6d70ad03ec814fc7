package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Presets;
import org.losslab.run.RunFolder;
import org.losslab.run.RunStatus;
import org.losslab.run.RunWriter;
import org.losslab.run.RunsFolder;
import org.losslab.run.SearchFolder;

class SearchAndClaimsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--runs", folder.toString()));
        return LossLabCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void aSearchLeavesItsTableItsChartAndTheExperimentWithTheRates() throws IOException {
        String[] search = {
            "search",
            "quick",
            "--epochs",
            "4",
            "--search-epochs",
            "2",
            "--rates",
            "0.2,0.0001",
            "--set",
            "data.classes=5",
            "--set",
            "data.trainPerClass=20"
        };
        assertThat(run(search)).as(err.toString()).isZero();

        SearchFolder found = new SearchFolder(folder.resolve("search-quick"));
        assertThat(found.tableFile()).content().startsWith("arm,learning_rate,schedule,round,epochs,accuracy");
        assertThat(ImageIO.read(found.chartFile().toFile()).getWidth()).isEqualTo(1000);
        assertThat(found.foundFile())
                .content()
                .satisfies(text -> assertThat(ExperimentJson.read(text).arms()).hasSize(3));
        assertThat(out.toString()).contains("found: CE ", "found: QL ", "found: CCQL ");
        // The search's trials are no runs of their own.
        assertThat(new RunsFolder(folder).list()).isEmpty();
    }

    @Test
    void anArmThatIsNotThereIsAUsageError() {
        assertThat(run("search", "quick", "--schedules-of", "XY")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no arm 'XY'");
    }

    @Test
    void claimsAreToldForPeopleAndForPrograms() throws IOException {
        RunFolder run = new RunsFolder(folder).newRun(Presets.load("figure1-small"), "a");
        RunWriter.status(run, RunStatus.State.STOPPED, 0, 20, "", Map.of());

        assertThat(run("claims", "a")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Figure 1", "not run at this scale", "CE is best on the test set.");
        out.getBuffer().setLength(0);
        assertThat(run("claims", "a", "--json")).isZero();
        JsonNode tables = new ObjectMapper().readTree(out.toString());
        assertThat(tables.get(0).path("figure").asText()).isEqualTo("figure1");
        assertThat(tables.get(0).path("claims"))
                .hasSize(6)
                .allSatisfy(claim -> assertThat(claim.path("verdict").asText()).isEqualTo("not-run-at-this-scale"));
    }

    @Test
    void aRunOfNoFigureHasNoClaims() {
        new RunsFolder(folder).newRun(Presets.load("quick"), "a");

        assertThat(run("claims", "a")).isEqualTo(1);
        assertThat(err.toString()).contains("none of these runs is of a figure of the paper");
    }

    @Test
    void runsAreListed() {
        new RunsFolder(folder).newRun(Presets.load("quick"), "mine");
        new RunsFolder(folder.resolve("recorded")).newRun(Presets.load("quick"), "theirs");

        assertThat(run("runs")).isZero();
        assertThat(out.toString().lines().filter(line -> line.contains("recorded")))
                .singleElement()
                .asString()
                .startsWith("theirs");
    }
}
