package org.losslab.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab bench start}: how long the window takes to open, beside an empty one, in processes of their own. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Opens the window again and again, an empty JavaFX window in turn with it (in an image also one without the",
            "image's archive of classes, as JavaFX programs usually start), and measures from asking for the process to",
            "the painted window; then the version alone, the memory, and the first curve after Run."
        })
public final class StartBench implements Callable<Integer> {

    @Option(names = "--starts", defaultValue = "10", description = "How often (default: ${DEFAULT-VALUE}).")
    private int starts;

    @Option(names = "--curves", defaultValue = "3", description = "How many first curves (default: ${DEFAULT-VALUE}).")
    private int curves;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!Display.isThere()) {
            throw new UserException("there is no display to open a window on; under xvfb-run there is one");
        }
        PrintWriter out = spec.commandLine().getOut();
        List<Long> window = new ArrayList<>();
        List<Long> empty = new ArrayList<>();
        List<Long> usual = new ArrayList<>();
        List<Long> version = new ArrayList<>();
        List<String> options = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<String> withoutArchive = options.stream()
                .filter(option -> !option.startsWith("-XX:AOTCache"))
                .toList();
        for (int i = 0; i < starts; i++) {
            window.add(probe(options, StartProbe.WINDOW).get("painted"));
            empty.add(probe(options, StartProbe.EMPTY).get("painted"));
            if (withoutArchive.size() < options.size()) {
                usual.add(probe(withoutArchive, StartProbe.EMPTY).get("painted"));
            }
            long before = System.nanoTime();
            run(options, Main.class, "--version");
            version.add((System.nanoTime() - before) / 1_000_000);
        }
        out.printf(Locale.ROOT, "%-28s %8s %8s %8s%n", "milliseconds", "median", "least", "most");
        print(out, "window painted", window);
        print(out, "empty window painted", empty);
        if (!usual.isEmpty()) {
            print(out, "  without our archive", usual);
        }
        print(out, "losslab --version", version);
        List<Map<String, Long>> trainings = new ArrayList<>();
        for (int i = 0; i < curves; i++) {
            trainings.add(probe(options, StartProbe.CURVE));
        }
        if (curves > 0) {
            print(out, "first curve after Run", column(trainings, "curve"));
            print(out, "window's process, MiB", column(trainings, "resident"));
            print(out, "worker's process, MiB", column(trainings, "worker"));
        }
        out.flush();
        return 0;
    }

    private static List<Long> column(List<Map<String, Long>> rows, String name) {
        return rows.stream().map(row -> row.getOrDefault(name, -1L)).toList();
    }

    private static void print(PrintWriter out, String what, List<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        out.printf(
                Locale.ROOT,
                "%-28s %8d %8d %8d%n",
                what,
                sorted[(sorted.length - 1) / 2],
                sorted[0],
                sorted[sorted.length - 1]);
        out.flush();
    }

    private static Map<String, Long> probe(List<String> options, String kind) throws IOException, InterruptedException {
        Map<String, Long> values = new HashMap<>();
        for (String line : run(options, StartProbe.class, kind, Long.toString(System.currentTimeMillis()))) {
            String[] words = line.split(" ", -1);
            if (words.length == 2 && words[1].matches("-?\\d{1,18}")) {
                values.put(words[0], Long.parseLong(words[1]));
            }
        }
        if (!values.containsKey("painted")) {
            throw new UserException("the window did not open; 'losslab' alone may say why");
        }
        return values;
    }

    /** What a process prints that is started as this one was, but for the virtual machine's options. */
    private static List<String> run(List<String> options, Class<?> main, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = output.lines().toList();
            process.waitFor();
            return lines;
        }
    }
}
