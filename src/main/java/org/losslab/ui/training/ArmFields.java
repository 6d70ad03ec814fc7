package org.losslab.ui.training;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.losslab.data.ClassNames;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.loss.LossKind;
import org.losslab.loss.WeightRule;
import org.losslab.ui.Messages;
import org.losslab.ui.Segments;

/** One arm: its colour and label, its learning rate, and CCQL's weight. */
final class ArmFields {

    private enum Rule {
        SQRT,
        LINEAR,
        NUMBER;

        String title() {
            return Messages.text("weight." + name().toLowerCase(Locale.ROOT));
        }

        static Rule of(WeightRule weight) {
            return weight instanceof WeightRule.SquareRoot
                    ? SQRT
                    : weight instanceof WeightRule.Linear ? LINEAR : NUMBER;
        }
    }

    private final Form form;
    private final int index;
    private final Swatch swatch = new Swatch();
    private final Label name = new Label();
    private final Label own = new Label();
    private final ValueField<Double> rate;
    private final Segments<Rule> rules;
    private final FormRow weightRow;
    private final ValueField<Double> weight;
    private final VBox node;

    ArmFields(Form form, int index) {
        this.form = form;
        this.index = index;
        name.getStyleClass().add("arm-name");
        own.getStyleClass().add("form-note");
        HBox title = new HBox(swatch, name, own);
        title.getStyleClass().add("arm-title");
        rate = ValueField.real(form, "form.arm.rate", 1e-6, 1000, this::writeRate);
        rate.row().name().setGraphic(title);
        rate.row().name().setText("");
        rules = new Segments<>(List.of(Rule.values()), Rule::title, this::choose);
        weightRow = FormRow.of("form.arm.weight", rules.node());
        weight = ValueField.real(form, "form.arm.number", 0, 1e6, number -> writeWeight(WeightRule.of(number)));
        node = Section.group(rate.node(), weightRow.node(), weight.node());
        node.getStyleClass().add("arm");
    }

    private void writeRate(double value) {
        form.edit(edit -> edit.arm(index, arm -> arm.withLearningRate(value)));
    }

    private void writeWeight(WeightRule rule) {
        form.edit(edit -> edit.arm(index, arm -> arm.withWeight(rule)));
    }

    private void choose(Rule rule) {
        Experiment experiment = form.experiment();
        Arm arm = experiment.arms().get(index);
        double now = Math.rint(arm.weight().weight(classes(experiment, arm)) * 100) / 100;
        writeWeight(
                switch (rule) {
                    case SQRT -> WeightRule.SQRT;
                    case LINEAR -> WeightRule.LINEAR;
                    case NUMBER -> WeightRule.of(now);
                });
    }

    void show(Experiment experiment, Arm arm) {
        swatch.show(arm.loss());
        name.setText(arm.label());
        Visibility.show(own, arm.classes().isPresent());
        own.setText(Messages.text("form.arm.own", classes(experiment, arm)));
        rate.show(arm.learningRate());
        boolean weighted = arm.loss() == LossKind.CORRECT_CLASS_QUADRATIC;
        Visibility.show(weightRow.node(), weighted);
        Visibility.show(weight.node(), weighted && arm.weight() instanceof WeightRule.Fixed);
        rules.show(Rule.of(arm.weight()));
        weightRow
                .name()
                .setText(Messages.text(
                        "form.arm.value", ValueField.rounded(arm.weight().weight(classes(experiment, arm)))));
        if (arm.weight() instanceof WeightRule.Fixed fixed) {
            weight.show(fixed.value());
        }
    }

    private static int classes(Experiment experiment, Arm arm) {
        return ClassNames.count(experiment.data(), experiment.classesOf(arm));
    }

    Node node() {
        return node;
    }
}
