package org.losslab.cli;

/** The process that trains one run of a sweep: the commands, and no window. */
public final class SweepTaskMain {

    private SweepTaskMain() {}

    public static void main(String[] arguments) {
        System.exit(LossLabCommand.execute(arguments));
    }
}
