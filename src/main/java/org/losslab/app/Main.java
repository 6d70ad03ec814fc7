package org.losslab.app;

import org.losslab.cli.HeadlessDefault;
import org.losslab.cli.LossLabCommand;
import org.losslab.ui.LossLabWindow;

/** The entry point: a command if there is one, else the window, else, without a display, the default training. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            // The benchmarks need a window, which the command line itself does not know.
            System.exit(LossLabCommand.commandLine()
                    .addSubcommand(new BenchCommand())
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(arguments));
        }
        if (!Display.isThere() || !open()) {
            System.exit(HeadlessDefault.run());
        }
    }

    /** Opens the window and waits for its end; false if the display that the environment names is gone. */
    private static boolean open() {
        try {
            LossLabWindow.open();
            return true;
        } catch (RuntimeException e) {
            if (!Display.isGone(e)) {
                throw e;
            }
            // Pictures are drawn without a display, which AWT would look for too.
            System.setProperty("java.awt.headless", "true");
            return false;
        }
    }
}
