package org.losslab.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.losslab.data.DataSource;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Overrides;
import org.losslab.loss.LossKind;

/**
 * What one run of a sweep sets in the experiment that it varies, in order: {@code K} (classes), {@code w} (of every CCQL arm),
 * {@code loss} (keeps the arms with it), {@code lr} (of every arm) or {@code lr.LABEL} (of one), {@code seed}, or the path of any
 * field, such as {@code model.width}.
 *
 * @param values by key
 */
public record Settings(Map<String, JsonNode> values) {

    /** The number of classes. */
    public static final String CLASSES = "K";

    /** CCQL's weight. */
    public static final String WEIGHT = "w";

    /** The one loss that is trained. */
    public static final String LOSS = "loss";

    /** Every arm's learning rate. */
    public static final String RATE = "lr";

    /** The seed. */
    public static final String SEED = "seed";

    private static final String RATE_OF = RATE + ".";

    public Settings {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** These settings and one more, or another value of one. */
    Settings with(String key, JsonNode value) {
        Map<String, JsonNode> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new Settings(more);
    }

    /** A value as it is typed. */
    public static String text(JsonNode value) {
        return value.isTextual() ? value.asText() : value.toString();
    }

    /** What is set, in one line: {@code K=5, w=sqrt}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + "=" + text(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    /**
     * The experiment with these settings.
     *
     * @throws UserException naming the setting that no experiment allows
     */
    public Experiment applyTo(Experiment base) {
        try {
            return applied(base, values);
        } catch (UserException e) {
            values.forEach((key, value) -> checkAlone(base, key, value));
            throw new UserException(this + ": " + e.getMessage(), e);
        }
    }

    private static void checkAlone(Experiment base, String key, JsonNode value) {
        try {
            applied(base, Map.of(key, value));
        } catch (UserException e) {
            throw new UserException(key + "=" + text(value) + ": " + e.getMessage(), e);
        }
    }

    private static Experiment applied(Experiment base, Map<String, JsonNode> values) {
        ObjectNode tree = ExperimentJson.toTree(base);
        values.forEach((key, value) -> set(base, tree, key, value));
        return ExperimentJson.fromTree(tree);
    }

    private static void set(Experiment base, ObjectNode tree, String key, JsonNode value) {
        switch (key) {
            case CLASSES -> setClasses(base, tree, value);
            case WEIGHT -> setWeight(base, tree, value);
            case LOSS -> keepLoss(tree, value);
            case RATE -> tree.get("arms").forEach(arm -> ((ObjectNode) arm).set("learningRate", value));
            default -> {
                if (key.startsWith(RATE_OF)) {
                    setRate(tree, key.substring(RATE_OF.length()), value);
                } else {
                    Overrides.apply(tree, key + "=" + value);
                }
            }
        }
    }

    private static void setClasses(Experiment base, ObjectNode tree, JsonNode value) {
        if (base.arms().stream().anyMatch(arm -> arm.classes().isPresent())) {
            throw new UserException("arms have classes of their own, so there is no one K to set");
        }
        if (base.data() instanceof DataSource.Mixture) {
            ((ObjectNode) tree.get("data")).set("classes", value);
            return;
        }
        JsonNode seed = tree.path("classes").path(SEED);
        tree.putObject("classes")
                .put("kind", "random")
                .<ObjectNode>set("count", value)
                .set(SEED, seed.isMissingNode() ? JsonNodeFactory.instance.numberNode(1) : seed);
    }

    /** Where the loss is another, w changes nothing: such runs are one and the same. */
    private static void setWeight(Experiment base, ObjectNode tree, JsonNode value) {
        if (base.arms().stream().noneMatch(arm -> arm.loss() == LossKind.CORRECT_CLASS_QUADRATIC)) {
            throw new UserException("no arm has the loss ccql, so there is no w to set");
        }
        for (JsonNode arm : tree.get("arms")) {
            if (arm.path("loss").asText().equals(LossKind.CORRECT_CLASS_QUADRATIC.key())) {
                ((ObjectNode) arm).set("weight", value);
            }
        }
    }

    private static void keepLoss(ObjectNode tree, JsonNode value) {
        ArrayNode arms = (ArrayNode) tree.get("arms");
        ArrayNode kept = tree.arrayNode();
        arms.forEach(arm -> {
            if (arm.path("loss").equals(value)) {
                kept.add(arm);
            }
        });
        if (kept.isEmpty()) {
            String possible = java.util.stream.StreamSupport.stream(arms.spliterator(), false)
                    .map(arm -> arm.path("loss").asText())
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new UserException("no arm has the loss '" + text(value) + "'; possible: " + possible);
        }
        tree.set("arms", kept);
    }

    private static void setRate(ObjectNode tree, String label, JsonNode value) {
        for (JsonNode arm : tree.get("arms")) {
            if (arm.path("label").asText().equals(label)) {
                ((ObjectNode) arm).set("learningRate", value);
                return;
            }
        }
        throw new UserException("there is no arm '" + label + "' to set the learning rate of");
    }
}
