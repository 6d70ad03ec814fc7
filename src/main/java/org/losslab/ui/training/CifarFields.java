package org.losslab.ui.training;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import org.losslab.data.DataSource.Cifar100;

/** How much of CIFAR-100 is used, and what stands in for it. */
final class CifarFields {

    private final Form form;
    private final ValueField<Long> train;
    private final ValueField<Long> test;
    private final SwitchField orSynthetic;
    private final Node node;

    CifarFields(Form form, CifarRow place) {
        this.form = form;
        train = ValueField.whole(
                form,
                "form.trainPerClass",
                1,
                Cifar100.TRAIN_PER_CLASS,
                value -> edit(d -> new Cifar100(value.intValue(), d.testPerClass(), d.orSynthetic())));
        test = ValueField.whole(
                form,
                "form.testPerClass",
                1,
                Cifar100.TEST_PER_CLASS,
                value -> edit(d -> new Cifar100(d.trainPerClass(), value.intValue(), d.orSynthetic())));
        orSynthetic = new SwitchField(
                "form.cifar.orSynthetic", on -> edit(d -> new Cifar100(d.trainPerClass(), d.testPerClass(), on)));
        node = Section.group(place.node(), train.node(), test.node(), orSynthetic.node());
    }

    void show(Cifar100 cifar) {
        train.show((long) cifar.trainPerClass());
        test.show((long) cifar.testPerClass());
        orSynthetic.show(cifar.orSynthetic());
    }

    private void edit(UnaryOperator<Cifar100> change) {
        if (form.experiment().data() instanceof Cifar100 cifar) {
            form.edit(edit -> edit.data(change.apply(cifar)));
        }
    }

    Node node() {
        return node;
    }
}
