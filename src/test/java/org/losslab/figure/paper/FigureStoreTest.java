package org.losslab.figure.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.UserException;

class FigureStoreTest {

    @TempDir
    Path folder;

    @Test
    void settingsAreKeptUnderAName() {
        FigureStore store = new FigureStore(folder.resolve("figures"));
        FigureSettings settings =
                FigureSettings.DEFAULT.withText(new FigureSettings.Text("Kept", "", List.of(), List.of(), Map.of()));
        assertThat(store.names()).isEmpty();
        store.save("my paper", settings);
        assertThat(store.names()).containsExactly("my paper");
        assertThat(store.load("my paper")).isEqualTo(settings);
    }

    @Test
    void namesThatAreNoneAreRefusedInOneLine() {
        FigureStore store = new FigureStore(folder);
        store.save("one", FigureSettings.DEFAULT);
        assertThatThrownBy(() -> store.load("two"))
                .isInstanceOf(UserException.class)
                .hasMessage("there are no saved figure settings named 'two'; saved: one");
        for (String name : List.of("", "../up", "a/b", "\uD83D\uDE80", "x".repeat(61))) {
            assertThatThrownBy(() -> store.save(name, FigureSettings.DEFAULT))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("1 to 60 letters");
        }
    }
}
