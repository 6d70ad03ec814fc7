package org.losslab.ui.mixture.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.losslab.figure.region.Inks;
import org.losslab.figure.region.RegionRaster;
import org.losslab.figure.region.RegionScene;
import org.losslab.mixture.Accuracy;
import org.losslab.mixture.FeatureMap;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.SampleSet;
import org.losslab.mixture.region.FeatureLattice;
import org.losslab.mixture.region.LatticeRegions;
import org.losslab.mixture.region.LinearRegions;
import org.losslab.mixture.region.Masking;
import org.losslab.mixture.region.RegionImage;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;

/** Draws the pictures: regions, then samples on top. */
final class PictureStage {

    private static final double LARGEST_MASKING = 4000;
    private static final int FINE_STEP = 4;
    private static final int COARSE_STEP = 6;
    private static final double FINE_EFFORT = 6000;
    /** A class that is predicted for fewer of its own samples counts as masked. */
    private static final double SMALLEST_SHARE = 1e-3;
    /** So many samples of a class tell whether it is. */
    private static final int ENOUGH_SAMPLES = 500;

    private final List<Memo<Object, FeatureLattice>> lattices = List.of(new Memo<>(), new Memo<>());
    private final PixelPool pool = new PixelPool();
    /** The regions that each picture was painted from last, to be drawn over. */
    private final Map<PictureKind, List<RegionImage>> lastRegions = new ConcurrentHashMap<>();

    private record LatticeKey(Object surface, FeatureMap map, Object view) {}

    /**
     * What all pictures of a snapshot have in common.
     *
     * @param state where the sliders stand
     * @param centres the centres
     * @param scene what of space is shown
     * @param palette the classes' colours
     * @param inks the theme's colours
     * @param map the features
     * @param dots the samples on the image
     * @param plain the samples, of which the first are shown
     * @param mapped the samples' features
     */
    record Common(
            MixtureState state,
            CentreSet centres,
            RegionScene scene,
            ClassPalette palette,
            Inks inks,
            FeatureMap map,
            List<RegionRaster.SampleDot> dots,
            SampleSet plain,
            SampleSet mapped) {}

    Common common(
            MixtureState state,
            CentreSet centres,
            RegionScene scene,
            ClassPalette palette,
            Inks inks,
            FeatureMap map,
            SampleSet samples,
            SampleSet mapped) {
        int count = state.view().samples() ? Math.min(PanelSnapshot.MOST_DOTS, samples.size()) : 0;
        List<RegionRaster.SampleDot> dots = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            RegionRaster.addDots(scene, i, samples.label(i), samples.row(i), dots);
        }
        if (isLinear(state)) {
            lattices.forEach(Memo::forget);
        }
        return new Common(state, centres, scene, palette, inks, map, dots, samples, mapped);
    }

    /**
     * The regions of a classifier in each part of the scene, over those that the same picture had last.
     *
     * @param plain whether it is applied to x itself whatever the features are
     */
    List<RegionImage> regions(PictureKind kind, Common common, LinearClassifier classifier, boolean plain) {
        RegionScene scene = common.scene();
        RegionImage.Shading shading = common.state().view().shading();
        boolean linear = plain || isLinear(common.state());
        double[][] weights = classifier.weights();
        double[][] functions = linear ? scene.functions(weights) : new double[0][];
        List<RegionImage> last = lastRegions.getOrDefault(kind, List.of());
        List<RegionImage> images = new ArrayList<>();
        for (int i = 0; i < scene.parts().size(); i++) {
            Optional<RegionImage> over = last.stream().skip(i).findFirst();
            images.add(
                    linear
                            ? LinearRegions.draw(scene.parts().get(i).surface(), functions, shading, over)
                            : LatticeRegions.draw(lattice(common, i, weights.length), weights, shading));
        }
        lastRegions.put(kind, images);
        return images;
    }

    /** Whether regions have straight sides: nothing is then looked up on a lattice. */
    private static boolean isLinear(MixtureState state) {
        MixtureFeatures.Kind features = state.features().kind();
        return features == MixtureFeatures.Kind.NONE || features == MixtureFeatures.Kind.BIAS;
    }

    private FeatureLattice lattice(Common common, int part, int classes) {
        RegionScene scene = common.scene();
        MixtureState state = common.state();
        int dimension = state.centres().dimension();
        Object view = !scene.flat()
                ? state.view().camera()
                : dimension == 2
                        ? state.view().zoom()
                        : List.of(
                                common.centres(),
                                state.view().plane(),
                                state.view().zoom(),
                                state.sigma());
        int step = (double) common.map().dimension() * classes <= FINE_EFFORT ? FINE_STEP : COARSE_STEP;
        Object key = new LatticeKey(scene.parts().get(part).surface(), common.map(), List.of(view, step));
        return lattices.get(part)
                .get(
                        key,
                        () -> new FeatureLattice(
                                scene.parts().get(part).surface(), step, common.map(), dimension, scene::embed));
    }

    /** Takes back a painted image that nobody looks at any more. */
    void recycle(int[] pixels) {
        pool.give(pixels);
    }

    /** The image of regions with the samples on it. */
    int[] paint(Common common, List<RegionImage> regions, LinearClassifier classifier, boolean plain) {
        RegionScene scene = common.scene();
        int[] pixels = pool.take(scene.side() * scene.side());
        RegionRaster raster = new RegionRaster(common.palette().colours(), common.inks(), scene.side(), 1, pixels);
        for (int i = 0; i < regions.size(); i++) {
            raster.regions(scene.parts().get(i), regions.get(i), scene.flat());
        }
        if (!common.dots().isEmpty()) {
            raster.samples(common.dots(), wrong(common, classifier, plain));
        }
        return raster.pixels();
    }

    private boolean[] wrong(Common common, LinearClassifier classifier, boolean plain) {
        SampleSet inputs = plain ? common.plain() : common.mapped();
        boolean[] wrong = new boolean[Math.min(PanelSnapshot.MOST_DOTS, inputs.size())];
        for (RegionRaster.SampleDot dot : common.dots()) {
            int i = dot.sample();
            wrong[i] = classifier.misses(inputs.row(i), dot.label());
        }
        return wrong;
    }

    /**
     * Classes that are never predicted: with features nowhere in the picture and for none of their samples; in the paper's setting
     * nowhere in R^d, or for none of a thousand of their own samples. Rows in convex position, as QL's are for unit centres, give
     * every class a region, though it may lie where there is nothing.
     */
    static List<Integer> masked(
            Common common, LinearClassifier classifier, Accuracy accuracy, List<RegionImage> regions, boolean plain) {
        if (!plain && common.state().features().kind() != MixtureFeatures.Kind.NONE) {
            return unseen(classifier.classes(), regions).stream()
                    .filter(k -> accuracy.ofClass(k) == 0)
                    .toList();
        }
        TreeSet<Integer> masked = new TreeSet<>();
        if ((double) classifier.classes() * classifier.inputs() <= LARGEST_MASKING) {
            masked.addAll(Masking.masked(classifier.weights(), common.centres().centres()));
        }
        double each = (double) AccuracyStage.SAMPLES / classifier.classes();
        boolean enough = accuracy.method() != Accuracy.Method.SAMPLES || each >= ENOUGH_SAMPLES;
        for (int k = 0; k < classifier.classes() && enough; k++) {
            if (accuracy.ofClass(k) < SMALLEST_SHARE) {
                masked.add(k);
            }
        }
        // With little but noise the best of all classes may be rare, too.
        return masked.size() < classifier.classes() ? List.copyOf(masked) : List.of();
    }

    private static List<Integer> unseen(int classes, List<RegionImage> regions) {
        boolean[] seen = new boolean[classes];
        for (RegionImage image : regions) {
            for (short k : image.classes()) {
                if (k >= 0) {
                    seen[k] = true;
                }
            }
        }
        return IntStream.range(0, classes).filter(k -> !seen[k]).boxed().toList();
    }
}
