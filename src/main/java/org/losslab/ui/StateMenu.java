package org.losslab.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.losslab.data.UserException;
import org.losslab.run.Reasons;
import org.losslab.state.StateFile;
import org.losslab.state.StateText;
import org.losslab.state.WindowState;

/** What can be done with the window's state as a whole: step back and forth, start over, pass it on as a line or a file. */
final class StateMenu {

    private final Store store;
    private final StatusBar status;
    private final Executor background;
    private final MenuButton node = new MenuButton("", Icon.UNDO.node());

    /**
     * @param openFigure asks for an exported figure and opens it
     */
    StateMenu(Store store, StatusBar status, Executor background, Runnable openFigure) {
        this.store = store;
        this.status = status;
        this.background = background;
        node.setId("state-menu");
        node.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        node.setAccessibleText(Messages.text("state.tip"));
        Tips.set(node, Messages.text("state.tip"));
        node.getItems()
                .addAll(
                        item("state.undo", this::undo, Shortcut.UNDO),
                        item("state.redo", this::redo, Shortcut.REDO),
                        item("state.reset", this::reset, null),
                        new SeparatorMenuItem(),
                        item("state.copy", this::copy, null),
                        item("state.paste", this::paste, null),
                        new SeparatorMenuItem(),
                        item("state.save", this::save, null),
                        item("state.open", this::open, null),
                        item("figure.open", openFigure, Shortcut.OPEN_FIGURE));
    }

    private static MenuItem item(String key, Runnable action, Shortcut shortcut) {
        MenuItem item = new MenuItem(Messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        if (shortcut != null) {
            item.setAccelerator(shortcut.keys());
        }
        return item;
    }

    Node node() {
        return node;
    }

    void undo() {
        if (!store.undo()) {
            status.tell(Messages.text("state.undo.none"));
        }
    }

    void redo() {
        if (!store.redo()) {
            status.tell(Messages.text("state.redo.none"));
        }
    }

    /** Everything as at a first start, in the theme and the window that are there. */
    void reset() {
        store.update(state -> WindowState.initial()
                .withTheme(state.theme())
                .withWindow(state.window())
                .withWorkspace(state.workspace()));
        status.tell(Messages.text("state.reset.done", Shortcut.UNDO.display()));
    }

    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(StateText.write(store.get()));
        Clipboard.getSystemClipboard().setContent(content);
        status.tell(Messages.text("state.copied"));
    }

    void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        show(() -> StateText.read(text == null ? "" : text));
    }

    private void save() {
        File file = chooser("state.save.title").showSaveDialog(window());
        if (file == null) {
            return;
        }
        WindowState state = store.get();
        background.execute(() -> {
            String result;
            try {
                new StateFile(file.toPath()).write(state);
                result = Messages.text("state.saved", file.getName());
            } catch (IOException e) {
                result = Messages.text("state.notSaved", file, Worded.of(Reasons.of(e)));
            }
            String told = result;
            Platform.runLater(() -> status.tell(told));
        });
    }

    private void open() {
        File file = chooser("state.open.title").showOpenDialog(window());
        if (file != null) {
            open(file.toPath());
        }
    }

    /** Shows the state of a file; one line says why if it cannot be. */
    void open(Path file) {
        background.execute(() -> {
            try {
                WindowState state = new StateFile(file).read();
                Platform.runLater(() -> show(() -> state));
            } catch (UserException e) {
                tellNotOpened(file, Worded.of(e.getMessage()));
            } catch (IOException e) {
                tellNotOpened(file, Worded.of(Reasons.of(e)));
            }
        });
    }

    private void tellNotOpened(Path file, String reason) {
        Platform.runLater(() -> status.tell(Messages.text("state.notOpened", file.getFileName(), reason)));
    }

    /** The state of elsewhere in this window; its size on this screen stays. */
    private void show(Supplier<WindowState> other) {
        try {
            WindowState shown = other.get();
            store.update(state -> shown.withWindow(state.window()));
            status.tell(Messages.text("state.opened", Shortcut.UNDO.display()));
        } catch (UserException e) {
            status.tell(Worded.of(e.getMessage()));
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.setInitialFileName("window" + StateFile.EXTENSION);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(Messages.text("state.files"), "*" + StateFile.EXTENSION));
        return chooser;
    }

    private Window window() {
        Scene scene = node.getScene();
        return scene == null ? null : scene.getWindow();
    }
}
