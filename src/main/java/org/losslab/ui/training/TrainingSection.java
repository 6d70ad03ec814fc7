package org.losslab.ui.training;

import javafx.scene.Node;
import org.losslab.experiment.Experiment;

/** How long and in what steps. */
final class TrainingSection {

    private final ValueField<Long> epochs;
    private final ValueField<Long> batch;
    private final SeedField seed;
    private final Node node;

    TrainingSection(Form form) {
        epochs = ValueField.whole(
                form, "form.epochs", 0, 10_000, value -> form.edit(edit -> edit.epochs(value.intValue())));
        batch = ValueField.whole(
                form, "form.batch", 1, 100_000, value -> form.edit(edit -> edit.batchSize(value.intValue())));
        seed = new SeedField(form, "form.seed", value -> form.edit(edit -> edit.seed(value)));
        node = new Section("form.section.training", epochs.node(), batch.node(), seed.node());
        form.watch(state -> state.experiment(), this::show);
    }

    private void show(Experiment experiment) {
        epochs.show((long) experiment.epochs());
        batch.show((long) experiment.batchSize());
        seed.show(experiment.seed());
    }

    /** Another seed for the next run. */
    void newSeed() {
        seed.draw();
    }

    Node node() {
        return node;
    }
}
