package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar100LocationTest {

    @TempDir
    private Path temporary;

    private UserFolders folders;

    @BeforeEach
    void makeFolders() throws IOException {
        folders = new UserFolders(temporary.resolve("data"), temporary.resolve("state"));
        Files.createDirectories(folders.data());
    }

    @Test
    void whatTheUserNamedWinsThenTheVariableThenTheDataFolder() throws IOException {
        Path given = file("given.tar.gz");
        Path variable = file("variable.tar.gz");
        Path own = file("data/" + Cifar100Location.ARCHIVE);

        assertThat(find(Optional.of(given), variable.toString())).contains(given);
        assertThat(find(Optional.empty(), variable.toString())).contains(variable);
        assertThat(find(Optional.empty(), null)).contains(own);
        assertThat(find(Optional.empty(), " ")).contains(own);
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertThat(find(Optional.empty(), null)).isEmpty();
    }

    @Test
    void aNamedFileThatDoesNotExistIsKeptForTheErrorMessage() {
        Path missing = temporary.resolve("missing");

        assertThat(find(Optional.of(missing), null)).contains(missing);
        assertThat(find(Optional.empty(), missing.toString())).contains(missing);
    }

    @Test
    void foldersAreSearchedForTheArchiveAndForWhatItUnpacksTo() throws IOException {
        Path archive = file("a/" + Cifar100Location.ARCHIVE);
        Path train = file("b/cifar-100-binary/train.bin");

        assertThat(find(Optional.of(temporary.resolve("a")), null)).contains(archive);
        assertThat(find(Optional.of(temporary.resolve("b")), null)).contains(train.getParent());
        assertThat(find(Optional.of(train.getParent()), null)).contains(train.getParent());
    }

    @Test
    void aVariableThatIsNoPathIsRefused() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> find(Optional.empty(), "a\0b"))
                .withMessageContaining(Cifar100Location.VARIABLE);
    }

    private Optional<Path> find(Optional<Path> given, String variable) {
        return Cifar100Location.find(given, variable, folders);
    }

    private Path file(String name) throws IOException {
        Path path = temporary.resolve(name);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, "x");
    }
}
