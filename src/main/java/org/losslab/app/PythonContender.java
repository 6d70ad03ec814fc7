package org.losslab.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.losslab.data.UserException;
import org.losslab.experiment.Architecture;

/** The benchmark's counterpart in Python: reads numbers of steps, answers with seconds. */
final class PythonContender implements AutoCloseable {

    private static final String SCRIPT = "three_losses.py";
    private static final String READY = "ready ";

    private final Process process;
    private final PrintStream questions;
    private final BufferedReader answers;
    private final String version;

    private PythonContender(Process process) throws IOException {
        this.process = process;
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = answers.readLine();
        if (first == null || !first.startsWith(READY)) {
            process.destroy();
            throw new UserException(first == null ? "python3 ended without an answer" : first);
        }
        version = first.substring(READY.length());
    }

    /**
     * Starts Python with a network.
     *
     * @throws UserException if there is no python3 with torch, or it lacks the device
     */
    static PythonContender start(Architecture.WideResNet model, int classes, int batch, String device, String precision)
            throws IOException {
        Path script = Files.createTempFile("losslab", ".py");
        try (InputStream text = PythonContender.class.getResourceAsStream(SCRIPT)) {
            Files.copy(text, script, StandardCopyOption.REPLACE_EXISTING);
        }
        script.toFile().deleteOnExit();
        String python = Optional.ofNullable(System.getenv("LOSSLAB_PYTHON")).orElse("python3");
        try {
            return new PythonContender(new ProcessBuilder(
                            python,
                            script.toString(),
                            String.valueOf(model.depth()),
                            String.valueOf(model.width()),
                            String.valueOf(classes),
                            String.valueOf(batch),
                            device,
                            precision)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UserException("there is no " + python + " here; LOSSLAB_PYTHON names one with torch", e);
        }
    }

    String version() {
        return version;
    }

    /** Seconds for that many steps of all three losses. */
    double seconds(int steps) {
        questions.println(steps);
        String answer = "";
        try {
            answer = String.valueOf(answers.readLine());
            return Double.parseDouble(answer);
        } catch (IOException | NumberFormatException e) {
            throw new UserException("python3 gave up in the middle: " + answer, e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
