package org.losslab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.losslab.data.ClassChoice;
import org.losslab.data.DataSource;
import org.losslab.data.UserException;
import org.losslab.loss.LossKind;
import org.losslab.loss.WeightRule;

class ExperimentJsonTest {

    static List<String> presets() {
        return Presets.names();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void aPresetWrittenAndReadAgainIsEqual(String name) {
        Experiment preset = Presets.load(name);
        assertThat(preset.name()).isEqualTo(name);
        assertThat(ExperimentJson.read(ExperimentJson.write(preset))).isEqualTo(preset);
    }

    @Test
    void anArmKeepsItsOwnClassesAndWeight() {
        ObjectNode tree = Presets.tree("cifar-quick");
        Overrides.apply(
                tree,
                "arms=[{\"label\":\"mammals\",\"loss\":\"ccql\",\"weight\":3.5,\"learningRate\":0.01,"
                        + "\"classes\":{\"kind\":\"superclasses\",\"names\":[\"small_mammals\"]}}]");
        Arm arm = ExperimentJson.fromTree(tree).arms().get(0);
        assertThat(arm)
                .isEqualTo(new Arm(
                        "mammals",
                        LossKind.CORRECT_CLASS_QUADRATIC,
                        WeightRule.of(3.5),
                        0.01,
                        Optional.of(new ClassChoice.Superclasses(List.of("small_mammals")))));
        Experiment read = ExperimentJson.fromTree(tree);
        assertThat(ExperimentJson.read(ExperimentJson.write(read))).isEqualTo(read);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void precisionAndDeterminismAreKept(Precision precision) {
        ObjectNode tree = Presets.tree("figure1").put("precision", precision.key());
        for (boolean deterministic : new boolean[] {false, true}) {
            Experiment read = ExperimentJson.fromTree(tree.put("deterministic", deterministic));
            assertThat(read.precision()).isEqualTo(precision);
            assertThat(read.deterministic()).isEqualTo(deterministic);
            assertThat(ExperimentJson.read(ExperimentJson.write(read))).isEqualTo(read);
        }
    }

    @Test
    void anUnknownPrecisionIsRefusedInOneLineWithThoseThatThereAre() {
        ObjectNode tree = Presets.tree("quick").put("precision", "fp8");
        assertThatThrownBy(() -> ExperimentJson.fromTree(tree))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("fp8")
                .hasMessageContaining("bf16")
                .hasMessageNotContaining("\n");
    }

    @Test
    void runsThatDifferInTheSeedAloneShareAGroup() {
        Experiment quick = Presets.load("quick");
        ObjectNode longer = ExperimentJson.toTree(quick).put("epochs", 7);
        assertThat(ExperimentJson.groupHash(quick.withSeed(99))).isEqualTo(ExperimentJson.groupHash(quick));
        assertThat(ExperimentJson.groupHash(ExperimentJson.fromTree(longer)))
                .isNotEqualTo(ExperimentJson.groupHash(quick));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"epochz\": 3}                                        | unknown key 'epochz'; possible: arms",
                "{\"model\": {\"kind\": \"resnet\"}}                    | unknown kind 'resnet' in 'model'; possible:"
                        + " [linear, mlp",
                "{\"model\": {\"kind\": \"small-conv-net\", \"depth\": 16}} | unknown key 'model.depth'; possible: kind",
                "{\"model\": {\"depth\": 16}}                           | 'model' needs a 'kind'",
                "{\"model\": {\"kind\": \"wide-resnet\", \"depth\": 16}}| 'model.width': ",
                "{\"epochs\": \"many\"}                                 | 'epochs': ",
                "{\"epochs\": -1}                                       | epochs must be between 0 and 10000, not -1",
                "{\"arms\": []}                                         | an experiment needs 1 to 24 arms, not 0",
                "{\"arms\": [{\"loss\": \"hinge\", \"learningRate\": 1}]}| 'arms.0': ",
                "{\"arms\": [{\"loss\": \"ce\"}]}                       | an arm needs the key 'learningRate'",
                "{\"schema\": 99}                                       | written by a newer LossLab (schema 99",
                "[1]                                                    | an experiment must be a JSON object",
                "{\"epochs\": 3                                         | not valid JSON at line 1",
            })
    void badInputIsNamedInOneLine(String json, String message) {
        assertThatThrownBy(() -> ExperimentJson.read(json))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n")
                .doesNotContain("org.losslab");
    }

    @Test
    void anOverrideOfANestedFieldTakesEffect() {
        ObjectNode tree = Presets.tree("quick");
        Overrides.apply(tree, "data.sigma=0.25");
        Overrides.apply(tree, "arms.1.learningRate=0.5");
        Experiment experiment = ExperimentJson.fromTree(tree);
        assertThat(experiment.arms().get(1).learningRate()).isEqualTo(0.5);
        assertThatThrownBy(() -> Overrides.apply(tree, "modle.depth=3"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("there is no 'modle'");
    }

    @Test
    void anUnknownPresetListsThePossibleOnes() {
        assertThatThrownBy(() -> Presets.load("qiuck"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("'qiuck'")
                .hasMessageContaining("quick-images");
    }

    @Test
    void placedCentresAreKeptAndArrangedOnesNotWritten() {
        Experiment quick = Presets.load("quick");
        assertThat(ExperimentJson.write(quick)).doesNotContain("centres");
        ObjectNode tree = ExperimentJson.toTree(quick);
        Overrides.apply(tree, MIXTURE.replace("CENTRES", "[[1.0, 0.0], [0.6, 0.8]]"));
        Experiment placed = ExperimentJson.fromTree(tree);
        assertThat(((DataSource.Mixture) placed.data()).centres())
                .isEqualTo(List.of(List.of(1.0, 0.0), List.of(0.6, 0.8)));
        assertThat(ExperimentJson.read(ExperimentJson.write(placed))).isEqualTo(placed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[1.0, 0.0]]             | data.centres has 1 rows, and data.classes is 2",
                "[[1.0, 0.0], [1.0]]      | row 2 of data.centres has 1 coordinates, and data.dimension is 2",
                "[[1.0, 0.0], [3.0, 0.0]] | data.centres: centre 2 has length 3.0, not 1",
                "[[1.0, 0.0], [1.0, 0.0]] | data.centres: centres 1 and 2 are the same",
            })
    void badCentresAreNamedInOneLine(String centres, String message) {
        ObjectNode tree = ExperimentJson.toTree(Presets.load("quick"));
        Overrides.apply(tree, MIXTURE.replace("CENTRES", centres));
        assertThatThrownBy(() -> ExperimentJson.fromTree(tree))
                .isInstanceOf(UserException.class)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
    }

    private static final String MIXTURE = "data={\"kind\":\"mixture\",\"classes\":2,\"dimension\":2,"
            + "\"arrangement\":\"random\",\"gamma\":0.1,\"sigma\":0.1,\"noise\":\"gaussian\","
            + "\"trainPerClass\":5,\"testPerClass\":5,\"seed\":1,\"centres\":CENTRES}";
}
