package org.losslab.ui.mixture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.losslab.mixture.NoiseKind;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.mixture.bound.Condition;
import org.losslab.mixture.bound.CountingArgument;
import org.losslab.mixture.bound.Lemma32;
import org.losslab.mixture.bound.Lemma33;
import org.losslab.mixture.bound.Lemma34;
import org.losslab.mixture.bound.Lemma35;
import org.losslab.mixture.bound.SampledMargins;
import org.losslab.mixture.bound.Setting;
import org.losslab.mixture.bound.Statement;
import org.losslab.mixture.bound.StatementIII1;
import org.losslab.state.MixtureState;
import org.losslab.ui.Bundles;
import org.losslab.ui.mixture.BoundLine.Formula;
import org.losslab.ui.mixture.BoundLine.Verdict;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.PictureKind;

/** The paper's statements at a snapshot, one line each. */
final class BoundLines {

    /** The statements in the order of their lines. */
    static final List<String> KEYS = List.of("III1", "32", "33", "34", "35", "counting");

    private static final double ROUNDING = 1e-12;
    /** Half a unit of the last of four figures, of the value. */
    private static final double VISIBLE = 5e-5;

    private static final String FEATURED_FLOOR = "\\frac{\\min L_{QL}}{L_{QL}(0)}\\ge 1-\\frac{r}{K}";
    /** K ≫ d from here on: K is so many times d. */
    private static final int MUCH_MORE = 4;

    private BoundLines() {}

    static List<BoundLine> of(PanelSnapshot snapshot) {
        ClosedForms closed = snapshot.closed();
        UnaryOperator<BoundLine> plain =
                snapshot.features().isPresent() ? BoundLines::ofPlainInputs : UnaryOperator.identity();
        return List.of(
                floor(snapshot, closed.statementIII1()),
                lemma32(snapshot, closed.lemma32()),
                plain.apply(lemma33(snapshot, closed.lemma33())),
                plain.apply(lemma34(closed.lemma34())),
                plain.apply(lemma35(snapshot, closed.lemma35())),
                counting(snapshot));
    }

    /** Of a lemma, which is about x: where the pictures are about features its numbers are others than theirs. */
    private static BoundLine ofPlainInputs(BoundLine line) {
        return line.withNote(Texts.text("bound.plain", line.note()));
    }

    /**
     * The loss of the classifier that is being learned, by a run or by gradient descent, on the scale of a statement's values.
     *
     * @param key of the statement
     * @return NaN where nothing is learned, or the statement is not about a least loss
     */
    static double now(PanelSnapshot snapshot, String key) {
        if (snapshot.learned().isEmpty() && snapshot.lesson().isEmpty()) {
            return Double.NaN;
        }
        MixtureState state = snapshot.request().state();
        return switch (key) {
            case "III1", "counting" -> loss(snapshot, PictureKind.QL, 1);
            case "34" -> loss(snapshot, PictureKind.QL, 0.5);
            case "32" -> loss(snapshot, PictureKind.CE, Math.log(state.centres().classes()));
            // In the limit its scale has none.
            case "35" -> isLimit(snapshot) ? Double.NaN : loss(snapshot, PictureKind.CCQL, (1 + state.weight()) / 2);
            default -> Double.NaN;
        };
    }

    private static double loss(PanelSnapshot snapshot, PictureKind kind, double reference) {
        return snapshot.picture(kind).map(picture -> reference * picture.loss()).orElse(Double.NaN);
    }

    /** QL's floor, of the samples' class means where the classifier is applied to other features. */
    private static BoundLine floor(PanelSnapshot snapshot, StatementIII1 statement) {
        if (snapshot.features().isPresent()) {
            PanelSnapshot.FeatureNumbers numbers = snapshot.features().get();
            double classes = snapshot.request().state().centres().classes();
            double floor = Math.max(0, 1 - numbers.rank() / classes);
            return new BoundLine(
                    "III1",
                    numbers.ql(),
                    floor,
                    Double.NaN,
                    numbers.ql() - floor,
                    Double.NaN,
                    numbers.ql() >= floor - 1e-9 ? Verdict.TRUE : Verdict.BEYOND,
                    Texts.text("bound.III1.features", numbers.rank(), numbers.dimension()),
                    () -> "",
                    new Formula(
                            FEATURED_FLOOR,
                            () -> String.format(
                                    Locale.ROOT, "1-\\frac{%d}{%.0f}=%.4f", numbers.rank(), classes, floor)));
        }
        return new BoundLine(
                "III1",
                statement.exact(),
                statement.lowerNormalized(),
                statement.sharpLowerNormalized(),
                statement.exact() - statement.sharpLowerNormalized(),
                Double.NaN,
                Verdict.TRUE,
                Texts.text("bound.III1.note", statement.rank(), statement.classes()),
                () -> conditions(statement),
                Formula.of(statement));
    }

    /** Whether CE is known less well than it is written: what is left of its search, or nodes that stand for the noise. */
    private static boolean isAbout(PanelSnapshot.CeProgress ce) {
        // What is less than a double can be is no exact 0.
        return !ce.exact() || ce.value() == 0 || ce.gap() > VISIBLE * ce.value();
    }

    private static BoundLine lemma32(PanelSnapshot snapshot, Lemma32 lemma) {
        PanelSnapshot.CeProgress ce = snapshot.ce();
        if (snapshot.features().isPresent()) {
            return new BoundLine(
                            "32",
                            ce.value(),
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            Double.NaN,
                            Verdict.OUTSIDE,
                            Texts.text("bound.32.features"),
                            () -> "",
                            Formula.of(lemma))
                    .withMeasured(isAbout(ce));
        }
        boolean holds = ce.value() - ce.gap() <= lemma.logBound() * (1 + 1e-9) + ROUNDING;
        String state = ce.settled()
                ? Texts.text("bound.32.settled", Texts.number(lemma.jensenLower()))
                : Texts.text("bound.32.settling", Texts.number(ce.gap()));
        return new BoundLine(
                        "32",
                        ce.value(),
                        lemma.linearBound(),
                        lemma.logBound(),
                        lemma.logBound() - ce.value(),
                        lemma.jensenLower(),
                        lemma.applies()
                                ? (holds ? Verdict.TRUE : Verdict.FALSE)
                                : holds ? Verdict.OUTSIDE : Verdict.BEYOND,
                        lemma.applies() ? state : unmet(lemma),
                        () -> conditions(lemma),
                        Formula.of(lemma))
                .withMeasured(isAbout(ce));
    }

    private static BoundLine lemma33(PanelSnapshot snapshot, Lemma33 lemma) {
        Optional<SampledMargins> margins = snapshot.settled().map(PanelSnapshot.SettledNumbers::margins);
        double measured = margins.map(each -> each.ofAll(lemma.samples())).orElse(Double.NaN);
        // What the measurement cannot tell from no slack is none.
        boolean told = margins.map(each -> each.tells(lemma.actualCentres(), lemma.samples()))
                .orElse(true);
        String between = Texts.text("bound.33.note", Texts.number(lemma.oneSidedQ()), Texts.number(lemma.pairwiseQ()));
        String note = margins.filter(each -> each.error() > 0)
                .map(each -> Texts.text(
                        "bound.33.measured", between, each.drawn(), Texts.number(each.standardError(lemma.samples()))))
                .orElse(between);
        boolean known = margins.map(each -> each.error() == 0).orElse(false);
        return new BoundLine(
                        "33",
                        measured,
                        lemma.paperCHalf(),
                        lemma.actualCentres(),
                        told ? measured - lemma.actualCentres() : 0,
                        Double.NaN,
                        lemma.applies() ? Verdict.TRUE : Verdict.OUTSIDE,
                        lemma.applies() ? note : unmet(lemma),
                        () -> conditions(lemma),
                        Formula.of(lemma))
                .withMeasured(!known);
    }

    private static BoundLine lemma34(Lemma34 lemma) {
        int above = 0;
        int classes = lemma.setting().classes();
        double noise = classes * lemma.setting().variance();
        for (int k = 0; k < classes; k++) {
            above += lemma.setting().geometry().eigenvalue(k) > noise ? 1 : 0;
        }
        return new BoundLine(
                "34",
                lemma.minimum(),
                lemma.printedSum(),
                lemma.printedSum() / 2,
                -Math.abs(lemma.printedSum() / 2 - lemma.minimum()),
                Double.NaN,
                lemma.minimum() == 0 ? Verdict.TRUE : Verdict.MISPRINT,
                Texts.text("bound.34.note", Texts.number(noise), above, classes),
                () -> conditions(lemma),
                Formula.of(lemma));
    }

    private static BoundLine lemma35(PanelSnapshot snapshot, Lemma35 atWeight) {
        Lemma35 lemma = isLimit(snapshot) ? atWeight.inTheLimit() : atWeight;
        String note = lemma.paperRightSideValid()
                ? Texts.text(
                        "bound.35.note", Texts.number(snapshot.closed().ccql().normalized()))
                : Texts.text(
                        "bound.35.false",
                        Texts.number(lemma.minimum()),
                        Texts.number(lemma.paperRightSide()),
                        Texts.number(lemma.weight()),
                        lemma.setting().classes());
        return new BoundLine(
                "35",
                lemma.minimum(),
                lemma.paperRightSide(),
                lemma.scaledValue(),
                lemma.scaledValue() - lemma.minimum(),
                lemma.quadraticMinimum(),
                lemma.paperRightSideValid() ? Verdict.TRUE : Verdict.FALSE,
                note,
                () -> conditions(lemma),
                Formula.of(lemma));
    }

    private static boolean isLimit(PanelSnapshot snapshot) {
        return snapshot.request().state().hasUnlimitedWeight();
    }

    /** Equations against parameters, and the minimizers on the samples beside the population's. */
    private static BoundLine counting(PanelSnapshot snapshot) {
        CountingArgument paper = snapshot.closed().counting();
        CountingArgument counting = snapshot.features()
                .map(numbers -> new CountingArgument(paper.classes(), paper.samples(), numbers.dimension()))
                .orElse(paper);
        double onSamples = snapshot.features()
                .map(PanelSnapshot.FeatureNumbers::ql)
                .orElse(snapshot.settled()
                        .map(PanelSnapshot.SettledNumbers::sampleQl)
                        .orElse(Double.NaN));
        return new BoundLine(
                "counting",
                onSamples,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                snapshot.features().isPresent()
                        ? Double.NaN
                        : snapshot.closed().ql().normalized(),
                fit(snapshot, counting),
                countingNote(snapshot, counting),
                () -> "",
                new Formula(counting.formula(), counting::numbers));
    }

    /**
     * What the samples allow: CCQL's limit asks each row of Θ for as many outputs as its class has samples; f(x) = 1, a constant
     * feature's, does for all. Nothing is said where samples coincide, which asks for less.
     */
    private static Verdict fit(PanelSnapshot snapshot, CountingArgument counting) {
        Setting setting = snapshot.closed().setting();
        if (setting.sigma() == 0 || setting.noise() == NoiseKind.RADEMACHER) {
            return Verdict.NONE;
        }
        if (counting.quadraticLossCanInterpolate()) {
            return Verdict.BOTH_FIT;
        }
        boolean constant = snapshot.request().state().features().kind().hasConstant();
        return constant || snapshot.samples().largestClass() <= counting.inputs()
                ? Verdict.CCQL_FITS
                : Verdict.NEITHER_FITS;
    }

    private static String countingNote(PanelSnapshot snapshot, CountingArgument counting) {
        int rank = snapshot.features()
                .map(PanelSnapshot.FeatureNumbers::rank)
                .orElse(snapshot.centres().geometry().rank());
        int inputs = counting.inputs();
        boolean many = counting.samples() >= counting.classes() && counting.classes() >= MUCH_MORE * inputs;
        String note = Texts.text(
                many ? "bound.counting.many" : "bound.counting.note",
                counting.samples(),
                counting.classes(),
                snapshot.features().isPresent() ? "D" : "d",
                inputs,
                rank);
        if (fit(snapshot, counting) == Verdict.NEITHER_FITS && counting.parametersSufficeForCorrectClassLimit()) {
            note = Texts.text("bound.counting.largest", note, snapshot.samples().largestClass(), inputs);
        }
        if (snapshot.features().isPresent()) {
            return note;
        }
        String counted = note;
        String population = Texts.number(snapshot.closed().ql().normalized());
        return snapshot.settled()
                .map(found -> Texts.text(
                        "bound.counting.ccql",
                        counted,
                        population,
                        Texts.number(found.sampleCcql()),
                        Texts.number(snapshot.closed().ccql().normalized())))
                .orElseGet(() -> Texts.text("bound.counting.population", counted, population));
    }

    private static String unmet(Statement statement) {
        return statement.conditions().stream()
                .filter(condition -> !condition.met())
                .map(condition -> condition.text(Bundles.locale()))
                .collect(Collectors.joining("; "));
    }

    private static String conditions(Statement statement) {
        return statement.conditions().stream()
                .map((Condition condition) -> (condition.met() ? "✓ " : "✗ ") + condition.text(Bundles.locale()))
                .collect(Collectors.joining("\n"));
    }
}
