package org.losslab.ui.training;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.losslab.data.DataSource;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.NoiseKind;
import org.losslab.state.ExperimentEdit;
import org.losslab.ui.Messages;

/** The settings of samples of the mixture. */
final class MixtureFields {

    private final Form form;
    private final ValueField<Long> classes;
    private final ValueField<Long> dimension;
    private final ChoiceField<CentreArrangement> arrangement;
    private final ValueField<Double> gamma;
    private final ValueField<Double> sigma;
    private final ChoiceField<NoiseKind> noise;
    private final ValueField<Long> train;
    private final ValueField<Long> test;
    private final ValueField<Long> seed;
    private final Label placed = new Label(Messages.text("form.mixture.placed"));
    private final Node node;

    MixtureFields(Form form) {
        this.form = form;
        classes = ValueField.whole(
                form, "form.mixture.classes", 2, 1000, value -> rearrange(m -> m.classes = value.intValue()));
        dimension = ValueField.whole(
                form, "form.mixture.dimension", 1, 1000, value -> rearrange(m -> m.dimension = value.intValue()));
        arrangement = new ChoiceField<>(
                        "form.mixture.arrangement",
                        List.of(CentreArrangement.values()),
                        value -> Messages.text("arrangement." + value.key()),
                        value -> rearrange(m -> m.arrangement = value))
                .none(Messages.text("arrangement.placed"));
        gamma = ValueField.real(form, "form.mixture.gamma", 0, 1, value -> rearrange(m -> m.gamma = value));
        sigma = ValueField.real(form, "form.mixture.sigma", 0, 1000, value -> edit(m -> m.sigma = value));
        noise = new ChoiceField<>(
                "form.mixture.noise",
                List.of(NoiseKind.values()),
                value -> Messages.text("noise." + value.key()),
                value -> edit(m -> m.noise = value));
        train = ValueField.whole(
                form, "form.trainPerClass", 1, 100_000, value -> edit(m -> m.train = value.intValue()));
        test = ValueField.whole(form, "form.testPerClass", 1, 100_000, value -> edit(m -> m.test = value.intValue()));
        seed = ValueField.whole(form, "form.dataSeed", 0, SeedField.LARGEST, value -> edit(m -> m.seed = value));
        placed.setWrapText(true);
        placed.getStyleClass().add("text-muted");
        Visibility.show(placed, false);
        node = Section.group(
                classes.node(),
                dimension.node(),
                arrangement.node(),
                placed,
                gamma.node(),
                sigma.node(),
                noise.node(),
                train.node(),
                test.node(),
                seed.node());
    }

    void show(DataSource.Mixture mixture) {
        classes.show((long) mixture.classes());
        dimension.show((long) mixture.dimension());
        boolean arranged = mixture.centres().isEmpty();
        arrangement.show(arranged ? mixture.arrangement() : null);
        gamma.show(mixture.gamma());
        Visibility.show(placed, !arranged);
        Visibility.show(gamma.node(), arranged && mixture.arrangement() != CentreArrangement.RANDOM);
        sigma.show(mixture.sigma());
        noise.show(mixture.noise());
        train.show((long) mixture.trainPerClass());
        test.show((long) mixture.testPerClass());
        seed.show(mixture.seed());
    }

    /** A change after which centres that were placed one by one are arranged again. */
    private void rearrange(Consumer<Parts> change) {
        edit(parts -> {
            change.accept(parts);
            parts.centres = List.of();
        });
    }

    private void edit(Consumer<Parts> change) {
        if (form.experiment().data() instanceof DataSource.Mixture mixture) {
            Parts parts = new Parts(mixture);
            change.accept(parts);
            UnaryOperator<ExperimentEdit> write = edit -> edit.data(parts.mixture());
            form.edit(write);
        }
    }

    Node node() {
        return node;
    }

    /** A mixture's parts while one of them changes. */
    private static final class Parts {
        private int classes;
        private int dimension;
        private CentreArrangement arrangement;
        private double gamma;
        private double sigma;
        private NoiseKind noise;
        private int train;
        private int test;
        private long seed;
        private List<List<Double>> centres;

        private Parts(DataSource.Mixture mixture) {
            classes = mixture.classes();
            dimension = mixture.dimension();
            arrangement = mixture.arrangement();
            gamma = mixture.gamma();
            sigma = mixture.sigma();
            noise = mixture.noise();
            train = mixture.trainPerClass();
            test = mixture.testPerClass();
            seed = mixture.seed();
            centres = mixture.centres();
        }

        private DataSource.Mixture mixture() {
            return new DataSource.Mixture(
                    classes, dimension, arrangement, gamma, sigma, noise, train, test, seed, centres);
        }
    }
}
