package org.losslab.app;

import java.util.Locale;
import java.util.function.Supplier;
import org.losslab.data.UserException;

/** Whether a window can be shown. */
final class Display {

    private Display() {}

    /** Whether this machine seems to have a display: on Linux JavaFX needs an X server, native or Wayland's. */
    static boolean isThere() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win") || system.contains("mac")) {
            return true;
        }
        String display = System.getenv("DISPLAY");
        return display != null && !display.isBlank();
    }

    /**
     * Does what opens a window.
     *
     * @throws UserException if there is no display, or it does not answer
     */
    static <T> T withWindow(Supplier<T> work) {
        String none = "there is no display to open a window on; under xvfb-run there is one";
        if (!isThere()) {
            throw new UserException(none);
        }
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw isGone(e) ? new UserException(none, e) : e;
        }
    }

    /** Whether a window could not be opened because the display that {@code DISPLAY} names does not answer. */
    static boolean isGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // JavaFX has no exception of its own for this.
            if (cause instanceof UnsupportedOperationException
                    && String.valueOf(cause.getMessage()).contains("DISPLAY")) {
                return true;
            }
        }
        return false;
    }
}
