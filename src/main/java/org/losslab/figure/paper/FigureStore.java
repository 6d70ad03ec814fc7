package org.losslab.figure.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.losslab.data.UserException;
import org.losslab.data.UserFolders;
import org.losslab.run.Reasons;

/**
 * Figure settings under names: a JSON file each, which {@code losslab figure --settings} takes by name as well.
 *
 * @param folder may not exist yet
 */
public record FigureStore(Path folder) {

    private static final String ENDING = ".json";

    /** The user's own. */
    public static FigureStore ofUser() {
        return new FigureStore(UserFolders.current().data().resolve("figures"));
    }

    /** The names, sorted. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UserException("saved figure settings cannot be read: " + Reasons.of(e), e);
        }
    }

    /**
     * Settings of that name.
     *
     * @throws UserException with one line if there are none or they cannot be read
     */
    public FigureSettings load(String name) {
        if (!names().contains(name)) {
            if (name.toLowerCase(Locale.ROOT).matches(".*\\.(png|tiff?|svg|pdf|json|csv|tex|txt)")) {
                throw new UserException("there is no file " + name);
            }
            throw new UserException("there are no saved figure settings named '" + name + "'"
                    + (names().isEmpty() ? "" : "; saved: " + String.join(", ", names())));
        }
        return EmbeddedDocument.read(folder.resolve(name + ENDING)).settings();
    }

    /** Saves settings, replacing those of the same name. */
    public void save(String name, FigureSettings settings) {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}")) {
            throw new UserException(
                    "a name of settings is 1 to 60 letters, digits, spaces and . _ -, not '" + name + "'");
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(name + ENDING),
                    FigureDocument.of(settings, FigureSource.ofRuns(List.of()), Provenance.of(List.of(), ""))
                            .prettyJson());
        } catch (IOException e) {
            throw new UserException("the settings cannot be saved in " + folder + ": " + Reasons.of(e), e);
        }
    }
}
