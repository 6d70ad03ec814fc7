package org.losslab.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.losslab.data.ClassChoice;
import org.losslab.data.ClassNames;
import org.losslab.data.DataSource;
import org.losslab.experiment.Experiment;
import org.losslab.ui.Messages;

/** Which classes of the data are used, and how many that makes. */
final class ClassFields {

    private static final int DEFAULT_COUNT = 10;

    /** The ways to choose that the form has. */
    private enum Way {
        ALL,
        RANDOM,
        MAMMALS,
        SUPERCLASSES,
        NAMED;

        String title() {
            return Messages.text("classes." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final Form form;
    private final ChoiceField<Way> way;
    private final ValueField<Long> count;
    private final ValueField<Long> seed;
    private final NamesField superclasses;
    private final NamesField names;
    private final Label outcome = new Label();
    private final Node node;

    ClassFields(Form form) {
        this.form = form;
        way = new ChoiceField<>("form.classes", List.of(), Way::title, this::choose);
        count = ValueField.whole(
                form,
                "form.classes.count",
                2,
                1000,
                value -> form.edit(edit -> edit.classes(new ClassChoice.Random(value.intValue(), random().seed()))));
        seed = ValueField.whole(
                form,
                "form.classes.seed",
                0,
                SeedField.LARGEST,
                value -> form.edit(edit -> edit.classes(new ClassChoice.Random(random().count(), value))));
        superclasses = new NamesField(
                form,
                "form.classes.superclasses",
                1,
                chosen -> form.edit(edit -> edit.classes(new ClassChoice.Superclasses(chosen))));
        names = new NamesField(
                form,
                "form.classes.names",
                2,
                chosen -> form.edit(edit -> edit.classes(new ClassChoice.Named(chosen))));
        outcome.getStyleClass().add("form-note");
        node = Section.group(way.node(), count.node(), seed.node(), superclasses.node(), names.node(), outcome);
        form.watch(state -> state.experiment(), this::show);
    }

    private ClassChoice.Random random() {
        Experiment experiment = form.experiment();
        return experiment.classes() instanceof ClassChoice.Random random
                ? random
                : new ClassChoice.Random(
                        Math.min(DEFAULT_COUNT, experiment.data().availableClasses()), 1);
    }

    private void choose(Way chosen) {
        ClassNames available = ClassNames.of(form.experiment().data());
        ClassChoice choice =
                switch (chosen) {
                    case ALL -> ClassChoice.ALL;
                    case RANDOM -> random();
                    case MAMMALS -> ClassChoice.MAMMALS;
                    case SUPERCLASSES ->
                        new ClassChoice.Superclasses(available.superclasses().subList(0, 2));
                    case NAMED -> new ClassChoice.Named(available.classes().subList(0, 2));
                };
        form.edit(edit -> edit.classes(choice));
    }

    private void show(Experiment experiment) {
        ClassChoice choice = experiment.classes();
        ClassNames available = ClassNames.of(experiment.data());
        way.offer(ways(experiment.data()), wayOf(choice));
        Visibility.show(count.node(), choice instanceof ClassChoice.Random);
        Visibility.show(seed.node(), choice instanceof ClassChoice.Random);
        Visibility.show(superclasses.node(), wayOf(choice) == Way.SUPERCLASSES);
        Visibility.show(names.node(), choice instanceof ClassChoice.Named);
        if (choice instanceof ClassChoice.Random random) {
            count.show((long) random.count());
            seed.show(random.seed());
        } else if (choice instanceof ClassChoice.Superclasses chosen) {
            superclasses.show(available.superclasses(), chosen.names());
        } else if (choice instanceof ClassChoice.Named chosen) {
            names.show(available.classes(), chosen.names());
        }
        outcome.setText(Messages.text("form.classes.outcome", ClassNames.count(experiment.data(), choice)));
        form.validation().revalidate();
    }

    private static List<Way> ways(DataSource data) {
        List<Way> ways = new ArrayList<>(List.of(Way.ALL, Way.RANDOM));
        if (data instanceof DataSource.Cifar100) {
            ways.add(Way.MAMMALS);
        }
        if (!(data instanceof DataSource.Mixture)) {
            ways.addAll(List.of(Way.SUPERCLASSES, Way.NAMED));
        }
        return ways;
    }

    private static Way wayOf(ClassChoice choice) {
        if (choice instanceof ClassChoice.All) {
            return Way.ALL;
        }
        if (choice instanceof ClassChoice.Random) {
            return Way.RANDOM;
        }
        if (choice instanceof ClassChoice.Named) {
            return Way.NAMED;
        }
        return choice.equals(ClassChoice.MAMMALS) ? Way.MAMMALS : Way.SUPERCLASSES;
    }

    Node node() {
        return node;
    }
}
