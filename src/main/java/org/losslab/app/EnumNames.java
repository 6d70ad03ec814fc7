package org.losslab.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** Enumerations as one types them: in lower case, with hyphens between words. */
final class EnumNames {

    private EnumNames() {}

    /** Lets a command and those below it take such names, and name them where another is given; capitals and underscores will do. */
    static CommandLine teach(CommandLine line) {
        for (ArgSpec argument : line.getCommandSpec().args()) {
            // What a list is of, or the argument's own type.
            Class<?> kind = argument.auxiliaryTypes()[0];
            if (kind.isEnum()) {
                teach(line, kind);
            }
        }
        line.getSubcommands().values().forEach(EnumNames::teach);
        return line;
    }

    private static <E> void teach(CommandLine line, Class<E> kind) {
        line.registerConverter(kind, text -> {
            List<String> possible = new ArrayList<>();
            for (E each : kind.getEnumConstants()) {
                String name = of((Enum<?>) each);
                if (name.equalsIgnoreCase(text.replace('_', '-'))) {
                    return each;
                }
                possible.add(name);
            }
            throw new TypeConversionException("'" + text + "' is none of " + String.join(", ", possible));
        });
    }

    /** The name of a constant. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
