package org.losslab.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.losslab.data.TextFiles;
import org.losslab.data.UserException;
import org.losslab.run.Reasons;

/** What of a sweep was submitted to SLURM: {@code jobs/NAME.runs}, an id a line; NAME is the job's and line 0 its task 0. */
record Submissions(Path folder) {

    private static final String ENDING = ".runs";
    /** In bytes; a list of a hundred thousand runs has a few million. */
    private static final int LARGEST = 16 << 20;

    static Submissions of(SweepFolder folder) {
        return new Submissions(folder.jobs().toAbsolutePath());
    }

    Path list(String name) {
        return folder.resolve(name + ENDING);
    }

    Path script(String name) {
        return folder.resolve(name + ".sh");
    }

    /** A task's log stands in here. */
    Path logs(String name) {
        return folder.resolve(name);
    }

    /** The runs of every submission by its job's name, the oldest first. */
    Map<String, List<String>> read() {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, List<String>> all = new LinkedHashMap<>();
            for (Path file : files.filter(each -> each.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                all.put(
                        name.substring(0, name.length() - ENDING.length()),
                        TextFiles.read(file, LARGEST).lines().toList());
            }
            return Collections.unmodifiableMap(all);
        } catch (IOException e) {
            throw new UserException("the folder " + folder + " cannot be read: " + Reasons.of(e), e);
        }
    }
}
