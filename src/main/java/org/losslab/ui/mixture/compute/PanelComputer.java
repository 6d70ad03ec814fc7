package org.losslab.ui.mixture.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.losslab.figure.region.RegionScene;
import org.losslab.mixture.Accuracy;
import org.losslab.mixture.CrossEntropy;
import org.losslab.mixture.FeatureMap;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.MixtureModel;
import org.losslab.mixture.SampleQuadraticOptimum;
import org.losslab.mixture.SampleSet;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.mixture.bound.SampledMargins;
import org.losslab.mixture.bound.Setting;
import org.losslab.mixture.learn.SampleDescent;
import org.losslab.mixture.region.RegionImage;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.ui.mixture.compute.PanelSnapshot.CeProgress;
import org.losslab.ui.mixture.compute.PanelSnapshot.LearnedProgress;
import org.losslab.ui.mixture.compute.PanelSnapshot.LessonProgress;
import org.losslab.ui.mixture.compute.PanelSnapshot.SettledNumbers;
import org.losslab.ui.mixture.compute.StageTimes.Stage;

/** Makes snapshots. Keeps what does not change between two of them. One thread at a time. */
public final class PanelComputer {

    /** How long CE's optimum is pursued between two pictures of it. */
    private static final long SLICE_NANOS = 14_000_000;
    /** Multiplications up to which the samples' own optima are found, too. */
    private static final double LARGEST_SAMPLE_SYSTEM = 3e8;

    /** Samples on which margins are measured, and the multiplications that they may cost. */
    private static final int MARGIN_SAMPLES = 20_000;

    private static final double MARGIN_EFFORT = 1e8;

    private static final List<PictureKind> LOSSES = List.of(PictureKind.CE, PictureKind.QL, PictureKind.CCQL);

    private final CentreStage centreStage;
    private final SampleStage sampleStage = new SampleStage();
    private final CrossEntropyStage crossEntropy = new CrossEntropyStage();
    private final Optima optima = new Optima();
    private final AccuracyStage accuracies = new AccuracyStage();
    private final PictureStage pictureStage = new PictureStage();
    private final LessonStage lessons = new LessonStage();
    private final SceneStage scenes = new SceneStage();
    private final Memo<Object, ClassPalette> palettes = new Memo<>();

    /**
     * What a picture shows.
     *
     * @param classifier Θ
     * @param loss 1 for the zero classifier; NaN for Bayes, which minimizes none of the three
     */
    private record Solution(LinearClassifier classifier, double loss) {

        static Solution of(CrossEntropyStage.Iterate iterate, MixtureState state) {
            return new Solution(
                    iterate.classifier(),
                    iterate.value() / Math.log(state.centres().classes()));
        }
    }

    private record PaletteKey(int classes, int dimension, Object arrangement, long seed, Object origin) {}

    /**
     * @param background where limits of γ are searched for
     * @param found told there when one was found, so that the request can be made again
     */
    public PanelComputer(Executor background, Runnable found) {
        centreStage = new CentreStage(background, found);
    }

    /** Everything at a state, with CE's warm-started iterate. */
    public PanelSnapshot frame(PanelRequest request) {
        StageTimes allTimes = new StageTimes();
        StageTimes.Watch times = allTimes.watch();
        MixtureState state = request.state();
        CentreSet centres = centreStage.of(state.centres(), state.seed());
        ClassPalette palette = palettes.get(
                new PaletteKey(
                        state.centres().classes(),
                        state.centres().dimension(),
                        state.centres().arrangement(),
                        state.seed(),
                        centres.origin()),
                () -> ClassPalette.of(centres.centres()));
        times.add(Stage.CENTRES);
        SampleSet samples = sampleStage.samples(centres, state);
        SampleSet mapped = sampleStage.mapped(centres, state);
        times.add(Stage.SAMPLES);
        ClosedForms closed = ClosedForms.of(setting(centres, state));
        Optima.Pair pair = featured(state) ? optima.ofSamples(mapped, state.weight()) : optima.ofPopulation(closed);
        times.add(Stage.OPTIMA);
        // The pictures of the other two need not wait for CE's iterate.
        ForkJoinTask<CrossEntropyStage.Iterate> ce = inBackground(
                allTimes, Stage.CE_ITERATE, () -> crossEntropy.at(centres, state, onSamples(state, mapped)));
        ForkJoinTask<Accuracy> bayes = inBackground(
                allTimes, Stage.ACCURACY, () -> accuracies.matched(centres, state, sampleStage.model(centres, state)));
        try {
            List<Supplier<Solution>> best = List.of(
                    () -> Solution.of(ce.join(), state),
                    () -> new Solution(pair.ql(), pair.normalizedQl()),
                    () -> new Solution(pair.ccql(), pair.normalizedCcql()));
            List<SampleDescent> descents = request.lesson()
                    .map(lesson -> lessons.at(lesson, mapped, state.weight(), state.seed(), () -> false))
                    .orElse(List.of());
            Optional<Learned> learned =
                    request.learned().filter(run -> descents.isEmpty()).filter(run -> run.fits(pair.ql()));
            List<Optional<Solution>> taught =
                    learned.map(run -> solutions(run, mapped, state.weight())).orElseGet(() -> solutions(descents));
            if (!taught.isEmpty()) {
                times.add(Stage.OPTIMA);
            }
            List<Supplier<Solution>> shown = taught.isEmpty() ? best : instead(taught, best);
            RegionScene scene = scenes.of(state, centres.centres(), Math.min(request.width(), request.height()));
            FeatureMap map = sampleStage.map(state);
            PictureStage.Common common =
                    pictureStage.common(state, centres, scene, palette, request.inks(), map, samples, mapped);
            times.add(Stage.PAINT);
            List<Picture> pictures = new ArrayList<>(IntStream.range(0, 3)
                    .parallel()
                    .mapToObj(i -> {
                        Solution solution = shown.get(i).get();
                        return picture(LOSSES.get(i), common, solution, taught.isEmpty(), false, allTimes.watch());
                    })
                    .toList());
            times.skip();
            if (state.view().bayes()) {
                Solution matched = new Solution(posterior(centres.centres(), state.sigma()), Double.NaN);
                pictures.add(picture(PictureKind.BAYES, common, matched, true, true, times));
            }
            double[] distances = distances(taught, best);
            double bayesAccuracy = bayes.join().value();
            CrossEntropyStage.Iterate iterate = ce.join();
            allTimes.finish();
            return new PanelSnapshot(
                    request,
                    centres,
                    closed,
                    palette,
                    scene,
                    List.copyOf(pictures),
                    samples,
                    map,
                    bayesAccuracy,
                    new CeProgress(iterate.value(), iterate.gap(), iterate.settled()),
                    pair.features(),
                    Optional.empty(),
                    descents.stream().findFirst().map(descent -> new LessonProgress(descent.steps(), distances)),
                    learned.map(run -> new LearnedProgress(run.epoch(), distances)),
                    allTimes);
        } finally {
            // Also after a failure: the next frame must not meet them.
            ce.quietlyJoin();
            bayes.quietlyJoin();
        }
    }

    private static <T> ForkJoinTask<T> inBackground(StageTimes times, Stage stage, Callable<T> work) {
        return ForkJoinPool.commonPool().submit(() -> {
            StageTimes.Watch watch = times.watch();
            T result = work.call();
            watch.add(stage);
            return result;
        });
    }

    private static List<Optional<Solution>> solutions(List<SampleDescent> descents) {
        return descents.stream()
                .map(each -> Optional.of(new Solution(each.classifier(), each.normalizedLoss())))
                .toList();
    }

    private static List<Optional<Solution>> solutions(Learned run, SampleSet mapped, double weight) {
        return IntStream.range(0, LOSSES.size())
                .mapToObj(i -> run.classifiers()
                        .get(i)
                        .map(each -> new Solution(each, Learned.loss(LOSSES.get(i), each, mapped, weight))))
                .toList();
    }

    /** What was learned, or the best there is for a loss that was not trained. */
    private static List<Supplier<Solution>> instead(List<Optional<Solution>> taught, List<Supplier<Solution>> best) {
        return IntStream.range(0, taught.size())
                .mapToObj(i -> taught.get(i)
                        .<Supplier<Solution>>map(each -> () -> each)
                        .orElse(best.get(i)))
                .toList();
    }

    /** Of what was learned from the best there is; NaN for a loss that was not trained. */
    private static double[] distances(List<Optional<Solution>> taught, List<Supplier<Solution>> best) {
        return IntStream.range(0, taught.size())
                .mapToDouble(i -> taught.get(i)
                        .map(each ->
                                distance(each.classifier(), best.get(i).get().classifier()))
                        .orElse(Double.NaN))
                .toArray();
    }

    /** M/σ², whose softmax is the posterior under Gaussian noise; M itself at σ = 0. */
    private static LinearClassifier posterior(double[][] centres, double sigma) {
        double scale = sigma == 0 ? 1 : 1 / (sigma * sigma);
        double[][] weights = new double[centres.length][];
        for (int k = 0; k < centres.length; k++) {
            weights[k] = Arrays.stream(centres[k]).map(value -> scale * value).toArray();
        }
        return new LinearClassifier(weights);
    }

    private static boolean featured(MixtureState state) {
        return state.features().kind() != MixtureFeatures.Kind.NONE;
    }

    private static Optional<SampleSet> onSamples(MixtureState state, SampleSet mapped) {
        return featured(state) ? Optional.of(mapped) : Optional.empty();
    }

    /** Where the bounds are asked for. */
    static Setting setting(CentreSet centres, MixtureState state) {
        return new Setting(
                centres.geometry(),
                centres.gamma(),
                state.sigma(),
                state.weight(),
                state.noise(),
                state.radius(),
                state.epsilon(),
                state.samples());
    }

    private static double distance(LinearClassifier learned, LinearClassifier optimum) {
        double[][] a = learned.weights();
        double[][] b = optimum.weights();
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            for (int j = 0; j < a[k].length; j++) {
                sum += (a[k][j] - b[k][j]) * (a[k][j] - b[k][j]);
            }
        }
        return Math.sqrt(sum) / Math.max(Double.MIN_NORMAL, optimum.norm());
    }

    private Picture picture(
            PictureKind kind,
            PictureStage.Common common,
            Solution shown,
            boolean inSpan,
            boolean plain,
            StageTimes.Watch times) {
        MixtureState state = common.state();
        LinearClassifier classifier = shown.classifier();
        MixtureModel model = sampleStage.model(common.centres(), state);
        Accuracy accuracy = plain
                ? accuracies.matched(common.centres(), state, model)
                : accuracies.of(classifier, inSpan, common.centres(), state, model, common.map());
        times.add(Stage.ACCURACY);
        List<RegionImage> regions = pictureStage.regions(kind, common, classifier, plain);
        List<Integer> masked = PictureStage.masked(common, classifier, accuracy, regions, plain);
        times.add(Stage.REGIONS);
        int[] pixels = pictureStage.paint(common, regions, classifier, plain);
        times.add(Stage.PAINT);
        return new Picture(kind, classifier, accuracy, masked, shown.loss(), pixels);
    }

    /** Brings CE's optimum a little nearer, for the next frame's start, while a slider moves. */
    public void prepare(PanelSnapshot last, BooleanSupplier cancelled) {
        if (!last.ce().settled()) {
            crossEntropy.prepare(cancelled);
        }
    }

    /**
     * Takes back what only a picture that is off the screen needed. Any thread.
     *
     * @param gone what was shown, and is not any more
     * @param shown what is shown in its place
     */
    public void recycle(PanelSnapshot gone, PanelSnapshot shown) {
        gone.pictures().stream()
                .map(Picture::pixels)
                .filter(pixels -> shown.pictures().stream().noneMatch(picture -> picture.pixels() == pixels))
                .forEach(pictureStage::recycle);
    }

    /** Whether {@link #refine} has nothing to add. */
    public boolean finished(PanelSnapshot snapshot) {
        return snapshot.settled().isPresent();
    }

    /** The same state with CE's optimum nearer, and once that is settled with what takes longer than a frame. */
    public PanelSnapshot refine(PanelSnapshot last, BooleanSupplier cancelled) {
        MixtureState state = last.request().state();
        CentreSet centres = last.centres();
        SampleSet mapped = sampleStage.mapped(centres, state);
        if (last.ce().settled()) {
            return with(last, last.pictures(), last.ce(), Optional.of(settledNumbers(last)));
        }
        crossEntropy.at(centres, state, onSamples(state, mapped));
        crossEntropy.advance(SLICE_NANOS, cancelled);
        if (cancelled.getAsBoolean()) {
            return last;
        }
        CrossEntropyStage.Iterate iterate = crossEntropy.at(centres, state, onSamples(state, mapped));
        CeProgress progress = new CeProgress(iterate.value(), iterate.gap(), iterate.settled());
        if (last.request().lesson().isPresent() || last.learned().isPresent()) {
            return with(last, last.pictures(), progress, Optional.empty());
        }
        PictureStage.Common common = pictureStage.common(
                state,
                centres,
                last.scene(),
                last.palette(),
                last.request().inks(),
                sampleStage.map(state),
                last.samples(),
                mapped);
        Picture better = picture(
                PictureKind.CE,
                common,
                Solution.of(iterate, state),
                true,
                false,
                last.times().watch());
        List<Picture> pictures = new ArrayList<>(last.pictures());
        pictures.set(0, better);
        return with(last, List.copyOf(pictures), progress, Optional.empty());
    }

    private SettledNumbers settledNumbers(PanelSnapshot last) {
        MixtureState state = last.request().state();
        CrossEntropy population =
                new CrossEntropy(last.centres().geometry(), state.sigma(), CrossEntropyStage.effort(state));
        double classes = state.centres().classes();
        double d = state.centres().dimension();
        double effort = state.samples() * d * d * 2 + classes * d * d * d;
        boolean small = effort <= LARGEST_SAMPLE_SYSTEM && !featured(state);
        SampleSet samples = last.samples();
        return new SettledNumbers(
                population.atCentres(state.radius()),
                population.bayes(),
                small ? new SampleQuadraticOptimum(samples, 0).normalized() : Double.NaN,
                small ? new SampleQuadraticOptimum(samples, state.weight()).normalized() : Double.NaN,
                SampledMargins.of(
                        sampleStage.model(last.centres(), state),
                        last.centres().gamma(),
                        (int) Math.min(MARGIN_SAMPLES, MARGIN_EFFORT / (classes * d)),
                        state.seed()));
    }

    private static PanelSnapshot with(
            PanelSnapshot last, List<Picture> pictures, CeProgress ce, Optional<SettledNumbers> settled) {
        return new PanelSnapshot(
                last.request(),
                last.centres(),
                last.closed(),
                last.palette(),
                last.scene(),
                pictures,
                last.samples(),
                last.map(),
                last.bayesAccuracy(),
                ce,
                last.features(),
                settled,
                last.lesson(),
                last.learned(),
                last.times());
    }
}
