package org.losslab.data;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where this platform keeps an application's files for a user. Nothing is created here.
 *
 * @param data large files worth keeping: data sets, runs
 * @param state what can be lost without harm: the window's last state
 */
public record UserFolders(Path data, Path state) {

    /** The folders of the user who runs this. */
    public static UserFolders current() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System::getenv);
    }

    /**
     * The folders on a platform.
     *
     * @param osName as in the system property {@code os.name}
     * @param home the user's home
     * @param environment gives a variable's value or null
     */
    static UserFolders of(String osName, Path home, UnaryOperator<String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            Path folder = absolute(environment.apply("LOCALAPPDATA"))
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("LossLab");
            return new UserFolders(folder, folder.resolve("state"));
        }
        if (os.startsWith("mac")) {
            Path folder = home.resolve("Library").resolve("Application Support").resolve("LossLab");
            return new UserFolders(folder, folder.resolve("state"));
        }
        Path local = home.resolve(".local");
        return new UserFolders(
                absolute(environment.apply("XDG_DATA_HOME"))
                        .orElse(local.resolve("share"))
                        .resolve("losslab"),
                absolute(environment.apply("XDG_STATE_HOME"))
                        .orElse(local.resolve("state"))
                        .resolve("losslab"));
    }

    /** The XDG specification has relative paths ignored. */
    private static Optional<Path> absolute(String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(value)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
