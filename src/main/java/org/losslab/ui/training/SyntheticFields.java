package org.losslab.ui.training;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import org.losslab.data.DataSource.SyntheticImages;

/** The settings of drawn images. */
final class SyntheticFields {

    private final Form form;
    private final ValueField<Double> correlation;
    private final ValueField<Long> train;
    private final ValueField<Long> test;
    private final ValueField<Long> seed;
    private final Node node;

    SyntheticFields(Form form) {
        this.form = form;
        correlation = ValueField.real(
                form,
                "form.synthetic.correlation",
                0,
                1,
                value -> edit(d -> new SyntheticImages(value, d.trainPerClass(), d.testPerClass(), d.seed())));
        train = ValueField.whole(
                form,
                "form.trainPerClass",
                1,
                5000,
                value -> edit(d -> new SyntheticImages(d.correlation(), value.intValue(), d.testPerClass(), d.seed())));
        test = ValueField.whole(
                form,
                "form.testPerClass",
                1,
                5000,
                value ->
                        edit(d -> new SyntheticImages(d.correlation(), d.trainPerClass(), value.intValue(), d.seed())));
        seed = ValueField.whole(
                form,
                "form.dataSeed",
                0,
                SeedField.LARGEST,
                value -> edit(d -> new SyntheticImages(d.correlation(), d.trainPerClass(), d.testPerClass(), value)));
        node = Section.group(correlation.node(), train.node(), test.node(), seed.node());
    }

    void show(SyntheticImages images) {
        correlation.show(images.correlation());
        train.show((long) images.trainPerClass());
        test.show((long) images.testPerClass());
        seed.show(images.seed());
    }

    private void edit(UnaryOperator<SyntheticImages> change) {
        if (form.experiment().data() instanceof SyntheticImages images) {
            form.edit(edit -> edit.data(change.apply(images)));
        }
    }

    Node node() {
        return node;
    }
}
