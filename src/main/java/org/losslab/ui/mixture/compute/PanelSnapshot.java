package org.losslab.ui.mixture.compute;

import java.util.List;
import java.util.Optional;
import org.losslab.figure.region.RegionScene;
import org.losslab.mixture.FeatureMap;
import org.losslab.mixture.SampleSet;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.mixture.bound.SampledMargins;

/**
 * All that the workspace shows at one state. Immutable.
 *
 * @param request what was asked for
 * @param centres the centres
 * @param closed the closed forms
 * @param palette the classes' colours
 * @param scene what of space the pictures show
 * @param pictures CE, QL, CCQL and on demand the Bayes rule
 * @param samples the n samples
 * @param map what the classifiers are applied to
 * @param bayesAccuracy accuracy of argmax μ_kᵀx
 * @param ce how far CE's optimum is
 * @param features what is known only with features other than x, or empty
 * @param settled what takes longer than a frame; empty while a slider moves
 * @param lesson where gradient descent is, or empty
 * @param learned whose run's classifiers are shown, or empty
 * @param times how long it took
 */
public record PanelSnapshot(
        PanelRequest request,
        CentreSet centres,
        ClosedForms closed,
        ClassPalette palette,
        RegionScene scene,
        List<Picture> pictures,
        SampleSet samples,
        FeatureMap map,
        double bayesAccuracy,
        CeProgress ce,
        Optional<FeatureNumbers> features,
        Optional<SettledNumbers> settled,
        Optional<LessonProgress> lesson,
        Optional<LearnedProgress> learned,
        StageTimes times) {

    /** So many samples are drawn; more tell no more and hide the regions. */
    public static final int MOST_DOTS = 2000;

    /**
     * CE's optimum on its way.
     *
     * @param value CE of the iterate, nats
     * @param gap how far that can be above the minimum, but for the samples' own error where they stand for the noise
     * @param settled whether it stays
     * @param exact whether the value is exact but for the gap, not over nodes that stand for the noise
     */
    public record CeProgress(double value, double gap, boolean settled, boolean exact) {}

    /**
     * With features, all from the samples.
     *
     * @param dimension D
     * @param rank r of the class means of φ
     * @param ql least QL over the samples, normalized
     * @param ccql least CCQL over the samples, normalized
     */
    public record FeatureNumbers(int dimension, int rank, double ql, double ccql) {}

    /**
     * What takes longer than a frame.
     *
     * @param sampleQl least QL over the n samples, normalized; NaN where that takes too long
     * @param sampleCcql least CCQL over the n samples, normalized; NaN where that takes too long
     * @param margins what Lemma 3.3 bounds
     */
    public record SettledNumbers(double sampleQl, double sampleCcql, SampledMargins margins) {}

    /**
     * Where gradient descent is.
     *
     * @param steps made
     * @param distances ‖Θ − Θ*‖_F/‖Θ*‖_F of CE, QL, CCQL, Θ* the optimum that the panel shows otherwise
     */
    public record LessonProgress(int steps, double[] distances) {}

    /**
     * Where a run is.
     *
     * @param epoch after which its classifiers are shown
     * @param distances as gradient descent's; NaN for a loss that the run does not train, whose picture shows the optimum
     */
    public record LearnedProgress(int epoch, double[] distances) {}

    /** The same with CE nearer to its optimum, or with what takes longer than a frame. */
    PanelSnapshot refined(List<Picture> newPictures, CeProgress newCe, Optional<SettledNumbers> newSettled) {
        return with(newPictures, newCe, newSettled, lesson, learned);
    }

    /** The same with CE nearer to its optimum while it is learned: with how far what was learned is from it. */
    PanelSnapshot nearer(CeProgress newCe, double distance) {
        return with(
                pictures,
                newCe,
                Optional.empty(),
                lesson.map(progress -> new LessonProgress(progress.steps(), withFirst(progress.distances(), distance))),
                learned.map(
                        progress -> new LearnedProgress(progress.epoch(), withFirst(progress.distances(), distance))));
    }

    private PanelSnapshot with(
            List<Picture> newPictures,
            CeProgress newCe,
            Optional<SettledNumbers> newSettled,
            Optional<LessonProgress> newLesson,
            Optional<LearnedProgress> newLearned) {
        return new PanelSnapshot(
                request,
                centres,
                closed,
                palette,
                scene,
                newPictures,
                samples,
                map,
                bayesAccuracy,
                newCe,
                features,
                newSettled,
                newLesson,
                newLearned,
                times);
    }

    /** CE is the first of the losses; one that the run does not train stays without a distance. */
    private static double[] withFirst(double[] distances, double first) {
        double[] changed = distances.clone();
        changed[0] = Double.isNaN(changed[0]) ? Double.NaN : first;
        return changed;
    }

    /** Whether a picture shows what was learned, whose loss is over the samples. */
    public boolean isLearned(PictureKind kind) {
        int index = PictureKind.LOSSES.indexOf(kind);
        return index >= 0
                && (lesson.isPresent()
                        || learned.filter(progress -> !Double.isNaN(progress.distances()[index]))
                                .isPresent());
    }

    /** The picture of a kind, if there is one. */
    public Optional<Picture> picture(PictureKind kind) {
        return pictures.stream().filter(picture -> picture.kind() == kind).findFirst();
    }
}
