package org.losslab.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Precision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab bench training}: how fast the engines train here, against each other and against bare libraries. */
@Command(
        name = "training",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the engines on this machine, interleaved, with medians and ranges: Deeplearning4j over LibTorch, LibTorch over a"
                    + " bare loop, three losses in lockstep over one after the other, arithmetic over a product of matrices, a training"
                    + " that a window follows over one alone, three losses against Python's PyTorch, where a step's time goes, which"
                    + " engine suits which network, and whether memory stays as it is."
        })
public final class TrainingBench implements Callable<Integer> {

    private static final String CPU = "cpu";
    private static final int CLASSES = 100;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(names = "--quick", description = "Fewer and shorter repetitions: a rehearsal, not a measurement.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description =
                    "Some of: engines, overhead, lockstep, arithmetic, window, python, profile, auto, memory (default: all).")
    private List<Part> only = List.of(Part.values());

    @Option(
            names = "--device",
            paramLabel = "DEVICE",
            defaultValue = CPU,
            description = "Where LibTorch meets Python's PyTorch (default: ${DEFAULT-VALUE}).")
    private String device;

    @Option(
            names = "--net",
            paramLabel = "DEPTH-WIDTH",
            defaultValue = "10-1",
            description = "With which wide residual network (default: ${DEFAULT-VALUE}; on a GPU take 28-10).")
    private String net;

    @Option(
            names = "--precision",
            paramLabel = "PRECISION",
            defaultValue = "fp32",
            description = "In which precision: fp32, or on a GPU tf32 or bf16 (default: ${DEFAULT-VALUE}).")
    private Precision precision;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "128",
            description = "With how many examples a batch (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Spec
    private CommandSpec spec;

    private TrainingReport report = new TrainingReport(line -> {});

    /** What can be measured. */
    enum Part {
        ENGINES,
        OVERHEAD,
        LOCKSTEP,
        ARITHMETIC,
        WINDOW,
        PYTHON,
        PROFILE,
        AUTO,
        MEMORY
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.printf("%-58s %9s  %s%n", "", "median", "range");
            report = new TrainingReport(line -> {
                out.println(line);
                out.flush();
            });
        }
        for (Part part : only) {
            measure(part);
        }
        if (json) {
            report.writeJson(out);
            out.flush();
        }
        return 0;
    }

    private void measure(Part part) throws IOException, InterruptedException {
        EngineContests contests = new EngineContests(quick, CLASSES, report);
        switch (part) {
            case ENGINES -> contests.engines();
            case OVERHEAD -> contests.overhead();
            case LOCKSTEP -> contests.lockstep();
            case ARITHMETIC -> contests.arithmetic();
            case WINDOW -> contests.window();
            case PYTHON -> python().run(report);
            case PROFILE -> contests.profile();
            case AUTO -> contests.auto();
            case MEMORY -> new MemoryBench(quick).run(report);
        }
    }

    private PythonBench python() {
        if (!net.matches("\\d+-\\d+")) {
            throw new UserException("--net must be DEPTH-WIDTH, as in 28-10, not '" + net + "'");
        }
        String[] parts = net.split("-", 2);
        Architecture.WideResNet model =
                new Architecture.WideResNet(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        return new PythonBench(model, CLASSES, batch, device, precision, quick ? 2 : 10, quick ? 2 : 5);
    }
}
