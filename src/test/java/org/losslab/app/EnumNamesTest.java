package org.losslab.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class EnumNamesTest {

    /** The commands with such arguments. */
    static Stream<CommandLine> commands() {
        CommandLine bench = EnumNames.teach(new CommandLine(new BenchCommand()));
        return Stream.concat(Stream.of(MixtureFigureCommand.commandLine()), bench.getSubcommands().values().stream())
                .filter(command -> !enums(command).isEmpty());
    }

    private static List<ArgSpec> enums(CommandLine command) {
        return command.getCommandSpec().args().stream()
                .filter(argument -> argument.auxiliaryTypes()[0].isEnum())
                .toList();
    }

    private static List<String> names(ArgSpec argument) {
        return Arrays.stream(argument.auxiliaryTypes()[0].getEnumConstants())
                .map(each -> EnumNames.of((Enum<?>) each))
                .toList();
    }

    private static String said(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpNamesThemAllAsOneTypesThem(CommandLine command) {
        assertThat(enums(command)).allSatisfy(argument -> assertThat(said(argument))
                .as(argument.paramLabel())
                .contains(names(argument))
                .doesNotContain("COMPLETION"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void soDoesWhatIsSaidOfAnotherName(CommandLine command) {
        for (ArgSpec argument : enums(command)) {
            StringWriter errors = new StringWriter();
            command.setErr(new PrintWriter(errors, true));
            String[] wrong = argument.isOption()
                    ? new String[] {((CommandLine.Model.OptionSpec) argument).longestName(), "no-such"}
                    : new String[] {"no-such"};
            assertThat(command.execute(wrong)).isEqualTo(2);
            assertThat(errors.toString()).contains("'no-such' is none of " + String.join(", ", names(argument)));
        }
    }
}
