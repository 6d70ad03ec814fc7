package org.losslab.ui.mixture.compute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
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
        CrossEntropyStage.Iterate iterate = crossEntropy.at(centres, state, onSamples(state, mapped));
        times.add(Stage.CE_ITERATE);
        List<LinearClassifier> classifiers = new ArrayList<>(List.of(iterate.classifier(), pair.ql(), pair.ccql()));
        List<Double> losses = new ArrayList<>(List.of(
                iterate.value() / Math.log(state.centres().classes()), pair.normalizedQl(), pair.normalizedCcql()));
        Optional<LessonProgress> progress = Optional.empty();
        if (request.lesson().isPresent()) {
            List<SampleDescent> descents =
                    lessons.at(request.lesson().get(), mapped, state.weight(), state.seed(), () -> false);
            double[] distances = new double[3];
            for (int i = 0; i < 3; i++) {
                LinearClassifier learned = descents.get(i).classifier();
                distances[i] = distance(learned, classifiers.get(i));
                classifiers.set(i, learned);
                losses.set(i, descents.get(i).normalizedLoss());
            }
            progress = Optional.of(new LessonProgress(descents.get(0).steps(), distances));
            times.add(Stage.OPTIMA);
        }
        Optional<Learned> learned =
                request.learned().filter(run -> request.lesson().isEmpty()).filter(run -> run.fits(classifiers.get(1)));
        Optional<LearnedProgress> runProgress = Optional.empty();
        if (learned.isPresent()) {
            double[] distances = new double[3];
            for (int i = 0; i < 3; i++) {
                Optional<LinearClassifier> shown = learned.get().classifiers().get(i);
                distances[i] = Double.NaN;
                if (shown.isPresent()) {
                    distances[i] = distance(shown.get(), classifiers.get(i));
                    classifiers.set(i, shown.get());
                    losses.set(i, Learned.loss(LOSSES.get(i), shown.get(), mapped, state.weight()));
                }
            }
            runProgress = Optional.of(new LearnedProgress(learned.get().epoch(), distances));
            times.add(Stage.OPTIMA);
        }
        RegionScene scene = scenes.of(state, centres.centres(), Math.min(request.width(), request.height()));
        FeatureMap map = sampleStage.map(state);
        PictureStage.Common common =
                pictureStage.common(state, centres, scene, palette, request.inks(), map, samples, mapped);
        times.add(Stage.PAINT);
        boolean inSpan = progress.isEmpty() && runProgress.isEmpty();
        CompletableFuture<Accuracy> bayes = CompletableFuture.supplyAsync(() -> {
            StageTimes.Watch watch = allTimes.watch();
            Accuracy matched = accuracies.matched(centres, state, sampleStage.model(centres, state));
            watch.add(Stage.ACCURACY);
            return matched;
        });
        List<Picture> pictures = new ArrayList<>(IntStream.range(0, 3)
                .parallel()
                .mapToObj(i -> picture(
                        LOSSES.get(i), common, classifiers.get(i), losses.get(i), inSpan, false, allTimes.watch()))
                .toList());
        times.skip();
        if (state.view().bayes()) {
            LinearClassifier matched = posterior(centres.centres(), state.sigma());
            pictures.add(picture(PictureKind.BAYES, common, matched, Double.NaN, true, true, times));
        }
        double best = bayes.join().value();
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
                best,
                new CeProgress(iterate.value(), iterate.gap(), iterate.settled()),
                pair.features(),
                Optional.empty(),
                progress,
                runProgress,
                allTimes);
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
            LinearClassifier classifier,
            double loss,
            boolean inSpan,
            boolean plain,
            StageTimes.Watch times) {
        MixtureState state = common.state();
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
        return new Picture(kind, classifier, accuracy, masked, loss, pixels);
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
                iterate.classifier(),
                iterate.value() / Math.log(state.centres().classes()),
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
