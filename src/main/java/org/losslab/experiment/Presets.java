package org.losslab.experiment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.losslab.data.UserException;

/** The experiments that ship with LossLab, from {@code assets/presets}. */
public final class Presets {

    private static final String FOLDER = "/org/losslab/assets/presets/";

    private static final Map<String, Experiment> LOADED = new ConcurrentHashMap<>();

    private Presets() {}

    /** Their names, in the order in which they are offered. */
    public static List<String> names() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * The preset of that name: always the same object.
     *
     * @throws UserException if there is none, listing those that there are
     */
    public static Experiment load(String name) {
        return LOADED.computeIfAbsent(name, Presets::read);
    }

    private static Experiment read(String name) {
        if (!names().contains(name)) {
            throw new UserException("there is no preset '" + name + "'; possible: " + String.join(", ", names()));
        }
        return ExperimentJson.read(text(name + ".json"));
    }

    /**
     * The preset of that name as a JSON tree that holds every field, for overriding parts of it.
     *
     * @throws UserException if there is none, listing those that there are
     */
    public static ObjectNode tree(String name) {
        return ExperimentJson.toTree(load(name));
    }

    private static String text(String file) {
        try (InputStream in = Presets.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
