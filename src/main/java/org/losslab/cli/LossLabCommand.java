package org.losslab.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.losslab.data.UserException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

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

    private static final String WHOLE = "whole number";

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
        commandLine.registerConverter(int.class, number(Integer::valueOf, WHOLE));
        commandLine.registerConverter(Integer.class, number(Integer::valueOf, WHOLE));
        commandLine.registerConverter(long.class, number(Long::valueOf, WHOLE));
        commandLine.registerConverter(Long.class, number(Long::valueOf, WHOLE));
        commandLine.registerConverter(double.class, number(Double::valueOf, "number"));
        commandLine.registerConverter(Double.class, number(Double::valueOf, "number"));
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
        ParameterException told = e instanceof MissingParameterException
                ? mistyped(command, arguments).orElse(e)
                : e;
        err.println("losslab: " + oneLine(told));
        if (!UnmatchedArgumentException.printSuggestions(told, err)) {
            err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        err.flush();
        return ExitCode.USAGE;
    }

    /** Of the options that there are not; before those that are missing, which they may stand for. */
    private static Optional<ParameterException> mistyped(CommandLine command, String[] arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument.matches("--[a-z].*"))
                .map(argument -> argument.replaceFirst("=.*", ""))
                .filter(option -> command.getCommandSpec().findOption(option) == null)
                .findFirst()
                .map(option -> new UnmatchedArgumentException(command, List.of(option)));
    }

    /** In words for those who do not program. */
    private static <N> ITypeConverter<N> number(Function<String, N> parse, String what) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'" + text + "' is no " + what);
            }
        };
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
