package org.losslab.cli;

import java.nio.file.Path;

/** {@code losslab train} for each of several experiments, one after the other in one process. */
public final class TrainEachMain {

    private TrainEachMain() {}

    /**
     * Trains them.
     *
     * @param arguments a folder of runs, then experiment files; a run's id is the name of the folder that its file is in
     */
    public static void main(String[] arguments) {
        for (int i = 1; i < arguments.length; i++) {
            String id = Path.of(arguments[i]).getParent().getFileName().toString();
            int code = LossLabCommand.execute("train", arguments[i], "--runs", arguments[0], "--id", id);
            if (code != 0) {
                System.exit(code);
            }
        }
        System.exit(0);
    }
}
