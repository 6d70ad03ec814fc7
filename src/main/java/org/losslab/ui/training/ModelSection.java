package org.losslab.ui.training;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.losslab.data.ClassNames;
import org.losslab.engine.ParameterLayout;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Experiment;
import org.losslab.ui.Messages;

/** The classifier, and how many parameters that makes. */
final class ModelSection {

    private enum Kind {
        LINEAR(new Architecture.Linear(false)),
        MLP(new Architecture.Mlp(List.of(64, 64))),
        CONV(new Architecture.SmallConvNet()),
        RESNET(new Architecture.WideResNet(16, 2));

        @SuppressWarnings("Immutable")
        private final Architecture start;

        Kind(Architecture start) {
            this.start = start;
        }

        String title() {
            return Messages.text("model." + name().toLowerCase(Locale.ROOT));
        }

        static Kind of(Architecture model) {
            return model instanceof Architecture.Linear
                    ? LINEAR
                    : model instanceof Architecture.Mlp
                            ? MLP
                            : model instanceof Architecture.SmallConvNet ? CONV : RESNET;
        }
    }

    private static final List<Integer> DEPTHS = List.of(10, 16, 22, 28, 34, 40);

    private final Form form;
    private final ChoiceField<Kind> kind;
    private final SwitchField bias;
    private final ValueField<List<Integer>> hidden;
    private final ChoiceField<Integer> depth;
    private final ValueField<Long> width;
    private final Label parameters = new Label();
    private final Node node;

    ModelSection(Form form) {
        this.form = form;
        kind = new ChoiceField<>("form.model", List.of(Kind.values()), Kind::title, chosen -> write(chosen.start))
                .obstacle(each -> each.start.needsImages()
                                && !form.experiment().data().shape().isImage()
                        ? Messages.text("form.model.needsImages")
                        : "");
        bias = new SwitchField("form.model.bias", on -> write(new Architecture.Linear(on)));
        hidden = ValueField.wholes(form, "form.model.hidden", widths -> write(new Architecture.Mlp(widths)));
        depth = new ChoiceField<>(
                "form.model.depth",
                DEPTHS,
                Object::toString,
                chosen -> write(new Architecture.WideResNet(chosen, resNet().width())));
        width = ValueField.whole(
                form,
                "form.model.width",
                1,
                20,
                value -> write(new Architecture.WideResNet(resNet().depth(), value.intValue())));
        parameters.getStyleClass().add("form-note");
        node = new Section(
                "form.section.model", kind.node(), bias.node(), hidden.node(), depth.node(), width.node(), parameters);
        form.watch(state -> state.experiment(), this::show);
    }

    private void write(Architecture model) {
        form.edit(edit -> edit.model(model));
    }

    private Architecture.WideResNet resNet() {
        return form.experiment().model() instanceof Architecture.WideResNet net
                ? net
                : (Architecture.WideResNet) Kind.RESNET.start;
    }

    private void show(Experiment experiment) {
        Architecture model = experiment.model();
        kind.show(Kind.of(model));
        Visibility.show(bias.node(), model instanceof Architecture.Linear);
        Visibility.show(hidden.node(), model instanceof Architecture.Mlp);
        Visibility.show(depth.node(), model instanceof Architecture.WideResNet);
        Visibility.show(width.node(), model instanceof Architecture.WideResNet);
        if (model instanceof Architecture.Linear linear) {
            bias.show(linear.bias());
        } else if (model instanceof Architecture.Mlp mlp) {
            hidden.show(mlp.hidden());
        } else if (model instanceof Architecture.WideResNet net) {
            depth.show(net.depth());
            width.show((long) net.width());
        }
        long count = ParameterLayout.parameterCount(
                model, experiment.data().shape(), ClassNames.count(experiment.data(), experiment.classes()));
        parameters.setText(Messages.text("form.model.parameters", String.format(Locale.ROOT, "%,d", count)));
        form.validation().revalidate();
    }

    Node node() {
        return node;
    }
}
