package org.losslab.ui.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.losslab.data.UserException;
import org.losslab.data.UserFolders;
import org.losslab.figure.paper.EmbeddedDocument;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.FigureSource;
import org.losslab.figure.paper.Provenance;
import org.losslab.run.Reasons;

/**
 * Figure settings under names: a JSON file each, which {@code losslab figure --settings} takes as well.
 *
 * @param folder may not exist yet
 */
record FigureStore(Path folder) {

    private static final String ENDING = ".json";

    static FigureStore ofUser() {
        return new FigureStore(UserFolders.current().data().resolve("figures"));
    }

    /** The names, sorted. */
    List<String> names() {
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

    FigureSettings load(String name) {
        return EmbeddedDocument.read(folder.resolve(name + ENDING)).settings();
    }

    /** Saves settings, replacing those of the same name. */
    void save(String name, FigureSettings settings) {
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
