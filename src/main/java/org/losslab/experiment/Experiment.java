package org.losslab.experiment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.losslab.data.Augmentation;
import org.losslab.data.ClassChoice;
import org.losslab.data.ClassNames;
import org.losslab.data.DataSource;
import org.losslab.data.Ranges;
import org.losslab.data.UserException;

/**
 * A training of several arms in lockstep, complete: with the same experiment, engine and device the same numbers come out.
 *
 * @param name a short name for files, lower-case letters, digits and hyphens
 * @param description one or two sentences for people; may be empty
 * @param notes what a reader must know: which settings are a choice of this project, and how learning rates were found; a
 *     sentence each, may be empty
 * @param data where examples come from
 * @param classes which classes of it, unless an arm says otherwise
 * @param model the classifier
 * @param arms what differs; at least one
 * @param optimizer the rule of the steps
 * @param schedule the learning rate over epochs
 * @param epochs how many passes over the training split, 0..10,000
 * @param batchSize examples a step, 1..100,000; an epoch's last step may be smaller
 * @param augmentation what happens to training images
 * @param trainEvalEvery a full pass over the training split in evaluation mode every that many epochs and at the last; 0 for
 *     the last alone
 * @param logEvery a row of steps.csv every that many steps
 * @param checkpointEvery a checkpoint every that many epochs and at the last
 * @param precision the arithmetic
 * @param deterministic whether CUDA kernels must be repeatable bit for bit, at a cost in speed; CPUs always are
 * @param seed of initial weights, batch order and augmentation
 */
public record Experiment(
        String name,
        String description,
        List<String> notes,
        DataSource data,
        ClassChoice classes,
        Architecture model,
        List<Arm> arms,
        Optimizer optimizer,
        Schedule schedule,
        int epochs,
        int batchSize,
        Augmentation augmentation,
        int trainEvalEvery,
        int logEvery,
        int checkpointEvery,
        Precision precision,
        boolean deterministic,
        long seed) {

    public Experiment {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new UserException("name must be 1 to 60 lower-case letters, digits and hyphens, not '" + name + "'");
        }
        notes = List.copyOf(notes);
        arms = List.copyOf(arms);
        if (arms.isEmpty() || arms.size() > 24) {
            throw new UserException("an experiment needs 1 to 24 arms, not " + arms.size());
        }
        Set<String> labels = new HashSet<>();
        for (Arm arm : arms) {
            if (!labels.add(arm.label())) {
                throw new UserException("two arms are labelled '" + arm.label() + "'; give each its own label");
            }
        }
        Ranges.check("epochs", epochs, 0, 10_000);
        Ranges.check("batchSize", batchSize, 1, 100_000);
        Ranges.check("trainEvalEvery", trainEvalEvery, 0, 10_000);
        Ranges.check("logEvery", logEvery, 1, 1_000_000);
        Ranges.check("checkpointEvery", checkpointEvery, 1, 10_000);
        if (model.needsImages() && !data.shape().isImage()) {
            throw new UserException(model.title() + " needs images, but " + data.key()
                    + " has vectors; choose a linear model or an MLP, or another data set");
        }
        if (classes instanceof ClassChoice.Random random && random.count() > data.availableClasses()) {
            throw new UserException("classes.count is " + random.count() + ", but " + data.key() + " has "
                    + data.availableClasses() + " classes");
        }
    }

    /** The choice of classes that an arm trains on. */
    public ClassChoice classesOf(Arm arm) {
        return arm.classes().orElse(classes);
    }

    /** K of an arm, by the names that its data officially has; nothing is loaded. */
    public int classCount(Arm arm) {
        return ClassNames.count(data, classesOf(arm));
    }

    /** The learning rate of an arm during an epoch (1, 2, …). */
    public double learningRate(Arm arm, int epoch) {
        return arm.learningRate() * arm.schedule().orElse(schedule).multiplier(epoch);
    }

    /** This experiment with another seed: a member of the same group. */
    public Experiment withSeed(long newSeed) {
        return copy(name, notes, data, classes, arms, schedule, epochs, newSeed);
    }

    /** This experiment with other arms. */
    public Experiment withArms(List<Arm> others) {
        return copy(name, notes, data, classes, others, schedule, epochs, seed);
    }

    /** This experiment with other notes. */
    public Experiment withNotes(List<String> others) {
        return copy(name, others, data, classes, arms, schedule, epochs, seed);
    }

    /** This experiment shorter or longer, the schedules scaled along. */
    public Experiment withEpochs(int count) {
        double factor = epochs == 0 ? 1 : (double) count / epochs;
        List<Arm> scaled = arms.stream()
                .map(arm -> arm.schedule()
                        .map(own -> arm.withSchedule(own.scaled(factor)))
                        .orElse(arm))
                .toList();
        return copy(name, notes, data, classes, scaled, schedule.scaled(factor), count, seed);
    }

    Experiment with(
            String newName, List<String> newNotes, DataSource newData, ClassChoice newClasses, List<Arm> newArms) {
        return copy(newName, newNotes, newData, newClasses, newArms, schedule, epochs, seed);
    }

    private Experiment copy(
            String newName,
            List<String> newNotes,
            DataSource newData,
            ClassChoice newClasses,
            List<Arm> newArms,
            Schedule newSchedule,
            int newEpochs,
            long newSeed) {
        return new Experiment(
                newName,
                description,
                newNotes,
                newData,
                newClasses,
                model,
                newArms,
                optimizer,
                newSchedule,
                newEpochs,
                batchSize,
                augmentation,
                trainEvalEvery,
                logEvery,
                checkpointEvery,
                precision,
                deterministic,
                newSeed);
    }
}
