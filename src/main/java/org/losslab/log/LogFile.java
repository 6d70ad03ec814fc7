package org.losslab.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The log of this user's LossLab.
 *
 * @param folder where it is, beside the workers' own
 */
public record LogFile(Path folder) {

    private static final int BYTES = 1 << 20;
    private static final int FILES = 2;
    private static final long LONGEST_READ = 4 * BYTES;

    /** Writes there from now on what is logged, and what no other code catches. A folder that cannot be written costs that alone. */
    public void begin() {
        Logger root = Logger.getLogger("");
        try {
            Files.createDirectories(folder);
            FileHandler file = new FileHandler(folder.resolve("losslab.%g.log").toString(), BYTES, FILES, true);
            file.setEncoding(StandardCharsets.UTF_8.name());
            file.setFormatter(new OneLine());
            root.addHandler(file);
        } catch (IOException e) {
            root.log(Level.WARNING, "no log is kept in " + folder + ": " + e.getMessage());
        }
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> root.log(Level.SEVERE, "uncaught in " + thread.getName(), error));
    }

    /** The last lines of the log. */
    public List<String> lastLines(int count) {
        return lastLines("losslab\\.\\d\\.log", count);
    }

    /** The last lines of the newest worker's log. */
    public List<String> lastWorkerLines(int count) {
        return lastLines("worker-.*\\.log", count);
    }

    private List<String> lastLines(String name, int count) {
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            Optional<Path> newest = files.filter(
                            file -> file.getFileName().toString().matches(name) && Files.isRegularFile(file))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
            if (newest.isEmpty() || Files.size(newest.get()) > LONGEST_READ) {
                return List.of();
            }
            List<String> lines = new String(Files.readAllBytes(newest.get()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of("the log cannot be read: " + e.getMessage());
        }
    }

    /** Time, level, where from, what; a stack trace below it. */
    private static final class OneLine extends Formatter {
        @Override
        public String format(LogRecord entry) {
            StringWriter text = new StringWriter();
            text.append(entry.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
            text.append(String.format(
                    Locale.ROOT, " %s %s: %s%n", entry.getLevel(), entry.getLoggerName(), formatMessage(entry)));
            if (entry.getThrown() != null) {
                entry.getThrown().printStackTrace(new PrintWriter(text, true));
            }
            return text.toString();
        }
    }
}
