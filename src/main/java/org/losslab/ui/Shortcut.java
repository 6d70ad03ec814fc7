package org.losslab.ui;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/**
 * Every key of the window. All but F1, F5, F11 and a presenter's hold Ctrl (⌘ on a Mac), so that none is typed into a field; none is one that
 * JavaFX's text fields use but for undoing and redoing, which a field does for its own text while it has the focus, and Space and Esc stay JavaFX's own.
 */
public enum Shortcut {
    RUN("Shortcut+R"),
    STEP_BATCH("Shortcut+B"),
    STEP_EPOCH("Shortcut+E"),
    EPOCH_BACK("Shortcut+Shift+B"),
    EPOCH_FORTH("Shortcut+Shift+F"),
    REPLAY("Shortcut+Shift+P"),
    STOP("Shortcut+PERIOD"),
    NEW_SEED("Shortcut+N"),
    SAVE_CHART("Shortcut+S"),
    OPEN_FIGURE("Shortcut+O"),
    COPY_CHART("Shortcut+Shift+C"),
    RESET_ZOOM("Shortcut+0"),
    RUNS("Shortcut+L"),
    UNDO("Shortcut+Z"),
    REDO("Shortcut+Shift+Z"),
    THEME("Shortcut+T"),
    WHY("F1"),
    LECTURE("F5"),
    NEXT_STEP("Page Down"),
    PREVIOUS_STEP("Page Up"),
    FULL_SCREEN("F11");

    @SuppressWarnings("Immutable")
    private final KeyCombination keys;

    Shortcut(String keys) {
        this.keys = KeyCombination.valueOf(keys);
    }

    public KeyCombination keys() {
        return keys;
    }

    /** The keys as this platform writes them. */
    public String display() {
        return keys.getDisplayText();
    }

    /** Makes the keys do something. */
    public void install(Scene scene, Runnable action) {
        scene.getAccelerators().put(keys, action);
    }
}
