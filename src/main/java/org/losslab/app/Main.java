package org.losslab.app;

import org.losslab.cli.HeadlessDefault;
import org.losslab.cli.LossLabCommand;
import org.losslab.state.StateFile;
import org.losslab.ui.LossLabWindow;
import picocli.CommandLine;

/** The entry point: a command if there is one, else the window, else, without a display, the default training. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            // Other programs ask for it, so it does not wait for the command line to be set up.
            System.out.println(LossLabCommand.version());
            return;
        }
        boolean stateFile = arguments.length == 1 && arguments[0].endsWith(StateFile.EXTENSION);
        if (arguments.length > 0 && !stateFile) {
            // The benchmarks and the figures of the mixture need what the command line itself does not know.
            CommandLine line = LossLabCommand.commandLine().addSubcommand(new BenchCommand());
            line.getSubcommands().get("figure").addSubcommand(MixtureFigureCommand.commandLine());
            System.exit(line.setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
        }
        if (Display.isThere() && open(arguments)) {
            return;
        }
        if (stateFile) {
            System.err.println("losslab: there is no display to show " + arguments[0] + " on");
            System.exit(1);
        }
        System.exit(HeadlessDefault.run());
    }

    /** Opens the window and waits for its end; false if the display that the environment names is gone. */
    private static boolean open(String... arguments) {
        try {
            LossLabWindow.open(arguments);
            return true;
        } catch (RuntimeException e) {
            if (!Display.isGone(e)) {
                throw e;
            }
            return false;
        }
    }
}
