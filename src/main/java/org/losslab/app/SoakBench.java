package org.losslab.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab bench soak}: whether memory stays as it is while the window trains again and again, its charts open. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the window, trains 'quick' in it again and again, and prints the resident memory of the window's and the",
            "worker's process, as medians of twelve equal parts of the time. Fails unless each part but the first, which",
            "warms up, is within 5 %% of their mean, and runs were finished in each part."
        })
public final class SoakBench implements Callable<Integer> {

    private static final int PARTS = 12;

    @Option(names = "--minutes", defaultValue = "60", description = "How long (default: ${DEFAULT-VALUE}).")
    private double minutes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-12s %12s %12s %8s%n", "minutes", "window, MiB", "worker, MiB", "runs");
        List<Soak.Part> parts = Display.withWindow(() -> Soak.run(minutes, PARTS, part -> {
            out.printf(
                    Locale.ROOT, "%-12.1f %12d %12d %8d%n", part.minutes(), part.window(), part.worker(), part.runs());
            out.flush();
        }));
        boolean flat = tell(out, "window", parts, Soak.Part::window);
        flat &= tell(out, "worker", parts, Soak.Part::worker);
        out.flush();
        return flat ? 0 : 1;
    }

    private static boolean tell(PrintWriter out, String what, List<Soak.Part> parts, ToLongFunction<Soak.Part> memory) {
        SoakVerdict verdict = SoakVerdict.of(parts, PARTS, memory);
        out.println(what + ": " + verdict.words());
        return verdict.flat();
    }
}
