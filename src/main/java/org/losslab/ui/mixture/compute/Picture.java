package org.losslab.ui.mixture.compute;

import java.util.List;
import org.losslab.mixture.Accuracy;
import org.losslab.mixture.LinearClassifier;

/**
 * One picture, painted.
 *
 * @param kind whose regions
 * @param classifier Θ on the features
 * @param accuracy of it
 * @param masked classes that are never predicted, or for none of a thousand of their own samples, from 0
 * @param loss the normalized loss reached, 1 at Θ = 0; NaN for the Bayes rule
 * @param pixels the image, ARGB, {@code [side, side]}; not to be modified, nor read once another picture is shown in its place
 */
public record Picture(
        PictureKind kind,
        LinearClassifier classifier,
        Accuracy accuracy,
        List<Integer> masked,
        double loss,
        int[] pixels) {}
