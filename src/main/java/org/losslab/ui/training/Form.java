package org.losslab.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.losslab.experiment.Experiment;
import org.losslab.state.ExperimentEdit;
import org.losslab.state.TrainingForm;
import org.losslab.ui.Store;

/** What the sections of the form share: the part of the state that they write, and what is wrong with it. */
final class Form {

    private final Store store;
    private final Validation validation = new Validation();
    private final List<ValueField<?>> fields = new ArrayList<>();

    Form(Store store) {
        this.store = store;
    }

    Validation validation() {
        return validation;
    }

    /** What is to be run, as the state has it. */
    Experiment experiment() {
        return store.get().training().experiment();
    }

    /** The form as the state has it. */
    TrainingForm current() {
        return store.get().training();
    }

    /** Changes one part of the experiment. */
    void edit(UnaryOperator<ExperimentEdit> change) {
        store.update(state -> state.withTraining(form -> form.edit(change)));
    }

    /** Changes another part of the form. Text that is no value is given up where the change gives its field another. */
    void change(UnaryOperator<TrainingForm> change) {
        store.update(state -> state.withTraining(change));
    }

    /** Sets the form to a preset; half-typed text goes too. */
    void load(String preset) {
        change(form -> form.withPreset(preset));
        fields.forEach(ValueField::restore);
    }

    <T> void watch(Function<TrainingForm, T> part, Consumer<T> view) {
        store.watch(state -> part.apply(state.training()), view);
    }

    void add(ValueField<?> field) {
        fields.add(field);
    }
}
