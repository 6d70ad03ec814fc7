package org.losslab.ui.mixture.compute;

import java.util.List;
import java.util.Optional;
import org.losslab.loss.Loss;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.SampleSet;

/**
 * A run's classifiers after an epoch.
 *
 * @param run its folder
 * @param epoch after which; 0 before training
 * @param classifiers of CE, QL and CCQL; empty for a loss that the run does not train
 */
public record Learned(String run, int epoch, List<Optional<LinearClassifier>> classifiers) {

    public Learned {
        classifiers = List.copyOf(classifiers);
    }

    /** Whether the classifiers are of as many classes and inputs as another. */
    boolean fits(LinearClassifier other) {
        return classifiers.stream()
                .flatMap(Optional::stream)
                .allMatch(each -> each.classes() == other.classes() && each.inputs() == other.inputs());
    }

    /**
     * The mean loss of a classifier over samples, 1 for the zero classifier.
     *
     * @param mapped the samples' features
     * @param weight CCQL's w
     */
    static double loss(PictureKind kind, LinearClassifier classifier, SampleSet mapped, double weight) {
        Loss loss = kind.loss(weight);
        double[] x = new double[mapped.dimension()];
        double[] logits = new double[classifier.classes()];
        double sum = 0;
        for (int i = 0; i < mapped.size(); i++) {
            for (int j = 0; j < x.length; j++) {
                x[j] = mapped.value(i, j);
            }
            classifier.logits(x, logits);
            sum += loss.value(logits, mapped.label(i));
        }
        return loss.normalized(sum / mapped.size(), logits.length);
    }
}
