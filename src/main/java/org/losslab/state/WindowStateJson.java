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

/** The window's state as JSON; writing and reading again gives an equal state. */
public final class WindowStateJson {

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

    /**
     * The state of a JSON text.
     *
     * @throws UserException if the text is no complete state
     */
    public static WindowState read(String json) {
        try {
            WindowState state = MAPPER.readValue(json, WindowState.class);
            if (state == null) {
                throw new UserException("the window's state must be a JSON object in braces");
            }
            return state;
        } catch (JsonProcessingException e) {
            throw new UserException("the window's state cannot be read: " + e.getOriginalMessage(), e);
        }
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
