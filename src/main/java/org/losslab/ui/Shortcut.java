package org.losslab.ui;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;

/**
 * Every key of the window. All but the full screen's hold Ctrl (⌘ on a Mac), so that none is typed into a field; none is one that
 * JavaFX's text fields use, and Space and Esc stay JavaFX's own.
 */
public enum Shortcut {
    RUN("Shortcut+R"),
    STEP_BATCH("Shortcut+B"),
    STEP_EPOCH("Shortcut+E"),
    STOP("Shortcut+PERIOD"),
    NEW_SEED("Shortcut+N"),
    SAVE_CHART("Shortcut+S"),
    OPEN_FIGURE("Shortcut+O"),
    COPY_CHART("Shortcut+Shift+C"),
    RESET_ZOOM("Shortcut+0"),
    RUNS("Shortcut+L"),
    THEME("Shortcut+T"),
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
