package org.losslab.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.losslab.data.Dataset;
import org.losslab.data.UserException;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.dl4j.StockNetwork;
import org.losslab.engine.libtorch.TorchReference;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Precision;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab bench training}: how fast the engines train here, against each other and against bare libraries. */
@Command(
        name = "training",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the engines on this machine, interleaved, with medians and ranges: Deeplearning4j over LibTorch,",
            "LibTorch over a bare loop, three losses in lockstep over one after the other, arithmetic over a product of",
            "matrices, a training that a window follows over one alone, three losses against Python's PyTorch, where a",
            "step's time goes, which engine suits which network, and whether memory stays as it is."
        })
public final class TrainingBench implements Callable<Integer> {

    private static final String CPU = "cpu";
    private static final List<Architecture.WideResNet> RESIDUAL =
            List.of(new Architecture.WideResNet(16, 1), new Architecture.WideResNet(16, 4));
    private static final int CLASSES = 100;
    private static final int BATCH = 32;

    private static final String STOCK = "DL4J's own layers";
    private static final String HELPED = "DL4J's with helpers";

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(names = "--quick", description = "Fewer and shorter repetitions: a rehearsal, not a measurement.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Some of: engines, overhead, lockstep, arithmetic, window, python, profile, auto, memory (default: all).")
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
        switch (part) {
            case ENGINES -> {
                for (Architecture.WideResNet model : RESIDUAL) {
                    engines(model);
                }
            }
            case OVERHEAD -> overhead();
            case LOCKSTEP -> lockstep();
            case ARITHMETIC -> arithmetic();
            case WINDOW -> window();
            case PYTHON -> python().run(report);
            case PROFILE -> {
                for (Architecture.WideResNet model : RESIDUAL) {
                    profile(model);
                }
            }
            case AUTO -> auto();
            case MEMORY -> new MemoryBench(quick).run(report);
        }
    }

    private void engines(Architecture.WideResNet model) {
        Dataset data = TrainingContender.data(BATCH, CLASSES, 0);
        int steps = steps(model);
        try (TrainingContender dl4j = cpu("dl4j", model, data);
                TrainingContender libtorch = cpu("libtorch", model, data);
                StockNetwork stock = new StockNetwork(model, data.shape(), CLASSES, BATCH, false);
                StockNetwork helped = new StockNetwork(model, data.shape(), CLASSES, BATCH, true)) {
            Contest contest = contest()
                    .with("dl4j", steps, dl4j::seconds)
                    .with("libtorch", steps, libtorch::seconds)
                    .with(STOCK, 1, stock::seconds)
                    .with(HELPED, Math.max(1, steps / 4), helped::seconds)
                    .run();
            for (String name : List.of("dl4j", "libtorch", STOCK, HELPED)) {
                report.add(contest.row(name, model.title() + ", " + name, "images/s", seconds -> BATCH / seconds));
            }
            report.add(contest.timeRatio("libtorch", "dl4j", model.title() + ", dl4j over libtorch", "at least 0.8"));
            for (String name : List.of(STOCK, HELPED)) {
                report.add(contest.timeRatio(name, "dl4j", model.title() + ", dl4j over " + name, "state it"));
            }
        }
    }

    private void overhead() {
        Architecture model = new Architecture.WideResNet(16, 1);
        Dataset data = TrainingContender.data(BATCH, CLASSES, 0);
        LearnerSpec learner = TrainingContender.spec(model, data, new CrossEntropyLoss());
        try (TrainingContender engine = cpu("libtorch", model, data);
                TorchReference bare = new TorchReference(learner, TrainingContender.initial(learner), BATCH)) {
            report.add(contest()
                    .with("engine", steps(model), engine::seconds)
                    .with("bare", steps(model), bare::seconds)
                    .run()
                    .timeRatio(
                            "bare", "engine", "libtorch engine over a bare loop, " + model.title(), "at least 0.97"));
        }
    }

    private void lockstep() {
        Architecture model = new Architecture.WideResNet(16, 1);
        Dataset data = TrainingContender.data(BATCH, CLASSES, 0);
        for (String engine : List.of("dl4j", "libtorch")) {
            List<TrainingContender> alone = new ArrayList<>();
            try (TrainingContender together =
                    new TrainingContender(engine, CPU, Precision.FP32, model, data, TrainingContender.THREE, BATCH)) {
                for (Loss loss : TrainingContender.THREE) {
                    alone.add(new TrainingContender(engine, CPU, Precision.FP32, model, data, List.of(loss), BATCH));
                }
                report.add(contest()
                        .with("together", steps(model), together::seconds)
                        .with("apart", steps(model), count -> alone.stream()
                                .mapToDouble(each -> each.seconds(count))
                                .sum())
                        .run()
                        .timeRatio("together", "apart", engine + ", lockstep over the sum of three", "at most 1.02"));
            } finally {
                alone.forEach(TrainingContender::close);
            }
        }
    }

    private void arithmetic() {
        Architecture.WideResNet model = new Architecture.WideResNet(16, 4);
        Dataset data = TrainingContender.data(BATCH, CLASSES, 0);
        double billions = Flops.ofTraining(model, data) * BATCH * 1e-9;
        for (String engine : List.of("dl4j", "libtorch")) {
            try (TrainingContender contender = cpu(engine, model, data)) {
                Contest contest = contest()
                        .with("training", steps(model), contender::seconds)
                        .with("sgemm", 1, count -> 1 / TorchReference.sgemmGigaflops())
                        .run();
                report.add(contest.row(
                        "training", engine + ", " + model.title(), "GFLOP/s", seconds -> billions / seconds));
                report.add(contest.row("sgemm", "product of 2048×2048 matrices", "GFLOP/s", seconds -> 1 / seconds));
                BenchRow share = contest.timeRatio("sgemm", "training", "", "");
                report.add(new BenchRow(
                        engine + ", arithmetic over a product of matrices",
                        "x",
                        billions * share.median(),
                        billions * share.lowest(),
                        billions * share.highest(),
                        "aim 0.6"));
            }
        }
    }

    private void window() throws IOException, InterruptedException {
        Architecture model = new Architecture.WideResNet(16, 1);
        Dataset data = TrainingContender.data(BATCH, CLASSES, 0);
        for (String engine : List.of("dl4j", "libtorch")) {
            try (TrainingContender contender = cpu(engine, model, data)) {
                WatchedBench.run(engine, contest(), 2 * steps(model), contender, report);
            }
        }
    }

    /** Which engine is the faster for each kind of network on the processor: what {@code auto} goes by. */
    private void auto() {
        auto(new Architecture.Linear(false), 20);
        auto(new Architecture.Mlp(List.of(128, 128)), 20);
        auto(new Architecture.Mlp(List.of(512, 512)), 0);
        auto(new Architecture.SmallConvNet(), 0);
    }

    private void auto(Architecture model, int dimension) {
        Dataset data = TrainingContender.data(BATCH, CLASSES, dimension);
        int steps = quick ? 5 : model.needsImages() ? 10 : 200;
        try (TrainingContender dl4j = cpu("dl4j", model, data);
                TrainingContender libtorch = cpu("libtorch", model, data)) {
            String title = model.title() + " of " + (dimension > 0 ? dimension + " numbers" : "images");
            Contest contest = contest()
                    .with("dl4j", steps, dl4j::seconds)
                    .with("libtorch", steps, libtorch::seconds)
                    .run();
            report.add(contest.timeRatio("libtorch", "dl4j", title + ", training, dl4j over libtorch", "auto"));
            Contest scoring = contest()
                    .with("dl4j", steps / 4 + 1, dl4j::scoringSeconds)
                    .with("libtorch", steps / 4 + 1, libtorch::scoringSeconds)
                    .run();
            report.add(scoring.timeRatio("libtorch", "dl4j", title + ", scoring, dl4j over libtorch", "auto"));
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

    private void profile(Architecture model) {
        Dataset data = TrainingContender.data(BATCH, CLASSES, 0);
        for (String engine : List.of("dl4j", "libtorch")) {
            try (TrainingContender contender = cpu(engine, model, data)) {
                contender.seconds(2);
                report.profile(
                        "a step of " + model.title() + ", " + engine,
                        StepProfile.of(() -> contender.seconds(steps(model))));
            }
        }
    }

    private Contest contest() {
        return new Contest(quick ? 2 : 9);
    }

    private int steps(Architecture model) {
        boolean wide = model instanceof Architecture.WideResNet each && each.width() > 1;
        return quick ? 2 : wide ? 4 : 20;
    }

    private static TrainingContender cpu(String engine, Architecture model, Dataset data) {
        return new TrainingContender(engine, CPU, Precision.FP32, model, data, List.of(new CrossEntropyLoss()), BATCH);
    }
}
