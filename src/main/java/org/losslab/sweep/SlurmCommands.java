package org.losslab.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.losslab.data.UserException;

/**
 * SLURM's programs.
 *
 * @param folder where they are; empty for the path
 */
record SlurmCommands(Optional<Path> folder) {

    /** Those on the path. */
    static final SlurmCommands ON_THE_PATH = new SlurmCommands(Optional.empty());

    /**
     * Runs one and returns what it prints.
     *
     * @throws UserException if there is no such program, or with what it says when it fails
     */
    String run(List<String> command) throws InterruptedException {
        List<String> whole = new ArrayList<>(command);
        folder.ifPresent(path -> whole.set(0, path.resolve(command.get(0)).toString()));
        try {
            Process process =
                    new ProcessBuilder(whole).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new UserException("SLURM's " + command.get(0) + " says: " + firstLine(printed));
            }
            return printed;
        } catch (IOException e) {
            throw new UserException(
                    "there is no SLURM here: " + command.get(0)
                            + " is not on the path; use a login node, or --on local",
                    e);
        }
    }

    /** The first error, which may stand behind warnings. */
    private static String firstLine(String text) {
        return text.lines()
                .filter(line -> line.contains("error"))
                .findFirst()
                .or(() -> text.lines().filter(line -> !line.isBlank()).findFirst())
                .orElse("nothing, and fails");
    }
}
