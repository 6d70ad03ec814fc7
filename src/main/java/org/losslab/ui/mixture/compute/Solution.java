package org.losslab.ui.mixture.compute;

import java.util.Arrays;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.learn.SampleDescent;
import org.losslab.state.MixtureState;

/**
 * What a picture shows.
 *
 * @param classifier Θ
 * @param loss 1 for the zero classifier; NaN for Bayes, which minimizes none of the three
 */
record Solution(LinearClassifier classifier, double loss) {

    static Solution of(CrossEntropyStage.Iterate iterate, MixtureState state) {
        return new Solution(
                iterate.classifier(), iterate.value() / Math.log(state.centres().classes()));
    }

    static Solution of(SampleDescent descent) {
        return new Solution(descent.classifier(), descent.normalizedLoss());
    }

    /** The Bayes rule: M/σ², whose softmax is the posterior under Gaussian noise; M itself at σ = 0. */
    static Solution posterior(double[][] centres, double sigma) {
        double scale = sigma == 0 ? 1 : 1 / (sigma * sigma);
        double[][] weights = new double[centres.length][];
        for (int k = 0; k < centres.length; k++) {
            weights[k] = Arrays.stream(centres[k]).map(value -> scale * value).toArray();
        }
        return new Solution(new LinearClassifier(weights), Double.NaN);
    }

    /** ‖Θ − Θ*‖_F/‖Θ*‖_F from an optimum Θ*. */
    double distance(Solution optimum) {
        double[][] a = classifier.weights();
        double[][] b = optimum.classifier.weights();
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            for (int j = 0; j < a[k].length; j++) {
                sum += (a[k][j] - b[k][j]) * (a[k][j] - b[k][j]);
            }
        }
        return Math.sqrt(sum) / Math.max(Double.MIN_NORMAL, optimum.classifier.norm());
    }
}
