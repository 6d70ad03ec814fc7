package org.losslab.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.losslab.process.JavaCommand;

/**
 * How the process that trains one run is started, here and on a cluster's nodes.
 *
 * @param mainClass takes {@code sweep task FOLDER RUN} and the options
 * @param options of the training: engine, device, data
 * @param threads that each may use; empty for all that it finds
 */
public record SweepTasks(String mainClass, List<String> options, OptionalInt threads) {

    public SweepTasks {
        options = List.copyOf(options);
    }

    /** The command but for the class path, which the variable {@code CLASSPATH} holds. */
    List<String> command(SweepFolder folder, String run) {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(JavaCommand.options());
        // The same number of threads gives the same numbers, to the last digit.
        threads.ifPresent(count -> command.add("-XX:ActiveProcessorCount=" + count));
        command.addAll(List.of(
                mainClass, "sweep", "task", folder.path().toAbsolutePath().toString(), run));
        command.addAll(options);
        return command;
    }
}
