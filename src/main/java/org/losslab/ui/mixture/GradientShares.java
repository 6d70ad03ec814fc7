package org.losslab.ui.mixture;

import java.util.List;
import java.util.Locale;
import org.losslab.loss.GradientSplit;
import org.losslab.loss.Loss;
import org.losslab.mixture.FeatureMap;
import org.losslab.mixture.SampleSet;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Picture;
import org.losslab.ui.mixture.compute.PictureKind;
import org.losslab.ui.why.Why;

/** Whose gradient it is: the correct class's and the other classes' share, at a point and over the samples. */
final class GradientShares {

    /** Multiplications that the mean over the samples may cost, as it is taken on the window's thread. */
    private static final double EFFORT = 2e6;

    private GradientShares() {}

    /** The losses' gradients, each at its own picture's classifier, summed over (at most so many of) the samples. */
    static List<Why.Split> overSamples(PanelSnapshot snapshot) {
        FeatureMap map = snapshot.map();
        return snapshot.pictures().stream()
                .filter(picture -> picture.kind() != PictureKind.BAYES)
                .map(picture -> new Why.Split(
                        picture.kind().name(),
                        "loss-" + picture.kind().name().toLowerCase(Locale.ROOT),
                        sum(snapshot, picture, map)))
                .toList();
    }

    private static GradientSplit sum(PanelSnapshot snapshot, Picture picture, FeatureMap map) {
        SampleSet samples = snapshot.samples();
        Loss loss = picture.kind().loss(snapshot.request().state().weight());
        int classes = picture.classifier().classes();
        int most = (int) Math.max(40, EFFORT / ((double) classes * map.dimension()));
        int step = Math.max(1, (samples.size() + most - 1) / most);
        double[] features = new double[map.dimension()];
        double[] logits = new double[classes];
        GradientSplit sum = GradientSplit.NONE;
        for (int i = 0; i < samples.size(); i += step) {
            map.apply(samples.row(i), features);
            picture.classifier().logits(features, logits);
            sum = sum.plus(GradientSplit.of(loss, logits, samples.label(i)));
        }
        return sum;
    }
}
