package org.losslab.state;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Presets;

/** The window's state as JSON; writing and reading again gives an equal state. */
public final class WindowStateJson {

    /** Reads what is left out by rules of its own. */
    private static final String EXPERIMENT = "experiment";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Experiment.class, new ExperimentWriter())
                    .addDeserializer(Experiment.class, new ExperimentReader()))
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private WindowStateJson() {}

    /** The state as indented JSON. */
    public static String write(WindowState state) {
        try {
            return MAPPER.writeValueAsString(state) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The state as a JSON tree. */
    static ObjectNode tree(WindowState state) {
        return MAPPER.valueToTree(state);
    }

    /**
     * The state of a JSON text. What the text leaves out, as an older version did not write it, is as at a first start.
     *
     * @throws UserException if the text is no state
     */
    public static WindowState read(String json) {
        try {
            return over(WindowState.initial(), MAPPER.readTree(json));
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /**
     * A state with some of its parts replaced.
     *
     * @param changes an object of the state's shape that holds only what is to change; an experiment, lists and sets are replaced
     *     as a whole, and a preset without an experiment brings its own
     * @throws UserException if it is no object, or names what a state does not have
     */
    public static WindowState over(WindowState base, JsonNode changes) {
        if (!(changes instanceof ObjectNode object)) {
            throw new UserException("the window's state must be a JSON object in braces");
        }
        try {
            ObjectNode tree = tree(base);
            replace(tree, object);
            JsonNode training = object.path("training");
            if (training.has("preset") && !training.has(EXPERIMENT)) {
                Experiment ofPreset = Presets.load(training.get("preset").asText());
                ((ObjectNode) tree.get("training")).set(EXPERIMENT, ExperimentJson.toTree(ofPreset));
            }
            return MAPPER.treeToValue(tree, WindowState.class);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private static void replace(ObjectNode tree, ObjectNode changes) {
        changes.properties().forEach(entry -> {
            boolean bothParts = tree.get(entry.getKey()) instanceof ObjectNode
                    && entry.getValue() instanceof ObjectNode
                    && !entry.getKey().equals(EXPERIMENT);
            if (bothParts) {
                replace((ObjectNode) tree.get(entry.getKey()), (ObjectNode) entry.getValue());
            } else {
                tree.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static UserException unreadable(JsonProcessingException e) {
        return new UserException("the window's state cannot be read: " + e.getOriginalMessage(), e);
    }

    private static final class ExperimentWriter extends StdSerializer<Experiment> {
        private static final long serialVersionUID = 1L;

        ExperimentWriter() {
            super(Experiment.class);
        }

        @Override
        public void serialize(Experiment value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeTree(ExperimentJson.toTree(value));
        }
    }

    private static final class ExperimentReader extends StdDeserializer<Experiment> {
        private static final long serialVersionUID = 1L;

        ExperimentReader() {
            super(Experiment.class);
        }

        @Override
        public Experiment deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode tree = context.readTree(parser);
            if (tree instanceof ObjectNode object) {
                return ExperimentJson.fromTree(object);
            }
            throw new UserException("an experiment must be a JSON object in braces");
        }
    }
}
