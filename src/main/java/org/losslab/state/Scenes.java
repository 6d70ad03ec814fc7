package org.losslab.state;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.losslab.data.TextFiles;
import org.losslab.data.UserException;

/** The scenes that ship with LossLab, from {@code assets/scenes}, and those in files. */
public final class Scenes {

    private static final String FOLDER = "/org/losslab/assets/scenes/";

    /** In bytes. */
    private static final int LARGEST = 8 << 20;

    private Scenes() {}

    /** Their ids, in the order in which they are offered. */
    public static List<String> ids() {
        return text("index.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /**
     * The scene of that id, in the display language if it has its words, or of the file with that path.
     *
     * @throws UserException if there is none, or it is no scene
     */
    public static SceneScript load(String idOrPath) {
        if (ids().contains(idOrPath)) {
            SceneScript scene = SceneScript.read(text(idOrPath + ".json"));
            String language = Locale.getDefault(Locale.Category.DISPLAY).getLanguage();
            String words = language + "/" + idOrPath + ".json";
            return has(words) ? scene.inTheWordsOf(SceneScript.words(text(words))) : scene;
        }
        try {
            Path file = Path.of(idOrPath);
            return SceneScript.read(TextFiles.read(file, LARGEST));
        } catch (IOException | InvalidPathException e) {
            throw new UserException(
                    "there is no scene '" + idOrPath + "'; a file's path is possible, or " + String.join(", ", ids()),
                    e);
        }
    }

    private static boolean has(String file) {
        return Scenes.class.getResource(FOLDER + file) != null;
    }

    private static String text(String file) {
        try (InputStream in = Scenes.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
