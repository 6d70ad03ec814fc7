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
                    .execute(arguments));
        }
        if (Display.isThere()) {
            LossLabWindow.open(arguments);
        } else {
            System.exit(HeadlessDefault.run());
        }
    }
}
