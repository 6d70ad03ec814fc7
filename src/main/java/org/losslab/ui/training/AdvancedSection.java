package org.losslab.ui.training;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import org.losslab.data.Augmentation;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Optimizer;
import org.losslab.experiment.Schedule;
import org.losslab.ui.Messages;

/** What one seldom changes: momentum, weight decay, the learning rate's steps, augmentation. */
final class AdvancedSection {

    private static final double PAPER_FACTOR = 0.25;

    private final Form form;
    private final ValueField<Double> momentum;
    private final SwitchField nesterov;
    private final ValueField<Double> decay;
    private final ValueField<List<Integer>> steps;
    private final ValueField<Double> factor;
    private final SwitchField crop;
    private final SwitchField flip;
    private final TitledPane node;

    AdvancedSection(Form form) {
        this.form = form;
        momentum = ValueField.real(form, "form.momentum", 0, 0.9999, value -> {
            Optimizer rule = rule();
            write(new Optimizer(value, rule.nesterov(), rule.weightDecay()));
        });
        nesterov = new SwitchField("form.nesterov", on -> {
            Optimizer rule = rule();
            write(new Optimizer(rule.momentum(), on, rule.weightDecay()));
        });
        decay = ValueField.real(form, "form.decay", 0, 1, value -> {
            Optimizer rule = rule();
            write(new Optimizer(rule.momentum(), rule.nesterov(), value));
        });
        steps = ValueField.wholes(form, "form.schedule", ends -> write(new Schedule(ends, factorFor(ends))));
        factor = ValueField.real(
                form,
                "form.factor",
                1e-6,
                1,
                value -> write(new Schedule(form.experiment().schedule().atEndOf(), value)));
        crop = new SwitchField(
                "form.crop",
                on -> form.edit(edit -> edit.augmentation(
                        new Augmentation(on, form.experiment().augmentation().flip()))));
        flip = new SwitchField(
                "form.flip",
                on -> form.edit(edit -> edit.augmentation(
                        new Augmentation(form.experiment().augmentation().crop(), on))));
        Node lines = Section.group(
                momentum.node(), nesterov.node(), decay.node(), steps.node(), factor.node(), crop.node(), flip.node());
        lines.setVisible(false);
        node = new TitledPane(Messages.text("form.section.advanced"), null);
        node.getStyleClass().add("advanced");
        node.setExpanded(false);
        node.setAnimated(false);
        node.expandedProperty().addListener((observable, before, expanded) -> {
            lines.setVisible(expanded);
            node.setContent(lines);
            form.validation().revalidate();
        });
        form.watch(state -> state.experiment(), this::show);
    }

    private Optimizer rule() {
        return form.experiment().optimizer();
    }

    private void write(Optimizer rule) {
        form.edit(edit -> edit.optimizer(rule));
    }

    private void write(Schedule schedule) {
        form.edit(edit -> edit.schedule(schedule));
    }

    /** The first step given gets the paper's factor; a factor already set stays. */
    private double factorFor(List<Integer> ends) {
        Schedule now = form.experiment().schedule();
        return !ends.isEmpty() && now.equals(Schedule.CONSTANT) ? PAPER_FACTOR : now.factor();
    }

    private void show(Experiment experiment) {
        momentum.show(experiment.optimizer().momentum());
        nesterov.show(experiment.optimizer().nesterov());
        decay.show(experiment.optimizer().weightDecay());
        steps.show(experiment.schedule().atEndOf());
        factor.show(experiment.schedule().factor());
        boolean images = experiment.data().shape().isImage();
        crop.setDisable(!images);
        flip.setDisable(!images);
        crop.show(experiment.augmentation().crop());
        flip.show(experiment.augmentation().flip());
    }

    Node node() {
        return node;
    }
}
