package org.losslab.figure.paper;

import org.losslab.data.UserException;
import org.losslab.figure.region.RegionView;
import org.losslab.mixture.region.RegionImage;

/**
 * Decision regions of a linear classifier, as numbers: they are drawn anew at every size.
 *
 * @param title below it
 * @param view what of space is shown
 * @param centres {@code [K, d]}
 * @param weights Θ on the features, {@code [K, inputs]}
 * @param colours of the classes, RGB
 * @param features what Θ is applied to
 * @param shading of the regions
 * @param samples {@code [n, d]}; empty for none
 * @param labels of the samples
 */
public record RegionPanel(
        String title,
        RegionView view,
        double[][] centres,
        double[][] weights,
        int[] colours,
        RegionFeatures features,
        RegionImage.Shading shading,
        double[][] samples,
        int[] labels)
        implements Panel {

    public RegionPanel {
        if (centres.length < 2 || weights.length != centres.length || colours.length != centres.length) {
            throw new UserException("decision regions need a centre, a row of weights and a colour for each class");
        }
        if (samples.length != labels.length) {
            throw new UserException("every sample of decision regions needs a label");
        }
    }

    RegionPanel withTitle(String other) {
        return new RegionPanel(other, view, centres, weights, colours, features, shading, samples, labels);
    }

    int dimension() {
        return centres[0].length;
    }
}
