package org.losslab.experiment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.losslab.data.ClassChoice;
import org.losslab.data.DataSource;
import org.losslab.data.UserException;
import org.losslab.loss.LossKind;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.NoiseKind;

/**
 * Experiments as JSON. What a file leaves out at the top level has its default; what it names must exist. Writing and reading
 * again gives an equal experiment.
 */
public final class ExperimentJson {

    /** The version of the form, written into every file. */
    public static final int SCHEMA = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new ArmModule())
            .addMixIn(DataSource.class, DataSourceMixin.class)
            .addMixIn(DataSource.Mixture.class, MixtureMixin.class)
            .addMixIn(ClassChoice.class, ClassChoiceMixin.class)
            .addMixIn(Architecture.class, ArchitectureMixin.class)
            .addMixIn(LossKind.class, KeyMixin.class)
            .addMixIn(Precision.class, KeyMixin.class)
            .addMixIn(CentreArrangement.class, KeyMixin.class)
            .addMixIn(NoiseKind.class, KeyMixin.class)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ExperimentJson() {}

    /** The experiment as indented JSON, with the schema's version. */
    public static String write(Experiment experiment) {
        return toTree(experiment).toPrettyString() + "\n";
    }

    /** The experiment as a JSON tree, with the schema's version. */
    public static ObjectNode toTree(Experiment experiment) {
        ObjectNode tree = MAPPER.createObjectNode().put("schema", SCHEMA);
        tree.setAll((ObjectNode) MAPPER.valueToTree(experiment));
        return tree;
    }

    /**
     * Reads an experiment.
     *
     * @param json an object; keys that it leaves out have the defaults of the preset {@code quick}
     * @throws UserException naming what is wrong and what is possible
     */
    public static Experiment read(String json) {
        return fromTree(parse(json));
    }

    /**
     * Parses JSON text to an object, without judging what is in it.
     *
     * @throws UserException if it is no JSON object
     */
    public static ObjectNode parse(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw new UserException("an experiment must be a JSON object in braces");
        } catch (JsonProcessingException e) {
            throw JsonErrors.explain(e);
        }
    }

    /**
     * The experiment of a tree.
     *
     * @throws UserException naming what is wrong and what is possible
     */
    public static Experiment fromTree(ObjectNode given) {
        int schema = given.path("schema").asInt(SCHEMA);
        if (schema > SCHEMA) {
            throw new UserException("the experiment was written by a newer LossLab (schema " + schema
                    + ", this one reads " + SCHEMA + "); update LossLab to open it");
        }
        ObjectNode tree = Defaults.tree();
        tree.setAll(given);
        tree.remove("schema");
        completeData(tree);
        try {
            return MAPPER.treeToValue(tree, Experiment.class);
        } catch (JsonProcessingException e) {
            throw JsonErrors.explain(e);
        }
    }

    /** All of CIFAR-100 and nothing in its place, and no centres placed by hand, unless the file says otherwise. */
    private static void completeData(ObjectNode tree) {
        if (!(tree.get("data") instanceof ObjectNode data)) {
            return;
        }
        switch (data.path("kind").asText()) {
            case DataSource.CIFAR_100 -> {
                ObjectNode whole = MAPPER.valueToTree(new DataSource.Cifar100());
                tree.set("data", whole.setAll(data));
            }
            case DataSource.MIXTURE -> {
                if (!data.has("centres")) {
                    tree.set("data", data.deepCopy().set("centres", MAPPER.createArrayNode()));
                }
            }
            default -> {}
        }
    }

    /**
     * What the runs of this experiment with any seed have in common: the first 12 hexadecimal digits of the SHA-256 of its
     * JSON without name, description, notes and seed.
     */
    public static String groupHash(Experiment experiment) {
        ObjectNode tree = toTree(experiment);
        tree.remove(List.of("name", "description", "notes", "seed"));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(tree.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DataSource.Mixture.class, name = DataSource.MIXTURE),
        @JsonSubTypes.Type(value = DataSource.SyntheticImages.class, name = DataSource.SYNTHETIC_IMAGES),
        @JsonSubTypes.Type(value = DataSource.Cifar100.class, name = DataSource.CIFAR_100)
    })
    private interface DataSourceMixin {}

    /** Arranged centres are not written out: their arrangement says it all. */
    @SuppressWarnings("UnusedMethod")
    private interface MixtureMixin {
        @SuppressWarnings("UnusedMethod")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<List<Double>> centres();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ClassChoice.All.class, name = "all"),
        @JsonSubTypes.Type(value = ClassChoice.Random.class, name = "random"),
        @JsonSubTypes.Type(value = ClassChoice.Named.class, name = "named"),
        @JsonSubTypes.Type(value = ClassChoice.Superclasses.class, name = "superclasses")
    })
    private interface ClassChoiceMixin {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Architecture.Linear.class, name = "linear"),
        @JsonSubTypes.Type(value = Architecture.Mlp.class, name = "mlp"),
        @JsonSubTypes.Type(value = Architecture.SmallConvNet.class, name = "small-conv-net"),
        @JsonSubTypes.Type(value = Architecture.WideResNet.class, name = "wide-resnet")
    })
    private interface ArchitectureMixin {}

    private interface KeyMixin {
        @JsonValue
        String key();
    }
}
