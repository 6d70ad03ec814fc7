package org.losslab.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.losslab.data.UserException;

/** Single fields of an experiment set from text, as by {@code --set model.depth=16}. */
public final class Overrides {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Overrides() {}

    /**
     * Sets one field of a tree that holds every field of its experiment.
     *
     * @param tree changed in place
     * @param assignment {@code key=value}; the key is a path with dots, array positions as numbers; the value is JSON, or text
     * @throws UserException if the path does not exist
     */
    public static void apply(ObjectNode tree, String assignment) {
        int equals = assignment.indexOf('=');
        if (equals <= 0) {
            throw new UserException("--set needs key=value, such as model.width=2, not '" + assignment + "'");
        }
        String[] path = assignment.substring(0, equals).strip().split("\\.", -1);
        JsonNode parent = tree;
        for (int i = 0; i < path.length - 1; i++) {
            JsonNode child = parent.isArray() ? parent.get(index(path[i], parent.size())) : parent.get(path[i]);
            if (child == null || !child.isContainerNode()) {
                throw unknown(path, i, parent);
            }
            parent = child;
        }
        String last = path[path.length - 1];
        JsonNode value = value(assignment.substring(equals + 1).strip());
        if (parent instanceof ArrayNode array) {
            array.set(index(last, array.size()), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
    }

    private static JsonNode value(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node.isMissingNode() ? TextNode.valueOf(text) : node;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }

    private static int index(String text, int size) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) >= size) {
            throw new UserException("'" + text + "' is no position in a list of " + size + " (0.." + (size - 1) + ")");
        }
        return Integer.parseInt(text);
    }

    private static UserException unknown(String[] path, int at, JsonNode parent) {
        StringBuilder keys = new StringBuilder();
        parent.fieldNames()
                .forEachRemaining(key -> keys.append(keys.isEmpty() ? "" : ", ").append(key));
        return new UserException("--set: there is no '" + path[at] + "' to set a field of; possible: " + keys);
    }
}
