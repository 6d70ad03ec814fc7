package org.losslab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.losslab.cli.HeadlessDefault;
import org.losslab.cli.LossLabCommand;
import org.losslab.data.UserException;
import org.losslab.state.StateFile;
import org.losslab.ui.Language;
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
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean fresh = rest.remove(LossLabWindow.FRESH);
        Optional<String> language = takeLanguage(rest);
        boolean window = rest.isEmpty() || (rest.size() == 1 && rest.get(0).endsWith(StateFile.EXTENSION));
        if (!window) {
            // Commands speak English, whatever the system does: programs read what they print.
            Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
            // The benchmarks and the figures of the mixture need what the command line itself does not know.
            CommandLine line = LossLabCommand.commandLine().addSubcommand(new BenchCommand());
            line.getSubcommands().get("figure").addSubcommand(MixtureFigureCommand.commandLine());
            System.exit(EnumNames.teach(line)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .execute(arguments));
        }
        try {
            Language.settle(language.map(Language::of));
        } catch (UserException e) {
            System.err.println("losslab: " + e.getMessage());
            System.exit(2);
        }
        List<String> shown = new ArrayList<>(rest);
        if (fresh) {
            shown.add(LossLabWindow.FRESH);
        }
        if (Display.isThere() && open(shown.toArray(String[]::new))) {
            return;
        }
        if (!rest.isEmpty()) {
            System.err.println("losslab: there is no display to show " + rest.get(0) + " on");
            System.exit(1);
        }
        Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
        System.exit(HeadlessDefault.run());
    }

    /** The window's language if the arguments begin with it, which takes it out of them. */
    private static Optional<String> takeLanguage(List<String> arguments) {
        if (arguments.size() < 2 || !arguments.get(0).equals("--language")) {
            return Optional.empty();
        }
        arguments.remove(0);
        return Optional.of(arguments.remove(0));
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
