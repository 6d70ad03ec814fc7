package org.losslab.app;

import java.util.Locale;

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
}
