package org.losslab.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.losslab.data.Dataset;
import org.losslab.data.UserException;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.ParameterSpec;
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
            "matrices, three losses against Python's PyTorch, and where a step's time goes."
        })
public final class TrainingBench implements Callable<Integer> {

    private static final String CPU = "cpu";
    private static final int CLASSES = 100;
    private static final int BATCH = 32;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(names = "--quick", description = "Fewer and shorter repetitions: a rehearsal, not a measurement.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Some of: engines, overhead, lockstep, arithmetic, python, profile, memory (default: all).")
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

    private final List<BenchRow> rows = new ArrayList<>();
    private final Map<String, List<String>> profiles = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    /** What can be measured. */
    enum Part {
        ENGINES,
        OVERHEAD,
        LOCKSTEP,
        ARITHMETIC,
        PYTHON,
        PROFILE,
        MEMORY
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Part part : only) {
            switch (part) {
                case ENGINES -> {
                    engines(new Architecture.WideResNet(16, 1));
                    engines(new Architecture.WideResNet(16, 4));
                }
                case OVERHEAD -> overhead();
                case LOCKSTEP -> lockstep();
                case ARITHMETIC -> arithmetic();
                case PYTHON -> python();
                case PROFILE -> profile();
                case MEMORY -> new MemoryBench(quick).run(rows);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(tree());
        } else {
            out.printf("%-58s %9s  %s%n", "", "median", "range");
            rows.forEach(row -> out.println(row.text()));
            profiles.forEach((title, lines) -> {
                out.println(title);
                lines.forEach(line -> out.println("  " + line));
            });
            remarks.forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private void engines(Architecture.WideResNet model) {
        Dataset data = TrainingContender.data(BATCH, CLASSES, 0);
        int steps = steps(model);
        try (TrainingContender dl4j = cpu("dl4j", model, data);
                TrainingContender libtorch = cpu("libtorch", model, data);
                StockNetwork stock = new StockNetwork(model, data.shape(), CLASSES, BATCH)) {
            Contest contest = contest()
                    .with("dl4j", steps, dl4j::seconds)
                    .with("libtorch", steps, libtorch::seconds)
                    .with("stock", 1, stock::seconds)
                    .run();
            for (String name : List.of("dl4j", "libtorch", "stock")) {
                String title = name.equals("stock") ? "Deeplearning4j's own layers" : name;
                rows.add(contest.row(name, model.title() + ", " + title, "images/s", seconds -> BATCH / seconds));
            }
            rows.add(contest.timeRatio("libtorch", "dl4j", model.title() + ", dl4j over libtorch", "at least 0.8"));
            rows.add(contest.timeRatio("stock", "dl4j", model.title() + ", dl4j over its own layers", ""));
        }
    }

    private void overhead() {
        Architecture model = new Architecture.WideResNet(16, 1);
        Dataset data = TrainingContender.data(BATCH, CLASSES, 0);
        LearnerSpec learner = TrainingContender.spec(model, data, new CrossEntropyLoss());
        try (TrainingContender engine = cpu("libtorch", model, data);
                TorchReference bare = new TorchReference(learner, TrainingContender.initial(learner), BATCH)) {
            rows.add(contest()
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
                rows.add(contest()
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
        double billions = trainingFlops(model, data) * BATCH * 1e-9;
        for (String engine : List.of("dl4j", "libtorch")) {
            try (TrainingContender contender = cpu(engine, model, data)) {
                Contest contest = contest()
                        .with("training", steps(model), contender::seconds)
                        .with("sgemm", 1, count -> 1 / TorchReference.sgemmGigaflops())
                        .run();
                rows.add(contest.row(
                        "training", engine + ", " + model.title(), "GFLOP/s", seconds -> billions / seconds));
                rows.add(contest.row("sgemm", "product of 2048×2048 matrices", "GFLOP/s", seconds -> 1 / seconds));
                BenchRow share = contest.timeRatio("sgemm", "training", "", "");
                rows.add(new BenchRow(
                        engine + ", arithmetic over a product of matrices",
                        "x",
                        billions * share.median(),
                        billions * share.lowest(),
                        billions * share.highest(),
                        "aim 0.6"));
            }
        }
    }

    private void python() throws IOException, InterruptedException {
        String[] parts = net.split("-", 2);
        if (parts.length != 2 || !net.matches("\\d+-\\d+")) {
            throw new UserException("--net must be DEPTH-WIDTH, as in 28-10, not '" + net + "'");
        }
        Architecture.WideResNet model =
                new Architecture.WideResNet(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        int steps = quick ? 2 : 10;
        int repetitions = quick ? 2 : 5;
        Dataset data = TrainingContender.data(batch, CLASSES, 0);
        double[] ours = new double[repetitions];
        double[] theirs = new double[repetitions];
        try (TrainingContender engine = new TrainingContender(
                        "libtorch", device, precision, model, data, TrainingContender.THREE, batch);
                PythonContender python = PythonContender.start(model, CLASSES, batch, device, precision.key())) {
            for (int i = -1; i < repetitions; i++) {
                double mine = batch * steps / engine.seconds(steps);
                double other = batch * steps / python.seconds(steps);
                if (i >= 0) {
                    ours[i] = mine;
                    theirs[i] = other;
                }
            }
            remarks.add("Python's PyTorch " + python.version() + ", " + model.title() + ", " + device + ", "
                    + precision.key());
        } catch (UserException e) {
            remarks.add("Python's PyTorch was not measured: " + e.getMessage());
            return;
        }
        double[] ratio = new double[repetitions];
        for (int i = 0; i < repetitions; i++) {
            ratio[i] = ours[i] / theirs[i];
        }
        rows.add(BenchRow.of("three losses, libtorch engine", "images/s", ours, ""));
        rows.add(BenchRow.of("three losses, Python's PyTorch", "images/s", theirs, ""));
        rows.add(BenchRow.of("three losses, engine over Python", "x", ratio, "at least 1.0 on a GPU"));
        double teraflops = 3 * trainingFlops(model, data) * 1e-12;
        rows.add(BenchRow.of(
                "three losses, libtorch engine",
                "TFLOP/s",
                java.util.Arrays.stream(ours).map(images -> images * teraflops).toArray(),
                ""));
    }

    private void profile() {
        Architecture model = new Architecture.WideResNet(16, 4);
        Dataset data = TrainingContender.data(BATCH, CLASSES, 0);
        for (String engine : List.of("dl4j", "libtorch")) {
            try (TrainingContender contender = cpu(engine, model, data)) {
                contender.seconds(2);
                profiles.put(
                        "a step of " + model.title() + ", " + engine,
                        StepProfile.of(() -> contender.seconds(steps(model))));
            }
        }
    }

    /** Multiplications and additions of forward and backward pass for one image: three times the forward pass's. */
    private static double trainingFlops(Architecture model, Dataset data) {
        double forward = 0;
        for (ParameterSpec parameter : ParameterLayout.of(model, data.shape(), data.classes())) {
            if (parameter.shape().length == 4) {
                int stage =
                        parameter.name().startsWith("stage") ? parameter.name().charAt(5) - '0' : 0;
                int side = data.shape().height() >> stage;
                forward += 2.0 * parameter.size() * side * side;
            }
        }
        return 3 * forward;
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

    private String tree() throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        root.put("processors", Runtime.getRuntime().availableProcessors());
        root.set("rows", mapper.valueToTree(rows));
        root.set("profiles", mapper.valueToTree(profiles));
        root.set("remarks", mapper.valueToTree(remarks));
        return mapper.writeValueAsString(root);
    }
}
