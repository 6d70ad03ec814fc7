package org.losslab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.losslab.cli.FigureOptions;
import org.losslab.cli.FigureTarget;
import org.losslab.data.Ranges;
import org.losslab.data.UserException;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.loss.WeightRule;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.Centres;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.region.RegionImage;
import org.losslab.run.Reasons;
import org.losslab.state.MixtureCentres;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureSweep;
import org.losslab.state.MixtureView;
import org.losslab.state.WindowStateJson;
import org.losslab.ui.mixture.MixtureDocuments;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab figure mixture}: what the mixture workspace shows, as a figure, without a window. */
@Command(
        name = "mixture",
        mixinStandardHelpOptions = true,
        description =
                "Draws decision regions, a swept bound, the eigenvalue spectrum or the table of bounds of a mixture.",
        footer = {
            "",
            "Examples:",
            "  losslab figure mixture regions --start half-open-fan --out regions.pdf",
            "  losslab figure mixture regions --classes 6 --dimension 3 --space cut --sigma 0.2 --out globe.png",
            "  losslab figure mixture sweep --quantity lemma-35 --over weight --format pdf,csv --out lemma",
            "  losslab figure mixture spectrum --state window.json --out spectrum.svg",
            "  losslab figure mixture bounds --classes 25 --sigma 0.05 --format csv,tex --out bounds"
        })
public final class MixtureFigureCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WHAT", description = "regions, spectrum, bounds or sweep.")
    private MixtureDocuments.Kind what;

    @Option(names = "--state", paramLabel = "FILE", description = "A state that the window has saved.")
    private Path stateFile;

    @Option(
            names = "--start",
            description =
                    "The preset to start from: tight-fan, half-open-fan, orthonormal, correlated or many-classes.")
    private MixtureState.Preset start;

    @Option(
            names = "--arrangement",
            description = "How the centres are placed: auto, equicorrelated, fan, packing, even or random.")
    private String arrangement;

    @Option(names = "--classes", paramLabel = "K", description = "Number of classes, 2 to 200.")
    private Integer classes;

    @Option(names = "--dimension", paramLabel = "D", description = "Dimension d, 2 to 200.")
    private Integer dimension;

    @Option(
            names = "--gamma",
            paramLabel = "G",
            description = "Margin of the centres; their largest correlation is 1 - 3 G.")
    private Double gamma;

    @Option(names = "--sigma", paramLabel = "S", description = "Standard deviation of the noise.")
    private Double sigma;

    @Option(names = "--weight", paramLabel = "W", description = "CCQL's weight: a number, sqrt, linear or inf.")
    private String weight;

    @Option(names = "--noise", description = "Kind of noise: gaussian, ball, sphere or rademacher.")
    private String noise;

    @Option(names = "--radius", paramLabel = "R", description = "CE's norm ball is R sqrt(K).")
    private Double radius;

    @Option(names = "--epsilon", paramLabel = "E", description = "The loss that Lemma 3.2 asks R for.")
    private Double epsilon;

    @Option(names = "--samples", paramLabel = "N", description = "Number of samples; 0 draws none.")
    private Integer samples;

    @Option(names = "--seed", description = "Seed of the samples, and of centres placed at random.")
    private Long seed;

    @Option(names = "--space", description = "What is shown of three dimensions: globe, cut, map or plane.")
    private MixtureView.Space space;

    @Option(names = "--shading", description = "Shading of the regions: none, margin or confidence.")
    private RegionImage.Shading shading;

    @Option(names = "--bayes", description = "Shows the Bayes rule beside the losses.")
    private boolean bayes;

    @Option(
            names = "--quantity",
            description =
                    "Quantity of a sweep: normalized-minimum, accuracy, lemma-32, radius-needed, lemma-33 or lemma-35.")
    private MixtureSweep.Quantity quantity;

    @Option(
            names = "--over",
            description = "Slider of a sweep: classes, dimension, gamma, sigma, weight, samples, radius or epsilon.")
    private MixtureSweep.Slider over;

    @Mixin
    private FigureOptions options;

    @Mixin
    private FigureTarget target;

    @Spec
    private CommandSpec spec;

    /** The command, which takes names of several words with hyphens. */
    static CommandLine commandLine() {
        return EnumNames.teach(new CommandLine(new MixtureFigureCommand()));
    }

    @Override
    public Integer call() {
        MixtureState state;
        List<FigureFormat> formats;
        try {
            state = state();
            formats = target.formats();
        } catch (IllegalArgumentException | UserException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        FigureDocument usual = MixtureDocuments.of(state, what);
        FigureDocument document = usual.withSettings(options.over(usual.settings()));
        options.check(Map.of(document, List.of()));
        target.write(document, List.of(), formats, "");
        return 0;
    }

    private MixtureState state() {
        check("--classes", classes, 2, MixtureCentres.LARGEST);
        check("--dimension", dimension, 2, MixtureCentres.LARGEST);
        check("--sigma", sigma, 0, MixtureState.LARGEST_SIGMA);
        check("--radius", radius, MixtureState.SMALLEST_RADIUS, MixtureState.LARGEST_RADIUS);
        check("--epsilon", epsilon, MixtureState.SMALLEST_EPSILON, MixtureState.LARGEST_EPSILON);
        check("--samples", samples, 0, MixtureState.MOST_SAMPLES);
        MixtureState state = stateFile == null ? MixtureState.INITIAL : read();
        state = start == null ? state : state.preset(start);
        CentreArrangement placed = arrangement == null ? null : CentreArrangement.parse(arrangement);
        state = state.withCentres(centres -> {
            var changed = classes == null ? centres : centres.withClasses(classes);
            changed = dimension == null ? changed : changed.withDimension(dimension);
            changed = placed == null ? changed : changed.withArrangement(placed);
            return gamma == null ? changed : changed.withGamma(gamma);
        });
        state = sigma == null ? state : state.withSigma(sigma);
        state = weight == null ? state : state.withWeight(weight(state.centres().classes()));
        state = noise == null ? state : state.withNoise(NoiseKind.parse(noise));
        state = radius == null ? state : state.withRadius(radius);
        state = epsilon == null ? state : state.withEpsilon(epsilon);
        state = seed == null ? state : state.withSeed(seed);
        state = samples == null || samples == 0 ? state : state.withSamples(samples);
        if (gamma != null || placed != null) {
            // The state would take the nearest that is possible.
            CentreArrangement asked = placed == null ? state.centres().arrangement() : placed;
            double margin = gamma == null ? state.centres().gamma() : gamma;
            Centres.arrange(asked, state.centres().classes(), state.centres().dimension(), margin, state.seed());
        }
        checkSpace(state.centres().dimension());
        return state.withView(this::view);
    }

    private void checkSpace(int d) {
        if (space != null && space != MixtureView.Space.PLANE && d != 3) {
            throw new UserException("--space " + EnumNames.of(space) + " needs d = 3 (--dimension 3), here d = " + d);
        }
    }

    private static void check(String option, Number value, double low, double high) {
        if (value != null) {
            Ranges.check(option, value.doubleValue(), low, high);
        }
    }

    private MixtureView view(MixtureView base) {
        MixtureView view = space == null ? base : base.withSpace(space);
        view = shading == null ? view : view.withShading(shading);
        view = samples == null ? view : view.withSamples(samples > 0);
        view = bayes ? view.withBayes(true) : view;
        MixtureSweep sweep = quantity == null ? view.sweep() : view.sweep().withQuantity(quantity);
        return view.withSweep(over == null ? sweep : sweep.withSlider(over));
    }

    private MixtureState read() {
        try {
            return WindowStateJson.read(Files.readString(stateFile)).mixture();
        } catch (IOException e) {
            throw new UserException(stateFile + " cannot be read: " + Reasons.of(e), e);
        }
    }

    private double weight(int classes) {
        return weight.equals("inf")
                ? MixtureState.UNLIMITED_WEIGHT
                : WeightRule.parse(weight).weight(classes);
    }
}
