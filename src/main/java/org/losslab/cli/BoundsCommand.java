package org.losslab.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.losslab.loss.WeightRule;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.Centres;
import org.losslab.mixture.CentresCsv;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.bound.BoundsReport;
import org.losslab.mixture.bound.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code losslab bounds}: everything that the mixture panel shows, for one setting. */
@Command(
        name = "bounds",
        mixinStandardHelpOptions = true,
        description = "Bounds, exact losses and accuracies of a mixture of K classes in R^d.",
        footer = {
            "",
            "Examples:",
            "  losslab bounds --classes 5 --dimension 2 --gamma 0.06 --sigma 0.1 --weight sqrt",
            "  losslab bounds --centers M.csv --sigma 0.1 --weight 3 --json"
        })
public final class BoundsCommand implements Callable<Integer> {

    @Option(names = "--centers", paramLabel = "M.csv", description = "Centres: one a row, unit length, no header.")
    private Path centers;

    @Option(names = "--normalize", description = "Divide each centre of the CSV file by its length first.")
    private boolean normalize;

    @Option(names = "--classes", paramLabel = "K", description = "Number of classes, at least 2.")
    private Integer classes;

    @Option(names = "--dimension", paramLabel = "D", description = "Dimension, at least 2.")
    private Integer dimension;

    @Option(
            names = "--gamma",
            paramLabel = "G",
            description = "Inner products are at most 1 - 3G; for given centres (1 - coherence)/3 by default.")
    private Double gamma;

    @Option(
            names = "--arrangement",
            defaultValue = "auto",
            description = "auto, equicorrelated, fan, packing, even or random (default: ${DEFAULT-VALUE}).")
    private String arrangement;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of random centres (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--sigma", required = true, paramLabel = "S", description = "Standard deviation of the noise.")
    private double sigma;

    @Option(
            names = "--weight",
            required = true,
            paramLabel = "W",
            description = "CCQL's weight: a number, sqrt or linear.")
    private String weight;

    @Option(
            names = "--noise",
            defaultValue = "gaussian",
            description = "gaussian, ball, sphere or rademacher (default: ${DEFAULT-VALUE}).")
    private String noise;

    @Option(
            names = "--radius",
            defaultValue = "10",
            paramLabel = "R",
            description = "CE's norm ball is R sqrt(K) (default: ${DEFAULT-VALUE}).")
    private double radius;

    @Option(
            names = "--epsilon",
            defaultValue = "0.05",
            paramLabel = "E",
            description = "The CE asked of Lemma 3.2 (default: ${DEFAULT-VALUE}).")
    private double epsilon;

    @Option(
            names = "--samples",
            defaultValue = "500",
            paramLabel = "N",
            description = "Number of samples in Lemma 3.3 (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(names = "--json", description = "Print JSON, doubles in full precision.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Setting setting;
        try {
            setting = setting();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        BoundsReport report = BoundsReport.of(setting);
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? pretty(report) : BoundsTable.format(report));
        out.flush();
        return 0;
    }

    private static String pretty(BoundsReport report) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(BoundsJson.of(report));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the report could not be written as JSON", e);
        }
    }

    private Setting setting() {
        NoiseKind noiseKind = NoiseKind.parse(noise);
        // Cheap checks first: placing centres may take seconds.
        if (!(sigma >= 0 && Double.isFinite(sigma))) {
            throw new IllegalArgumentException("sigma must be a finite number ≥ 0, not " + sigma);
        }
        WeightRule rule = WeightRule.parse(weight);
        double[][] placed = centers == null ? arranged() : given();
        double limit = (1 - Centres.coherence(placed)) / 3;
        double signedLimit = (1 - Centres.largestCorrelation(placed)) / 3;
        boolean free = centers == null && CentreArrangement.parse(arrangement) == CentreArrangement.RANDOM;
        if (gamma != null && !(gamma > 0 && gamma <= signedLimit + 1e-12)) {
            throw new IllegalArgumentException(
                    "gamma " + gamma + " is not possible for these centres: give a number in (0, " + signedLimit + "]"
                            + (free ? ", or none" : ""));
        }
        return new Setting(
                new CentreGeometry(placed),
                gamma == null ? Math.max(0, limit) : gamma,
                sigma,
                rule.weight(placed.length),
                noiseKind,
                radius,
                epsilon,
                samples);
    }

    private double[][] arranged() {
        CentreArrangement kind = CentreArrangement.parse(arrangement);
        if (classes == null || dimension == null) {
            throw new IllegalArgumentException("give --centers M.csv, or --classes K and --dimension D");
        }
        Centres.checkShape(classes, dimension);
        if (gamma == null && kind != CentreArrangement.RANDOM) {
            throw new IllegalArgumentException("give --gamma, or --arrangement random");
        }
        return Centres.arrange(kind, classes, dimension, gamma == null ? 0 : gamma, seed);
    }

    private double[][] given() {
        if (classes != null || dimension != null) {
            throw new IllegalArgumentException("--centers says how many classes and dimensions there are: leave out"
                    + " --classes and --dimension");
        }
        try {
            double[][] rows = CentresCsv.read(centers);
            double[][] unit = normalize ? Centres.normalized(rows) : rows;
            Centres.check(unit);
            return unit;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(centers + " does not exist: give a CSV file of centres", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(centers + " cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            String hint = e.getMessage().contains("has length") ? " (--normalize does it)" : "";
            throw new IllegalArgumentException(centers + ": " + e.getMessage() + hint, e);
        }
    }
}
