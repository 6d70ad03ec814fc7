package org.losslab.mixture.bound;

import org.losslab.mixture.Accuracies;
import org.losslab.mixture.Accuracy;
import org.losslab.mixture.FeatureMap;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.MixtureModel;

/**
 * Accuracies under the setting's own noise, by samples, with standard errors.
 *
 * @param samplesPerClass how many samples of each class
 * @param ce of CE's minimizer for Gaussian noise
 * @param ql of QL's minimizer
 * @param ccql of CCQL's minimizer
 * @param matched of argmax μ_kᵀx
 */
public record NoiseResults(int samplesPerClass, Accuracy ce, Accuracy ql, Accuracy ccql, Accuracy matched) {

    static NoiseResults of(ClosedForms closed, LinearClassifier ce, int samplesPerClass) {
        Setting setting = closed.setting();
        double[][] centres = setting.geometry().centres();
        MixtureModel mixture = new MixtureModel(centres, setting.sigma(), setting.noise());
        FeatureMap none = FeatureMap.none(setting.dimension());
        return new NoiseResults(
                samplesPerClass,
                Accuracies.sampled(mixture, none, ce, samplesPerClass, 1),
                Accuracies.sampled(mixture, none, closed.ql().classifier(), samplesPerClass, 1),
                Accuracies.sampled(mixture, none, closed.ccql().classifier(), samplesPerClass, 1),
                Accuracies.sampled(mixture, none, new LinearClassifier(centres), samplesPerClass, 1));
    }
}
