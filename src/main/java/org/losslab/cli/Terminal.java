package org.losslab.cli;

import java.io.Console;
import java.util.Optional;

/** Whether somebody is sitting there. */
final class Terminal {

    private Terminal() {}

    /** The console of a person at a terminal; empty if input or output are redirected. */
    static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Terminal::isTerminal);
    }

    /** From Java 22 on there is a console even where everything is redirected, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
