package org.losslab.experiment;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.losslab.data.ClassChoice;
import org.losslab.data.UserException;
import org.losslab.loss.LossKind;
import org.losslab.loss.WeightRule;

/** An arm as JSON: {@code {"label": "CCQL", "loss": "ccql", "weight": "sqrt", "learningRate": 0.1}}, label and weight optional. */
final class ArmModule extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final Set<String> KEYS =
            new TreeSet<>(Set.of("label", "loss", "weight", "learningRate", "classes", "schedule"));

    ArmModule() {
        addSerializer(Arm.class, new Writer());
        addDeserializer(Arm.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Arm> {
        private static final long serialVersionUID = 1L;

        Writer() {
            super(Arm.class);
        }

        @Override
        public void serialize(Arm arm, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("label", arm.label());
            json.writeStringField("loss", arm.loss().key());
            if (arm.loss() == LossKind.CORRECT_CLASS_QUADRATIC) {
                if (arm.weight() instanceof WeightRule.Fixed fixed) {
                    json.writeNumberField("weight", fixed.value());
                } else {
                    json.writeStringField("weight", arm.weight().key());
                }
            }
            json.writeNumberField("learningRate", arm.learningRate());
            if (arm.classes().isPresent()) {
                json.writeObjectField("classes", arm.classes().get());
            }
            if (arm.schedule().isPresent()) {
                json.writeObjectField("schedule", arm.schedule().get());
            }
            json.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Arm> {
        private static final long serialVersionUID = 1L;

        Reader() {
            super(Arm.class);
        }

        @Override
        public Arm deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode arm = context.readTree(parser);
            if (!arm.isObject()) {
                throw new UserException("an arm must be a JSON object in braces, not " + arm);
            }
            arm.fieldNames().forEachRemaining(key -> {
                if (!KEYS.contains(key)) {
                    throw new UserException("an arm has no key '" + key + "'; possible: " + String.join(", ", KEYS));
                }
            });
            LossKind loss = context.readTreeAsValue(require(arm, "loss"), LossKind.class);
            JsonNode learningRate = require(arm, "learningRate");
            if (!learningRate.isNumber()) {
                throw new UserException("an arm's learningRate must be a number, not " + learningRate);
            }
            ClassChoice classes =
                    arm.has("classes") ? context.readTreeAsValue(arm.get("classes"), ClassChoice.class) : null;
            Schedule schedule =
                    arm.has("schedule") ? context.readTreeAsValue(arm.get("schedule"), Schedule.class) : null;
            return new Arm(
                    arm.path("label").asText(loss.shortName()),
                    loss,
                    weight(arm.path("weight")),
                    learningRate.asDouble(),
                    Optional.ofNullable(classes),
                    Optional.ofNullable(schedule));
        }

        private static JsonNode require(JsonNode arm, String key) {
            if (!arm.has(key)) {
                throw new UserException("an arm needs the key '" + key + "': " + arm);
            }
            return arm.get(key);
        }

        private static WeightRule weight(JsonNode weight) {
            if (weight.isMissingNode()) {
                return WeightRule.SQRT;
            }
            try {
                return weight.isNumber() ? WeightRule.of(weight.asDouble()) : WeightRule.parse(weight.asText());
            } catch (IllegalArgumentException e) {
                throw new UserException(e.getMessage(), e);
            }
        }

        @Override
        public Object deserializeWithType(
                JsonParser parser,
                DeserializationContext context,
                com.fasterxml.jackson.databind.jsontype.TypeDeserializer type)
                throws IOException {
            return parser.currentToken() == JsonToken.VALUE_NULL ? null : deserialize(parser, context);
        }
    }
}
