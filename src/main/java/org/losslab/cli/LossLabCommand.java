package org.losslab.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.losslab.data.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code losslab}: the root of all commands, and how they end. */
@Command(
        name = "losslab",
        mixinStandardHelpOptions = true,
        versionProvider = LossLabCommand.Version.class,
        description = "Shows what a loss function does to multiclass classification. Without a command: opens"
                + " the window as it was last time; with --fresh as at a first start, with --language en or tr in"
                + " that language, with a .losslab file as that has it.",
        subcommands = {
            TrainCommand.class,
            ResumeCommand.class,
            SearchCommand.class,
            SweepCommand.class,
            RunsCommand.class,
            ClaimsCommand.class,
            PresetsCommand.class,
            EnginesCommand.class,
            DataCommand.class,
            FigureCommand.class,
            BoundsCommand.class
        })
public final class LossLabCommand implements Runnable {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Tell more, and failures with a stack trace.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    /**
     * Runs a command line.
     *
     * @return 0 on success, 2 on a usage error, 1 on failure
     */
    public static int execute(String... arguments) {
        return commandLine().execute(arguments);
    }

    /** The name and the version in the jar's manifest. */
    public static String version() {
        String version = LossLabCommand.class.getPackage().getImplementationVersion();
        return "LossLab " + (version == null ? "development" : version);
    }

    /** The commands, ready to be run; their output can be redirected. */
    public static CommandLine commandLine() {
        LossLabCommand root = new LossLabCommand();
        CommandLine commandLine = new CommandLine(root)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(LossLabCommand::usage)
                .setExecutionExceptionHandler(root::failure);
        return commandLine.setExecutionStrategy(parsed -> {
            Logger.getLogger("").setLevel(root.verbose ? Level.INFO : Level.WARNING);
            return new CommandLine.RunLast().execute(parsed);
        });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    private static int usage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("losslab: " + oneLine(e));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private int failure(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        boolean internal = !(e instanceof UserException);
        err.println("losslab: " + (internal ? "internal error: " + e + " (--verbose tells more)" : oneLine(e)));
        if (verbose) {
            e.printStackTrace(err);
        }
        err.flush();
        return ExitCode.SOFTWARE;
    }

    private static String oneLine(Exception e) {
        return Optional.ofNullable(e.getMessage())
                .map(message -> String.join(" ", List.of(message.strip().split("\\s*\\R\\s*"))))
                .orElse(e.toString());
    }

    /** What {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {version()};
        }
    }
}
