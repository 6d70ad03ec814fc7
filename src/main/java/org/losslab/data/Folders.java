package org.losslab.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What the library lacks for folders. */
public final class Folders {

    private Folders() {}

    /**
     * Deletes a folder with all that is in it.
     *
     * @throws IOException if something cannot be deleted; what was deleted until then is gone
     */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
