package org.losslab.ui;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.losslab.state.StateFile;
import org.losslab.state.WindowState;

/** Keeps the window's state on the disk as it changes, so that a window that is killed comes up again as it was. */
final class Autosave {

    private final StateFile file;
    private final Executor later;
    private final AtomicReference<WindowState> unsaved = new AtomicReference<>();

    /** @param later runs what it is given a moment later, off the JavaFX thread */
    Autosave(StateFile file, Executor later) {
        this.file = file;
        this.later = later;
    }

    /** Takes note of a state; the newest of all that come within the moment is saved. */
    void changed(WindowState state) {
        if (unsaved.getAndSet(state) == null) {
            later.execute(this::save);
        }
    }

    /** One at a time, so that an older state never replaces a newer one. */
    private synchronized void save() {
        WindowState newest = unsaved.getAndSet(null);
        if (newest != null) {
            file.save(newest);
        }
    }

    /** Saves the last state at once. */
    void close(WindowState last) {
        unsaved.set(last);
        save();
    }
}
