package org.losslab.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Presets;

/**
 * Sweeps as JSON and as typed:
 *
 * <pre>{"preset": "quick", "set": {"epochs": 20}, "grid": {"K": [2, 5, 10], "w": ["sqrt", "linear"]}, "seeds": 5}</pre>
 *
 * with {@code "experiment": {…}} in the place of the preset, {@code "list": [{"K": 2, "w": "sqrt"}, …]} beside or in the place of
 * the grid, and seeds as a list or as how many.
 */
public final class SweepSpecReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("schema", "name", "preset", "experiment", "set", "grid", "list", "seeds"));

    private SweepSpecReader() {}

    /** Whether a JSON object is a sweep: it says what varies. An experiment does not. */
    public static boolean isSweep(ObjectNode tree) {
        return tree.has("grid") || tree.has("list") || tree.has("seeds") || tree.has("preset");
    }

    /**
     * The sweep of a JSON object.
     *
     * @throws UserException naming what is wrong and what is possible
     */
    public static SweepSpec read(ObjectNode tree) {
        tree.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new UserException("a sweep has no key '" + key + "'; possible: " + String.join(", ", KEYS));
            }
        });
        if (tree.path("schema").asInt(1) > 1) {
            throw new UserException("the sweep was written by a newer LossLab; update LossLab to run it");
        }
        Experiment base = new Settings(fields(tree, "set")).applyTo(base(tree));
        Map<String, List<JsonNode>> grid = new LinkedHashMap<>();
        fields(tree, "grid").forEach((key, values) -> grid.put(key, elements("grid." + key, values)));
        List<Settings> list = new ArrayList<>();
        if (tree.has("list")) {
            for (JsonNode entry : elements("list", tree.get("list"))) {
                list.add(new Settings(fields("list", entry)));
            }
        }
        List<Long> seeds = tree.has("seeds") ? seeds(base, tree.get("seeds")) : List.of();
        return new SweepSpec(tree.path("name").asText(base.name()), base, grid, list, seeds);
    }

    private static Experiment base(ObjectNode tree) {
        if (tree.has("preset") == tree.has("experiment")) {
            throw new UserException("a sweep needs either a 'preset' or an 'experiment' that it varies");
        }
        if (tree.has("preset")) {
            return Presets.load(tree.get("preset").asText());
        }
        if (tree.get("experiment") instanceof ObjectNode experiment) {
            return ExperimentJson.fromTree(experiment);
        }
        throw new UserException("a sweep's 'experiment' must be a JSON object in braces");
    }

    private static Map<String, JsonNode> fields(ObjectNode tree, String key) {
        return tree.has(key) ? fields(key, tree.get(key)) : Map.of();
    }

    private static Map<String, JsonNode> fields(String key, JsonNode node) {
        if (!node.isObject()) {
            throw new UserException("'" + key + "' must hold key and value in braces, not " + node);
        }
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return Collections.unmodifiableMap(fields);
    }

    private static List<JsonNode> elements(String key, JsonNode node) {
        if (!node.isArray() || node.isEmpty()) {
            throw new UserException("'" + key + "' must be a list in brackets with at least one entry, not " + node);
        }
        List<JsonNode> elements = new ArrayList<>();
        node.forEach(elements::add);
        return elements;
    }

    private static List<Long> seeds(Experiment base, JsonNode node) {
        if (node.isArray()) {
            List<Long> seeds = new ArrayList<>();
            for (JsonNode seed : elements("seeds", node)) {
                if (!seed.canConvertToLong() || !seed.isIntegralNumber()) {
                    throw new UserException("seeds: " + seed + " is no whole number");
                }
                seeds.add(seed.asLong());
            }
            return seeds;
        }
        if (!node.isIntegralNumber()) {
            throw new UserException("'seeds' must be a list, or how many there are to be, not " + node);
        }
        return seeds(base, node.asLong());
    }

    /**
     * So many seeds, from the base's on.
     *
     * @throws UserException if there are not 1 to {@link SweepSpec#MOST_RUNS}
     */
    public static List<Long> seeds(Experiment base, long count) {
        if (count < 1 || count > SweepSpec.MOST_RUNS) {
            throw new UserException("seeds must be 1 to " + SweepSpec.MOST_RUNS + ", not " + count);
        }
        return LongStream.range(base.seed(), base.seed() + count).boxed().toList();
    }

    /**
     * One dimension of a grid as typed: {@code K=2,5,10}. Commas within brackets and quotes do not separate.
     *
     * @throws UserException if it is not of this form
     */
    public static Map.Entry<String, List<JsonNode>> axis(String text) {
        int equals = text.indexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new UserException("--grid needs a key and its values, such as K=2,5,10, not '" + text + "'");
        }
        List<JsonNode> values = new ArrayList<>();
        for (String value : split(text.substring(equals + 1))) {
            if (value.isBlank()) {
                throw new UserException("--grid " + text + ": there is nothing between two commas");
            }
            values.add(value(value.strip()));
        }
        return Map.entry(text.substring(0, equals).strip(), values);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static JsonNode value(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? TextNode.valueOf(text) : node;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
