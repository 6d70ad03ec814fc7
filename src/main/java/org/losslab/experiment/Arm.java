package org.losslab.experiment;

import java.util.Optional;
import org.losslab.data.ClassChoice;
import org.losslab.data.Ranges;
import org.losslab.data.UserException;
import org.losslab.loss.CorrectClassQuadraticLoss;
import org.losslab.loss.CrossEntropyLoss;
import org.losslab.loss.Loss;
import org.losslab.loss.LossKind;
import org.losslab.loss.QuadraticLoss;
import org.losslab.loss.WeightRule;

/**
 * One of the classifiers that an experiment trains side by side.
 *
 * @param label its name in charts and files, unique within the experiment: letters, digits, spaces and . - _ ( ) = only
 * @param loss which loss
 * @param weight CCQL's w; of no effect with the other losses
 * @param learningRate η at the start, > 0
 * @param classes its own choice of classes; empty for the experiment's
 * @param schedule its own learning rate over epochs; empty for the experiment's
 */
public record Arm(
        String label,
        LossKind loss,
        WeightRule weight,
        double learningRate,
        Optional<ClassChoice> classes,
        Optional<Schedule> schedule) {

    public Arm {
        if (!label.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()=-]{0,39}")) {
            throw new UserException(
                    "an arm's label must be 1 to 40 letters, digits, spaces and . - _ ( ) =, not '" + label + "'");
        }
        Ranges.check("learningRate of arm '" + label + "'", learningRate, 1e-12, 1e6);
    }

    /** An arm with the experiment's schedule. */
    public Arm(String label, LossKind loss, WeightRule weight, double learningRate, Optional<ClassChoice> classes) {
        this(label, loss, weight, learningRate, classes, Optional.empty());
    }

    /** The same arm with another learning rate. */
    public Arm withLearningRate(double rate) {
        return new Arm(label, loss, weight, rate, classes, schedule);
    }

    /** The same arm with another weight. */
    public Arm withWeight(WeightRule rule) {
        return new Arm(label, loss, rule, learningRate, classes, schedule);
    }

    /** The same arm with a learning rate over epochs of its own. */
    public Arm withSchedule(Schedule own) {
        return new Arm(label, loss, weight, learningRate, classes, Optional.of(own));
    }

    /** The same arm on other classes; empty for the experiment's. */
    public Arm withClasses(Optional<ClassChoice> choice) {
        return new Arm(label, loss, weight, learningRate, choice, schedule);
    }

    /** An arm on the experiment's classes, named after its loss, with the paper's weight. */
    public static Arm of(LossKind loss, double learningRate) {
        return new Arm(loss.shortName(), loss, WeightRule.SQRT, learningRate, Optional.empty());
    }

    /** The loss for K classes. */
    public Loss lossFor(int classCount) {
        return switch (loss) {
            case CROSS_ENTROPY -> new CrossEntropyLoss();
            case QUADRATIC -> new QuadraticLoss();
            case CORRECT_CLASS_QUADRATIC -> new CorrectClassQuadraticLoss(weight.weight(classCount));
        };
    }
}
