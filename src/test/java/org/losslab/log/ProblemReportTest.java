package org.losslab.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemReportTest {

    private static final Logger ROOT = Logger.getLogger("");

    private final List<Handler> handlers = List.of(ROOT.getHandlers());
    private final Thread.UncaughtExceptionHandler uncaught = Thread.getDefaultUncaughtExceptionHandler();

    @TempDir
    Path folder;

    @AfterEach
    void endLogging() {
        Stream.of(ROOT.getHandlers())
                .filter(handler -> !handlers.contains(handler))
                .forEach(handler -> {
                    ROOT.removeHandler(handler);
                    handler.close();
                });
        Thread.setDefaultUncaughtExceptionHandler(uncaught);
    }

    @Test
    void whatIsLoggedAndWhatNobodyCatchesStandsInTheReport() throws InterruptedException {
        LogFile log = new LogFile(folder);
        log.begin();
        ROOT.log(Level.WARNING, "the disk is nearly full");
        Thread broken = new Thread(
                () -> {
                    throw new IllegalStateException("a lost thread");
                },
                "broken");
        broken.start();
        broken.join();

        String report = ProblemReport.text(log, List.of("Plain: cpu"));
        assertThat(report)
                .contains("LossLab: ", "Java: ", "System: ", "Plain: cpu")
                .contains("WARNING : the disk is nearly full")
                .contains("uncaught in broken", "IllegalStateException: a lost thread");
    }

    @Test
    void theHomeDirectoryIsNotTold() {
        String home = System.getProperty("user.home");
        assertThat(ProblemReport.text(new LogFile(folder), List.of(home + "/engines/a: cpu")))
                .contains("~/engines/a: cpu")
                .doesNotContain(home);
    }

    @Test
    void theLogIsCutIntoTwoFilesOfBoundedSize() throws IOException {
        LogFile log = new LogFile(folder);
        log.begin();
        String line = "x".repeat(10_000);
        for (int i = 0; i < 400; i++) {
            ROOT.log(Level.WARNING, line);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log")).toList();
            assertThat(logs).hasSize(2).allSatisfy(file -> assertThat(Files.size(file))
                    .isLessThan(1_100_000));
        }
        assertThat(log.lastLines(3)).hasSize(3);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsTheLogAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        LogFile log = new LogFile(file.resolve("state"));
        log.begin();
        assertThat(log.lastLines(5)).isEmpty();
    }
}
