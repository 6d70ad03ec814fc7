package org.losslab.worker;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.losslab.training.Installation;

/** The worker's process: commands on standard input, events on standard output, everything else on standard error. */
public final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException {
        run(Installation::standard);
    }

    /**
     * Serves until standard input ends, then stops the training in good order and returns. Where the window went because its
     * display did, the training goes on to its end first.
     */
    static void run(java.util.function.Supplier<Installation> installation) throws IOException {
        PrintStream events = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // Libraries that print must not come between the events.
        System.setOut(System.err);
        try (Worker worker = Worker.start(installation, events);
                BufferedReader commands =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = commands.readLine(); line != null; line = commands.readLine()) {
                worker.take(Protocol.command(line));
            }
            if (DisplayServer.isGone(System.getenv("DISPLAY"))) {
                worker.finish();
            }
        }
        System.exit(0);
    }
}
