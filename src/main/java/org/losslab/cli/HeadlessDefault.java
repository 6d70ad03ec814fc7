package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.losslab.experiment.Presets;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** What LossLab does where it finds no display: trains the preset {@code quick} and draws its charts into files. */
public final class HeadlessDefault {

    private static final String PRESET = "quick";

    private HeadlessDefault() {}

    /**
     * Trains and draws.
     *
     * @return 0 on success, 1 on failure
     */
    public static int run() {
        return run(LossLabCommand.commandLine(), new RunsFolder(RunsFolder.defaultPath()));
    }

    static int run(CommandLine commandLine, RunsFolder runs) {
        PrintWriter out = commandLine.getOut();
        out.println("No display was found: training the preset '" + PRESET + "' here instead.");
        out.println("'losslab --help' lists what else can be done without one.");
        out.flush();
        String id = runs.freeId(Presets.load(PRESET));
        int code = commandLine.execute("train", PRESET, "--runs", runs.path().toString(), "--id", id);
        RunFolder run = new RunFolder(runs.path().resolve(id));
        for (String chart : new String[] {"accuracy", "loss"}) {
            if (code == ExitCode.OK) {
                Path picture = run.path().resolve(chart + ".png");
                List<String> figure =
                        new ArrayList<>(List.of("figure", run.path().toString(), "--chart", chart));
                figure.addAll(List.of("--width", "6in", "--dpi", "200", "--out", picture.toString()));
                if (chart.equals("loss")) {
                    figure.add("--normalized");
                }
                code = commandLine.execute(figure.toArray(String[]::new));
            }
        }
        return code;
    }
}
