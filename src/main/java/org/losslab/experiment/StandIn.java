package org.losslab.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.losslab.data.Cifar100Location;
import org.losslab.data.ClassChoice;
import org.losslab.data.ClassNames;
import org.losslab.data.DataSource;

/** Drawn images in the place of CIFAR-100, for experiments that allow it. */
public final class StandIn {

    private static final String SUFFIX = "-synthetic";
    /** What a run on drawn images says in its notes. */
    public static final String NOTE =
            "CIFAR-100 was not found: drawn images stand in, so the numbers say nothing about the paper's.";

    private StandIn() {}

    /**
     * The experiment itself; on drawn images, under a name and with a note that say so, if it allows that and CIFAR-100 is
     * nowhere to be found.
     *
     * @param given where the user says that CIFAR-100 is; a place that was named is never passed over
     */
    public static Experiment whereMissing(Experiment experiment, Optional<Path> given) {
        boolean missing = experiment.data() instanceof DataSource.Cifar100 cifar
                && cifar.orSynthetic()
                && Cifar100Location.find(given).isEmpty();
        return missing ? of(experiment) : experiment;
    }

    /** Whether an experiment has drawn images for this reason. */
    public static boolean isStandIn(Experiment experiment) {
        return experiment.notes().contains(NOTE);
    }

    static Experiment of(Experiment experiment) {
        DataSource.Cifar100 cifar = (DataSource.Cifar100) experiment.data();
        List<String> notes = new ArrayList<>(experiment.notes());
        notes.add(NOTE);
        return experiment.with(
                experiment.name() + SUFFIX,
                notes,
                new DataSource.SyntheticImages(0.5, cifar.trainPerClass(), cifar.testPerClass(), 1),
                classes(experiment.classes()),
                experiment.arms().stream()
                        .map(arm -> arm.withClasses(arm.classes().map(StandIn::classes)))
                        .toList());
    }

    /** The drawn classes, or families of classes that share their layout, in the same places. */
    private static ClassChoice classes(ClassChoice choice) {
        ClassNames from = ClassNames.CIFAR_100;
        ClassNames to = ClassNames.SYNTHETIC_IMAGES;
        if (choice instanceof ClassChoice.Superclasses chosen) {
            return new ClassChoice.Superclasses(translated(chosen.names(), from.superclasses(), to.superclasses()));
        }
        return choice instanceof ClassChoice.Named chosen
                ? new ClassChoice.Named(translated(chosen.names(), from.classes(), to.classes()))
                : choice;
    }

    private static List<String> translated(List<String> names, List<String> from, List<String> to) {
        return names.stream()
                .map(name -> from.contains(name) ? to.get(from.indexOf(name)) : name)
                .toList();
    }
}
