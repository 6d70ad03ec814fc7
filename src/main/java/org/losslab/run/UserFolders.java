package org.losslab.run;

import java.nio.file.Path;
import java.util.Locale;

/** Where each platform keeps an application's files. */
public final class UserFolders {

    private UserFolders() {}

    /** What is to last: runs, downloaded data. */
    public static Path data() {
        String home = System.getProperty("user.home");
        return switch (platform()) {
            case "windows" ->
                environment("LOCALAPPDATA", home + "/AppData/Local").resolve("LossLab");
            case "mac" -> Path.of(home, "Library", "Application Support", "LossLab");
            default -> environment("XDG_DATA_HOME", home + "/.local/share").resolve("losslab");
        };
    }

    /** What may be thrown away: logs. */
    public static Path state() {
        String home = System.getProperty("user.home");
        return switch (platform()) {
            case "windows" -> data().resolve("Logs");
            case "mac" -> Path.of(home, "Library", "Logs", "LossLab");
            default -> environment("XDG_STATE_HOME", home + "/.local/state").resolve("losslab");
        };
    }

    private static String platform() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : "linux";
    }

    private static Path environment(String variable, String otherwise) {
        String value = System.getenv(variable);
        return Path.of(value == null || value.isBlank() ? otherwise : value);
    }
}
