package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.state.StateFile;
import org.losslab.state.WindowState;

class AutosaveTest {

    @TempDir
    Path folder;

    private final Deque<Runnable> later = new ArrayDeque<>();

    @Test
    void theNewestOfManyChangesIsSavedOnce() {
        StateFile file = new StateFile(folder.resolve("window.json"));
        Autosave autosave = new Autosave(file, later::add);
        WindowState mixture = WindowState.initial().withWorkspace("mixture");
        WindowState dark = mixture.withTheme(WindowState.Theme.DARK);

        autosave.changed(mixture);
        autosave.changed(dark);
        assertThat(folder).isEmptyDirectory();
        assertThat(later).hasSize(1);
        later.remove().run();
        assertThat(file.load()).isEqualTo(dark);

        autosave.changed(mixture);
        later.remove().run();
        assertThat(file.load()).isEqualTo(mixture);
    }

    @Test
    void nothingOlderIsSavedAfterTheLast() {
        StateFile file = new StateFile(folder.resolve("window.json"));
        Autosave autosave = new Autosave(file, later::add);
        WindowState dark = WindowState.initial().withTheme(WindowState.Theme.DARK);

        autosave.changed(WindowState.initial());
        autosave.close(dark);
        later.remove().run();
        assertThat(file.load()).isEqualTo(dark);
    }
}
