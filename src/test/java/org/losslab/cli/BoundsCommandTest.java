package org.losslab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BoundsCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String arguments) {
        return new CommandLine(new BoundsCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.split(" "));
    }

    private JsonNode json(String arguments) throws IOException {
        assertThat(run(arguments + " --json")).as(err.toString()).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("M.csv"), text);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void jsonHasExactlyTheDocumentedKeys() throws IOException {
        JsonNode root = json("--classes 4 --dimension 4 --gamma 0.3333 --sigma 0.1 --weight 20");
        assertThat(names(root))
                .containsExactly(
                        "K",
                        "d",
                        "gamma",
                        "sigma",
                        "w",
                        "coherence",
                        "max_signed_correlation",
                        "rank",
                        "eigenvalues_MMt",
                        "ql",
                        "ccql",
                        "III1",
                        "lemma32",
                        "lemma33",
                        "lemma34",
                        "lemma35",
                        "bayes",
                        "ce",
                        "accuracy");
        assertThat(names(root.get("ql"))).containsExactly("min", "min_normalized", "argmin_fro_norm", "at_M", "at_0");
        assertThat(names(root.get("ccql")))
                .containsExactly(
                        "min", "min_normalized", "argmin_fro_norm", "at_M", "at_0", "s", "limit_w_inf_normalized");
        assertThat(names(root.get("III1"))).containsExactly("lower_normalized", "sharp_lower_normalized");
        assertThat(names(root.get("lemma32")))
                .containsExactly("R", "log_bound", "linear_bound", "sharp_log_bound", "jensen_lower", "R_for_epsilon");
        assertThat(names(root.get("lemma33")))
                .containsExactly("n", "paper_c_half", "one_sided_Q", "pairwise_Q", "actual_centres");
        assertThat(names(root.get("lemma34"))).containsExactly("printed_sum");
        assertThat(names(root.get("lemma35")))
                .containsExactly(
                        "offdiag_sq_over_K",
                        "paper_rhs",
                        "paper_rhs_valid",
                        "corrected_at_M",
                        "scaled_value",
                        "scaled_alpha");
        assertThat(names(root.get("bayes"))).containsExactly("R", "ce", "accuracy");
        assertThat(names(root.get("ce"))).containsExactly("at_RM", "min_in_ball");
        assertThat(names(root.get("accuracy"))).containsExactly("ce", "ql", "ccql");
        assertThat(root.at("/lemma35/paper_rhs_valid").booleanValue()).isFalse();
    }

    @Test
    void withoutNoiseTheBayesRadiusIsNull() throws IOException {
        JsonNode root = json("--classes 5 --dimension 2 --gamma 0.05 --sigma 0 --weight sqrt");
        assertThat(root.at("/bayes/R").isNull()).isTrue();
        assertThat(root.at("/bayes/ce").doubleValue()).isZero();
        assertThat(root.at("/bayes/accuracy").doubleValue()).isOne();
        assertThat(root.at("/III1/lower_normalized").doubleValue()).isCloseTo(0.6, within(1e-15));
        assertThat(root.at("/ql/min_normalized").doubleValue()).isCloseTo(0.6, within(1e-13));
        assertThat(root.get("w").doubleValue()).isEqualTo(1);
    }

    @Test
    void givenCentresBringTheirOwnGamma() throws IOException {
        Path file = csv("1,0\n0.6,0.8\n\n");
        JsonNode root = json("--centers " + file + " --sigma 0.2 --weight 0");
        assertThat(root.get("K").intValue()).isEqualTo(2);
        assertThat(root.get("gamma").doubleValue()).isCloseTo(0.4 / 3, within(1e-15));
        assertThat(root.at("/ccql/min").doubleValue())
                .isEqualTo(root.at("/ql/min").doubleValue());
        assertThat(root.at("/ce/min_in_ball").doubleValue())
                .isLessThan(root.at("/ce/at_RM").doubleValue());
    }

    @Test
    void otherNoiseAddsSampledAccuracies() throws IOException {
        JsonNode root = json("--classes 5 --dimension 2 --gamma 0.05 --sigma 0.2 --weight 2 --noise rademacher");
        assertThat(root.at("/sampled_accuracy/noise").textValue()).isEqualTo("rademacher");
        assertThat(root.at("/sampled_accuracy/ql/standard_error").doubleValue()).isBetween(1e-9, 0.01);
    }

    @Test
    void theTableNamesEveryStatementAndWhatIsFalse() {
        assertThat(run("--classes 4 --dimension 4 --gamma 0.3333 --sigma 0.1 --weight 20 --noise sphere"))
                .isZero();
        assertThat(out.toString())
                .contains("III.1", "Lemma 3.2", "Lemma 3.3", "Lemma 3.4", "Lemma 3.5", "FALSE HERE")
                .contains("Accuracy, sphere noise", "samples of each class")
                .doesNotContain("NaN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--classes 1 --dimension 2 --gamma 0.1 --sigma 1 --weight 1 | at least 2 classes",
                "--classes 5 --dimension 2 --gamma 0.1 --sigma 1 --weight 1 | too large",
                "--classes 5 --dimension 2 --gamma 0.05 --sigma -1 --weight 1 | sigma must be",
                "--classes 5 --dimension 2 --gamma 0.05 --sigma NaN --weight 1 | sigma must be",
                "--classes 5 --dimension 2 --gamma 0.05 --sigma 1 --weight -1 | weight w must be",
                "--classes 5 --dimension 2 --gamma 0.05 --sigma 1 --weight x | weight w must be",
                "--classes 5 --dimension 2 --sigma 1 --weight 1 | give --gamma",
                "--classes 5 --gamma 0.05 --sigma 1 --weight 1 | --centers M.csv, or --classes",
                "--classes 5 --dimension 2 --gamma 0.05 --sigma 1 --weight 1 --noise loud | unknown noise",
                "--classes 5 --dimension 2 --gamma 0.05 --sigma 1 --weight 1 --arrangement x | unknown arrangement",
                "--classes 5 --dimension 2 --gamma 0.05 --sigma 1 --weight 1 --radius 0 | radius R must be",
                "--centers missing.csv --sigma 1 --weight 1 | missing.csv does not exist",
                "--centers missing.csv --classes 3 --sigma 1 --weight 1 | leave out"
            })
    void wrongOptionsAreRefusedInOneLine(String arguments, String reason) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString().lines().findFirst().orElseThrow()).contains(reason);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,0;0,2 | centre 2 has length 2.0, not 1",
                "1,0;0,2 | --normalize",
                "1,0;0,x | row 2, column 2: 'x' is not a number",
                "1,0;NaN,0 | row 2, column 1: 'NaN' is not a finite number",
                "1,0;0,1,0 | row 2 has 3 columns, the first has 2",
                "1,0;1,0 | centres 1 and 2 are the same",
                "1,0 | at least 2 classes",
                "; | holds no centres"
            })
    void wrongFilesAreRefusedInOneLine(String text, String reason) throws IOException {
        assertThat(run("--centers " + csv(text.replace(';', '\n')) + " --sigma 1 --weight 1"))
                .isEqualTo(2);
        assertThat(err.toString().lines().findFirst().orElseThrow()).contains(reason);
    }

    @Test
    void normalizeAcceptsCentresOfAnyLength() throws IOException {
        JsonNode root = json("--centers " + csv("3,0\n0,0.5\n") + " --sigma 1 --weight 1 --normalize");
        assertThat(root.get("coherence").doubleValue()).isZero();
    }

    @Test
    void gammaBeyondGivenCentresIsRefused() throws IOException {
        assertThat(run("--centers " + csv("1,0\n0.6,0.8\n") + " --gamma 0.2 --sigma 1 --weight 1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("gamma 0.2 is not possible");
    }
}
