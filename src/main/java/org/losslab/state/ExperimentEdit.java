package org.losslab.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.losslab.data.Augmentation;
import org.losslab.data.ClassChoice;
import org.losslab.data.DataSource;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Optimizer;
import org.losslab.experiment.Schedule;

/**
 * Changes of an experiment, one part at a time. What a change makes impossible follows it: vectors get a linear classifier in
 * place of a convolutional one, and a choice of classes that the new data does not have becomes all of them.
 */
public final class ExperimentEdit {

    private final Experiment start;
    private String name;
    private String description;
    private List<String> notes;
    private DataSource data;
    private ClassChoice classes;
    private Architecture model;
    private List<Arm> arms;
    private Optimizer optimizer;
    private Schedule schedule;
    private int epochs;
    private int batchSize;
    private Augmentation augmentation;
    private long seed;

    public ExperimentEdit(Experiment start) {
        this.start = start;
        name = start.name();
        description = start.description();
        notes = start.notes();
        data = start.data();
        classes = start.classes();
        model = start.model();
        arms = start.arms();
        optimizer = start.optimizer();
        schedule = start.schedule();
        epochs = start.epochs();
        batchSize = start.batchSize();
        augmentation = start.augmentation();
        seed = start.seed();
    }

    /** Other words for what has become something else: notes were about what it was. */
    public ExperimentEdit named(String newName, String newDescription) {
        name = newName;
        description = newDescription;
        notes = List.of();
        return this;
    }

    /** Other data, with classes, model and augmentation that fit it. */
    public ExperimentEdit data(DataSource source) {
        boolean otherKind = !source.key().equals(data.key());
        data = source;
        if (!source.shape().isImage()) {
            model = model.needsImages() ? new Architecture.Linear(false) : model;
            augmentation = Augmentation.NONE;
        }
        classes = fitting(classes, otherKind);
        arms = arms.stream()
                .map(arm -> arm.withClasses(arm.classes().map(choice -> fitting(choice, otherKind))))
                .toList();
        return this;
    }

    private ClassChoice fitting(ClassChoice choice, boolean otherKind) {
        if (choice instanceof ClassChoice.Random random) {
            return random.count() <= data.availableClasses()
                    ? random
                    : new ClassChoice.Random(data.availableClasses(), random.seed());
        }
        return otherKind ? ClassChoice.ALL : choice;
    }

    public ExperimentEdit classes(ClassChoice choice) {
        classes = choice;
        return this;
    }

    public ExperimentEdit model(Architecture architecture) {
        model = architecture;
        return this;
    }

    /** A linear classifier with or without a bias; others have theirs. */
    public ExperimentEdit bias(boolean wanted) {
        model = model instanceof Architecture.Linear ? new Architecture.Linear(wanted) : model;
        return this;
    }

    /** One arm changed. */
    public ExperimentEdit arm(int index, UnaryOperator<Arm> change) {
        List<Arm> changed = new ArrayList<>(arms);
        changed.set(index, change.apply(changed.get(index)));
        arms = changed;
        return this;
    }

    public ExperimentEdit optimizer(Optimizer rule) {
        optimizer = rule;
        return this;
    }

    public ExperimentEdit schedule(Schedule steps) {
        schedule = steps;
        return this;
    }

    public ExperimentEdit epochs(int count) {
        epochs = count;
        return this;
    }

    public ExperimentEdit batchSize(int size) {
        batchSize = size;
        return this;
    }

    public ExperimentEdit augmentation(Augmentation change) {
        augmentation = change;
        return this;
    }

    public ExperimentEdit seed(long number) {
        seed = number;
        return this;
    }

    /**
     * The changed experiment.
     *
     * @throws org.losslab.data.UserException if it cannot be run, saying why
     */
    public Experiment build() {
        return new Experiment(
                name,
                description,
                notes,
                data,
                classes,
                model,
                arms,
                optimizer,
                schedule,
                epochs,
                batchSize,
                augmentation,
                start.trainEvalEvery(),
                start.logEvery(),
                start.checkpointEvery(),
                start.precision(),
                start.deterministic(),
                seed);
    }
}
