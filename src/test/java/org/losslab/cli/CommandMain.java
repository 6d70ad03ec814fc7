package org.losslab.cli;

/** The commands as a process of their own. */
public final class CommandMain {

    private CommandMain() {}

    public static void main(String[] arguments) {
        System.exit(LossLabCommand.execute(arguments));
    }
}
