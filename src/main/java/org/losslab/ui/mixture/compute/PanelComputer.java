package org.losslab.ui.mixture.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.losslab.figure.region.RegionScene;
import org.losslab.mixture.Accuracy;
import org.losslab.mixture.FeatureMap;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.MixtureModel;
import org.losslab.mixture.SampleSet;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.mixture.bound.Setting;
import org.losslab.mixture.learn.SampleDescent;
import org.losslab.mixture.region.RegionImage;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.ui.mixture.compute.PanelSnapshot.LearnedProgress;
import org.losslab.ui.mixture.compute.PanelSnapshot.LessonProgress;
import org.losslab.ui.mixture.compute.StageTimes.Stage;

/** Makes snapshots. Keeps what does not change between two of them. One thread at a time. */
public final class PanelComputer {

    /** How long CE's optimum is pursued between two pictures of it. */
    private static final long SLICE_NANOS = 14_000_000;

    private final CentreStage centreStage;
    private final SampleStage sampleStage = new SampleStage();
    private final CrossEntropyStage crossEntropy = new CrossEntropyStage();
    private final Optima optima = new Optima();
    private final AccuracyStage accuracies = new AccuracyStage();
    private final PictureStage pictureStage = new PictureStage();
    private final LessonStage lessons = new LessonStage();
    private final SceneStage scenes = new SceneStage();
    private final SettledStage settled = new SettledStage(sampleStage);
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
        // The pictures of the other two need not wait for CE's iterate.
        try (Ahead<CrossEntropyStage.Iterate> ce = new Ahead<>(
                        allTimes, Stage.CE_ITERATE, () -> crossEntropy.at(centres, state, onSamples(state, mapped)));
                Ahead<Accuracy> bayes = new Ahead<>(
                        allTimes,
                        Stage.ACCURACY,
                        () -> accuracies.matched(centres, state, sampleStage.model(centres, state)))) {
            List<Supplier<Solution>> best = List.of(
                    () -> Solution.of(ce.get(), state),
                    () -> new Solution(pair.ql(), pair.normalizedQl()),
                    () -> new Solution(pair.ccql(), pair.normalizedCcql()));
            if (request.lesson().isEmpty()) {
                lessons.forget();
            }
            List<SampleDescent> descents = request.lesson()
                    .map(lesson -> lessons.at(lesson, mapped, state.weight(), state.seed(), () -> false))
                    .orElse(List.of());
            Optional<Learned> learned =
                    request.learned().filter(run -> descents.isEmpty()).filter(run -> run.fits(pair.ql()));
            Taught taught =
                    learned.map(run -> Taught.of(run, mapped, state.weight())).orElseGet(() -> Taught.of(descents));
            if (!taught.isEmpty()) {
                times.add(Stage.OPTIMA);
            }
            List<Supplier<Solution>> shown = taught.orElse(best);
            RegionScene scene = scenes.of(state, centres.centres(), Math.min(request.width(), request.height()));
            FeatureMap map = sampleStage.map(state);
            PictureStage.Common common =
                    pictureStage.common(state, centres, scene, palette, request.inks(), map, samples, mapped);
            times.add(Stage.PAINT);
            List<Supplier<Picture>> drawn = IntStream.range(0, shown.size())
                    .parallel()
                    .mapToObj(i -> attempt(() -> {
                        Solution solution = shown.get(i).get();
                        PictureKind kind = PictureKind.LOSSES.get(i);
                        return picture(kind, common, solution, taught.isEmpty(), false, allTimes.watch());
                    }))
                    .toList();
            List<Picture> pictures =
                    new ArrayList<>(drawn.stream().map(Supplier::get).toList());
            times.skip();
            if (state.view().bayes()) {
                Solution matched = Solution.posterior(centres.centres(), state.sigma());
                pictures.add(picture(PictureKind.BAYES, common, matched, true, true, times));
            }
            double[] distances = taught.distances(best);
            double bayesAccuracy = bayes.get().value();
            PanelSnapshot.CeProgress progress = ce.get().progress();
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
                    progress,
                    pair.features(),
                    Optional.empty(),
                    descents.stream().findFirst().map(descent -> new LessonProgress(descent.steps(), distances)),
                    learned.map(run -> new LearnedProgress(run.epoch(), distances)),
                    allTimes);
        }
    }

    /** Tells later what went wrong: once one of them throws, a parallel stream does not wait for the others. */
    private static Supplier<Picture> attempt(Supplier<Picture> work) {
        try {
            Picture picture = work.get();
            return () -> picture;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
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
            return last.refined(last.pictures(), last.ce(), Optional.of(settled.of(last)));
        }
        crossEntropy.at(centres, state, onSamples(state, mapped));
        crossEntropy.advance(SLICE_NANOS, cancelled);
        if (cancelled.getAsBoolean()) {
            return last;
        }
        CrossEntropyStage.Iterate iterate = crossEntropy.at(centres, state, onSamples(state, mapped));
        if (last.request().lesson().isPresent() || last.learned().isPresent()) {
            Picture taught = last.picture(PictureKind.CE).orElseThrow();
            double distance = new Solution(taught.classifier(), taught.loss()).distance(Solution.of(iterate, state));
            return last.nearer(iterate.progress(), distance);
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
        return last.refined(List.copyOf(pictures), iterate.progress(), Optional.empty());
    }
}
