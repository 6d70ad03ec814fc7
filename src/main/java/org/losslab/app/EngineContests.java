package org.losslab.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.losslab.data.Dataset;
import org.losslab.engine.LearnerSpec;
import org.losslab.engine.dl4j.StockNetwork;
import org.losslab.engine.libtorch.TorchReference;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Precision;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;

/** The engines on this machine's processor against each other and against bare libraries, with random images in small batches. */
final class EngineContests {

    private static final String CPU = "cpu";
    private static final String STOCK = "DL4J's own layers";
    private static final String HELPED = "DL4J's with helpers";
    private static final List<Architecture.WideResNet> RESIDUAL =
            List.of(new Architecture.WideResNet(16, 1), new Architecture.WideResNet(16, 4));
    private static final int BATCH = 32;

    private final boolean quick;
    private final int classes;
    private final TrainingReport report;

    /**
     * @param quick for a rehearsal
     * @param classes K
     * @param report takes what is found
     */
    EngineContests(boolean quick, int classes, TrainingReport report) {
        this.quick = quick;
        this.classes = classes;
        this.report = report;
    }

    void engines() {
        RESIDUAL.forEach(this::engines);
    }

    void profile() {
        RESIDUAL.forEach(this::profile);
    }

    private void engines(Architecture.WideResNet model) {
        Dataset data = TrainingContender.data(BATCH, classes, 0);
        int steps = steps(model);
        try (TrainingContender dl4j = cpu("dl4j", model, data);
                TrainingContender libtorch = cpu("libtorch", model, data);
                StockNetwork stock = new StockNetwork(model, data.shape(), classes, BATCH, false);
                StockNetwork helped = new StockNetwork(model, data.shape(), classes, BATCH, true)) {
            Contest contest = contest()
                    .with("dl4j", steps, dl4j::seconds)
                    .with("libtorch", steps, libtorch::seconds)
                    .with(STOCK, 1, stock::seconds)
                    .with(HELPED, Math.max(1, steps / 4), helped::seconds)
                    .run();
            for (String name : List.of("dl4j", "libtorch", STOCK, HELPED)) {
                report.add(contest.row(name, model.title() + ", " + name, "images/s", seconds -> BATCH / seconds));
            }
            addRatio(contest, "libtorch", "dl4j", model.title() + ", dl4j over libtorch", "at least 0.8");
            for (String name : List.of(STOCK, HELPED)) {
                report.add(contest.timeRatio(name, "dl4j", model.title() + ", dl4j over " + name, "state it"));
            }
        }
    }

    void overhead() {
        Architecture model = new Architecture.WideResNet(16, 1);
        Dataset data = TrainingContender.data(BATCH, classes, 0);
        LearnerSpec learner = TrainingContender.spec(model, data, new CrossEntropyLoss());
        try (TrainingContender engine = cpu("libtorch", model, data);
                TorchReference bare = new TorchReference(learner, TrainingContender.initial(learner), BATCH)) {
            Contest contest = contest()
                    .with("engine", steps(model), engine::seconds)
                    .with("bare", steps(model), bare::seconds)
                    .run();
            String title = "libtorch engine over a bare loop, " + model.title();
            addRatio(contest, "bare", "engine", title, "at least 0.97");
        }
    }

    void lockstep() {
        Architecture model = new Architecture.WideResNet(16, 1);
        Dataset data = TrainingContender.data(BATCH, classes, 0);
        for (String engine : List.of("dl4j", "libtorch")) {
            List<TrainingContender> alone = new ArrayList<>();
            try (TrainingContender together =
                    new TrainingContender(engine, CPU, Precision.FP32, model, data, TrainingContender.THREE, BATCH)) {
                for (Loss loss : TrainingContender.THREE) {
                    alone.add(new TrainingContender(engine, CPU, Precision.FP32, model, data, List.of(loss), BATCH));
                }
                Contest contest = contest()
                        .with("together", steps(model), together::seconds)
                        .with("apart", steps(model), count -> alone.stream()
                                .mapToDouble(each -> each.seconds(count))
                                .sum())
                        .run();
                addRatio(contest, "together", "apart", engine + ", lockstep over the sum of three", "at most 1.02");
            } finally {
                alone.forEach(TrainingContender::close);
            }
        }
    }

    void arithmetic() {
        Architecture.WideResNet model = new Architecture.WideResNet(16, 4);
        Dataset data = TrainingContender.data(BATCH, classes, 0);
        double billions = Flops.ofTraining(model, data) * BATCH * 1e-9;
        try (TrainingContender dl4j = cpu("dl4j", model, data);
                TrainingContender libtorch = cpu("libtorch", model, data)) {
            Contest contest = contest()
                    .with("dl4j", steps(model), dl4j::seconds)
                    .with("libtorch", steps(model), libtorch::seconds)
                    .run();
            // Not in turn with them: OpenBLAS's threads spin for a while after a product, and take the engines'
            // processors.
            BenchRow product = contest()
                    .with("sgemm", 1, count -> 1 / TorchReference.sgemmGigaflops())
                    .run()
                    .row("sgemm", "product of 2048×2048 matrices", "GFLOP/s", seconds -> 1 / seconds);
            report.add(product);
            for (String engine : List.of("dl4j", "libtorch")) {
                BenchRow rate =
                        contest.row(engine, engine + ", " + model.title(), "GFLOP/s", seconds -> billions / seconds);
                report.add(rate);
                report.add(new BenchRow(
                        engine + ", arithmetic over a product of matrices",
                        "x",
                        rate.median() / product.median(),
                        rate.lowest() / product.median(),
                        rate.highest() / product.median(),
                        "aim 0.6"));
            }
        }
    }

    void window() throws IOException, InterruptedException {
        Architecture model = new Architecture.WideResNet(16, 1);
        Dataset data = TrainingContender.data(BATCH, classes, 0);
        for (String engine : List.of("dl4j", "libtorch")) {
            try (TrainingContender contender = cpu(engine, model, data)) {
                WatchedBench.run(engine, contest(), 2 * steps(model), contender, report);
            }
        }
    }

    /** Which engine is the faster for each kind of network on the processor: what {@code auto} goes by. */
    void auto() {
        auto(new Architecture.Linear(false), 20);
        auto(new Architecture.Mlp(List.of(128, 128)), 20);
        auto(new Architecture.Mlp(List.of(512, 512)), 0);
        auto(new Architecture.SmallConvNet(), 0);
    }

    private void auto(Architecture model, int dimension) {
        Dataset data = TrainingContender.data(BATCH, classes, dimension);
        int steps = quick ? 5 : model.needsImages() ? 10 : 2_000;
        try (TrainingContender dl4j = cpu("dl4j", model, data);
                TrainingContender libtorch = cpu("libtorch", model, data)) {
            String title = model.title() + " of " + (dimension > 0 ? dimension + " numbers" : "images");
            Contest contest = contest()
                    .with("dl4j", steps, dl4j::seconds)
                    .with("libtorch", steps, libtorch::seconds)
                    .run();
            addRatio(contest, "libtorch", "dl4j", title + ", training, dl4j over libtorch", "auto");
            Contest scoring = contest()
                    .with("dl4j", steps / 4 + 1, dl4j::scoringSeconds)
                    .with("libtorch", steps / 4 + 1, libtorch::scoringSeconds)
                    .run();
            addRatio(scoring, "libtorch", "dl4j", title + ", scoring, dl4j over libtorch", "auto");
        }
    }

    private void profile(Architecture model) {
        Dataset data = TrainingContender.data(BATCH, classes, 0);
        for (String engine : List.of("dl4j", "libtorch")) {
            try (TrainingContender contender = cpu(engine, model, data)) {
                contender.seconds(2);
                report.profile(
                        "a step of " + model.title() + ", " + engine,
                        StepProfile.of(() -> contender.seconds(steps(model))));
            }
        }
    }

    /** By the clock, and of the processor's time. */
    private void addRatio(Contest contest, String one, String other, String title, String target) {
        report.add(contest.timeRatio(one, other, title, target));
        report.add(contest.processorRatio(one, other, title));
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
