package org.losslab.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.losslab.process.JavaCommand;
import org.losslab.process.TrainingEnvironment;

/**
 * What every task of a job array executes: where the sweep is, how one run is trained, and then the same lines for all, which are
 * {@code task.sh}.
 */
final class TaskScript {

    private TaskScript() {}

    /**
     * The script.
     *
     * @param list where the runs of the array stand
     */
    static String of(SweepFolder folder, SweepTasks tasks, Path list) throws IOException {
        List<String> command = tasks.command(folder, "\0");
        int run = command.indexOf("\0");
        int options = command.indexOf(tasks.mainClass());
        String train = "train() { run=$1; shift; exec " + quoted(command.subList(0, options)) + " \"$@\" "
                + quoted(command.subList(options, run)) + " \"$run\" "
                + quoted(command.subList(run + 1, command.size())) + "; }\n";
        return "#!/bin/bash\n" + "folder="
                + quote(folder.path().toAbsolutePath().toString()) + "\n" + "runs="
                + quote(list.toString()) + "\n"
                + TrainingEnvironment.export() + "\n"
                + "export CLASSPATH=" + quote(JavaCommand.classPath()) + "\n"
                + train
                + body();
    }

    /** What stands in every script. */
    static String body() throws IOException {
        try (InputStream body = TaskScript.class.getResourceAsStream("task.sh")) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String quoted(List<String> words) {
        return words.stream().map(TaskScript::quote).collect(Collectors.joining(" "));
    }

    static String quote(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
