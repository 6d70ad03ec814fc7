package org.losslab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.StandIn;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.PngWriter;
import org.losslab.figure.SearchFigure;
import org.losslab.loss.LossKind;
import org.losslab.run.Reasons;
import org.losslab.run.RunsFolder;
import org.losslab.run.SearchFolder;
import org.losslab.run.SearchPlan;
import org.losslab.run.SearchSubject;
import org.losslab.run.SearchTrial;
import org.losslab.training.EngineChoice;
import org.losslab.training.Installation;
import org.losslab.training.TrainingControl;
import org.losslab.training.TrainingListener;
import org.losslab.training.TrainingOptions;
import org.losslab.training.search.RateSearch;
import org.losslab.training.search.Trials;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code losslab search}: searches the learning rates of an experiment. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Searches each arm's learning rate by successive halving, judged on a held-out part of the training split.",
            "The same command goes on with a search that broke off."
        },
        footer = {
            "",
            "Examples:",
            "  losslab search figure1-small --epochs 6",
            "  losslab search figure2 --rates 0.4,0.2,0.1,0.05,0.02,0.01 --schedules-of QL"
        })
final class SearchCommand implements Callable<Integer> {

    /** From here on the paper searched QL's schedule too. */
    private static final int MANY_CLASSES = 100;

    @Mixin
    private ExperimentSource source;

    @Mixin
    private EngineOptions engine;

    @Option(
            names = "--rates",
            split = ",",
            defaultValue = "0.2,0.1,0.05,0.02,0.01,0.005",
            paramLabel = "RATE",
            description = "The grid of learning rates (default: ${DEFAULT-VALUE}).")
    private List<Double> rates;

    @Option(
            names = "--search-epochs",
            paramLabel = "N",
            description = "Length of the last round's trials (default: 0.3 of the experiment's epochs).")
    private Integer searchEpochs;

    @Option(
            names = "--held-out",
            defaultValue = "0.2",
            paramLabel = "SHARE",
            description = "Share of the training images that trials are judged on (default: ${DEFAULT-VALUE}).")
    private double heldOut;

    @Option(
            names = "--schedules-of",
            paramLabel = "ARM",
            description = "Search this arm's schedule too; repeatable (default: QL's from 100 classes on).")
    private List<String> schedulesOf;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "The runs folder (default: LOSSLAB_RUNS, ./runs, or the user's data directory).")
    private Path runs;

    @Option(names = "--id", description = "The search's folder name (default: search- and the experiment's name).")
    private String id;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Experiment asked = source.experiment(spec);
        Installation installation = Installation.standard();
        TrainingOptions options = Cifar100Offer.makeSure(spec, asked, engine.training(spec, installation));
        Experiment experiment = StandIn.whereMissing(asked, options.data());
        PrintWriter out = spec.commandLine().getOut();
        if (StandIn.isStandIn(experiment)) {
            out.println("CIFAR-100 was not found: searching on drawn images instead");
        }
        SearchPlan plan = plan(experiment);
        Path parent = runs == null ? RunsFolder.defaultPath() : runs;
        SearchFolder folder = new SearchFolder(parent.resolve(id == null ? "search-" + experiment.name() : id));
        EngineChoice choice =
                EngineChoice.of(installation.engines(), options.engine(), options.device(), experiment.model());
        String on = choice.engine().id();
        String device = choice.device().id();
        SearchSubject subject = SearchSubject.of(experiment, on, device);
        folder.open(plan, subject);
        TrainingControl stop = new TrainingControl();
        TrainingOptions same = new TrainingOptions(on, device, options.data(), options.command());
        out.println("search: " + folder.path());
        RateSearch search = new RateSearch(
                plan,
                experiment,
                folder,
                subject,
                new Trials(folder.trials(), installation, plan.heldOut(), same, stop, new TrainingListener() {}));
        Experiment found = StopOnInterrupt.during(stop, spec.commandLine().getErr(), search::run);
        print(search.table(), found, plan, out);
        draw(SearchFigure.of(search.table(), experiment), folder.chartFile());
        out.println("table, chart and the experiment with these rates: " + folder.path());
        out.flush();
        return 0;
    }

    private SearchPlan plan(Experiment experiment) {
        int epochs = searchEpochs == null ? Math.max(1, (int) Math.round(0.3 * experiment.epochs())) : searchEpochs;
        List<String> arms = schedulesOf == null ? schedulesSearchedInThePaper(experiment) : schedulesOf;
        try {
            for (String label : arms) {
                if (experiment.arms().stream().noneMatch(arm -> arm.label().equals(label))) {
                    throw new UserException("--schedules-of: there is no arm '" + label + "'");
                }
            }
            return new SearchPlan(experiment.name(), rates, epochs, heldOut, arms);
        } catch (UserException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static List<String> schedulesSearchedInThePaper(Experiment experiment) {
        return experiment.arms().stream()
                .filter(arm -> arm.loss() == LossKind.QUADRATIC && experiment.classCount(arm) >= MANY_CLASSES)
                .map(Arm::label)
                .toList();
    }

    private static void print(List<SearchTrial> table, Experiment found, SearchPlan plan, PrintWriter out) {
        out.printf("%-12s %8s %-34s %5s %6s %9s %10s%n", "arm", "rate", "schedule", "round", "epochs", "held-out", "");
        for (SearchTrial trial : table) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %8.4g %-34s %5d %6d %8.2f%% %10s%n",
                    trial.arm(),
                    trial.learningRate(),
                    trial.schedule(),
                    trial.round(),
                    trial.epochs(),
                    100 * trial.accuracy(),
                    trial.kept() ? "kept" : "");
        }
        for (Arm arm : found.arms()) {
            out.printf(
                    Locale.ROOT,
                    "found: %s %.4g, schedule %s%s%n",
                    arm.label(),
                    arm.learningRate(),
                    arm.schedule().orElse(found.schedule()).title(found.epochs()),
                    plan.isAtEdge(arm.learningRate()) ? "; at the grid's edge: a better rate may lie beyond" : "");
        }
    }

    private static void draw(CurveFigure figure, Path file) {
        try {
            new PngWriter()
                    .write(
                            figure,
                            FigureTheme.PRINT,
                            SearchFigure.viewport(figure),
                            FigureSize.inches(5, 3.4, 200),
                            file);
        } catch (IOException e) {
            throw new UserException("the chart could not be written to " + file + ": " + Reasons.of(e), e);
        }
    }
}
