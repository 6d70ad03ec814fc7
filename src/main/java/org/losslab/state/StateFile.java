package org.losslab.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.losslab.data.TextFiles;
import org.losslab.data.UserException;

/**
 * A file that holds a state of the window: the one that outlives the window, or one saved by the user.
 *
 * @param path the file
 */
public record StateFile(Path path) {

    /** How the names of state files end that users save. */
    public static final String EXTENSION = ".losslab";

    /** In bytes; a state has a few thousand. */
    private static final int LARGEST = 8 << 20;

    /** The file in the user's directory for program state, as the platform has it. */
    public static StateFile ofUser() {
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path directory;
        if (system.startsWith("windows")) {
            directory = fromEnvironment("LOCALAPPDATA", Path.of(home, "AppData", "Local"));
        } else if (system.startsWith("mac")) {
            directory = Path.of(home, "Library", "Application Support");
        } else {
            directory = fromEnvironment("XDG_STATE_HOME", Path.of(home, ".local", "state"));
        }
        return new StateFile(directory.resolve("losslab").resolve("window.json"));
    }

    private static Path fromEnvironment(String variable, Path otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : Path.of(value);
    }

    /** The state of last time; the initial one where there is none, or none that can be read. */
    public WindowState load() {
        try {
            return Files.isRegularFile(path) ? read() : WindowState.initial();
        } catch (IOException | UserException e) {
            warn("Starting afresh: " + path + ": " + e.getMessage());
            return WindowState.initial();
        }
    }

    /** Keeps the state for next time. A directory that cannot be written costs that and no more. */
    public void save(WindowState state) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            write(state);
        } catch (IOException e) {
            warn("The window's state was not saved: " + e.getMessage());
        }
    }

    private static void warn(String message) {
        // Not kept: making the first logger takes a while, and a start has nothing to log.
        System.getLogger(StateFile.class.getName()).log(System.Logger.Level.WARNING, message);
    }

    /**
     * The state in the file.
     *
     * @throws IOException if the file cannot be read
     * @throws UserException if it holds no state
     */
    public WindowState read() throws IOException {
        return WindowStateJson.read(TextFiles.read(path, LARGEST));
    }

    /**
     * Writes the file; one that was there is replaced as a whole or not at all.
     *
     * @throws IOException if the directory cannot be written
     */
    public void write(WindowState state) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, WindowStateJson.write(state));
        Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    }
}
