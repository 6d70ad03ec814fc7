package org.losslab.mixture.bound;

import java.util.OptionalDouble;
import org.losslab.mixture.Accuracies;
import org.losslab.mixture.Accuracy;
import org.losslab.mixture.CrossEntropy;
import org.losslab.mixture.CrossEntropyEffort;
import org.losslab.mixture.CrossEntropyOptimum;
import org.losslab.mixture.CrossEntropySolver;

/**
 * What needs quadrature or optimization, under Gaussian noise of the setting's σ whatever its noise is.
 *
 * @param bayesRadius R_B; empty at σ = 0
 * @param bayesCrossEntropy H(Y|X), nats
 * @param bayesAccuracy of argmax μ_kᵀx
 * @param crossEntropyAtCentres CE at Θ = RM
 * @param optimum the least CE in the ball
 * @param ceAccuracy of that minimizer
 * @param qlAccuracy of QL's minimizer
 * @param ccqlAccuracy of CCQL's minimizer
 */
public record GaussianResults(
        OptionalDouble bayesRadius,
        double bayesCrossEntropy,
        Accuracy bayesAccuracy,
        double crossEntropyAtCentres,
        CrossEntropyOptimum optimum,
        Accuracy ceAccuracy,
        Accuracy qlAccuracy,
        Accuracy ccqlAccuracy) {

    /** Solves CE to the effort's gap; seconds for many classes with {@link CrossEntropyEffort#PRECISE}. */
    public static GaussianResults of(ClosedForms closed, CrossEntropyEffort effort, Accuracies accuracies) {
        Setting setting = closed.setting();
        double sigma = setting.sigma();
        CrossEntropy crossEntropy = new CrossEntropy(setting.geometry(), sigma, effort);
        CrossEntropySolver solver = new CrossEntropySolver(setting.geometry(), sigma, setting.radius(), effort, null);
        solver.advance(effort.maxIterations(), () -> false);
        CrossEntropyOptimum optimum = solver.optimum();
        Accuracy bayes = accuracies.bayes(sigma);
        boolean symmetric = setting.geometry().commonCorrelation().isPresent();
        boolean posterior = optimum.method() == CrossEntropyOptimum.Method.BAYES;
        return new GaussianResults(
                crossEntropy.bayesRadius(),
                crossEntropy.bayes(),
                bayes,
                crossEntropy.atCentres(setting.radius()),
                optimum,
                symmetric || posterior ? bayes : accuracies.gaussian(optimum.classifier(), sigma),
                symmetric ? bayes : accuracies.gaussian(closed.ql().classifier(), sigma),
                symmetric ? bayes : accuracies.gaussian(closed.ccql().classifier(), sigma));
    }
}
