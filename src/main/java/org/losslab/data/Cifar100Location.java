package org.losslab.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds CIFAR-100: where the user said, then {@code LOSSLAB_DATA}, then the user's data folder. */
public final class Cifar100Location {

    /** The environment variable that names the archive, its unpacked folder, or the folder that holds either. */
    public static final String VARIABLE = "LOSSLAB_DATA";

    /** The archive's official name. */
    public static final String ARCHIVE = "cifar-100-binary.tar.gz";

    /** The folder that the archive unpacks to. */
    static final String FOLDER = "cifar-100-binary";

    private Cifar100Location() {}

    /**
     * Where CIFAR-100 is to be read.
     *
     * @param given what the user named, if anything; it wins even if it does not exist, so that reading it says so
     * @return the archive or the unpacked folder, empty if nothing was named and the data folder has none
     */
    public static Optional<Path> find(Optional<Path> given) {
        return find(given, System.getenv(VARIABLE), UserFolders.current());
    }

    static Optional<Path> find(Optional<Path> given, String variable, UserFolders folders) {
        if (given.isPresent()) {
            return given.map(path -> inside(path).orElse(path));
        }
        if (variable != null && !variable.isBlank()) {
            Path path = parse(variable.strip());
            return Optional.of(inside(path).orElse(path));
        }
        return inside(folders.data());
    }

    /** Where a download goes, and where {@link #find} looks last. */
    public static Path downloadTarget() {
        return UserFolders.current().data().resolve(ARCHIVE);
    }

    private static Optional<Path> inside(Path path) {
        if (Files.isRegularFile(path) || Files.isRegularFile(path.resolve("train.bin"))) {
            return Optional.of(path);
        }
        return Optional.of(path.resolve(FOLDER)).filter(Files::isDirectory).or(() -> Optional.of(path.resolve(ARCHIVE))
                .filter(Files::isRegularFile));
    }

    private static Path parse(String value) {
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new UserException(VARIABLE + " is no path: " + value, e);
        }
    }
}
