package org.losslab.data;

import java.nio.file.Path;
import java.util.Optional;
import org.losslab.mixture.MixtureModel;

/** Makes or reads the data set that an experiment describes. */
public final class DataLoader {

    private DataLoader() {}

    /**
     * Loads a data set: the same arguments (and archive) give the same bytes. Takes seconds for CIFAR-100.
     *
     * @param source where the examples come from
     * @param classes which classes are used
     * @param path CIFAR-100's archive or unpacked folder; without it, it is looked for as {@link Cifar100Location} says
     * @throws UserException if the choice does not fit the source, or the archive is missing, broken or another file
     */
    public static Dataset load(DataSource source, ClassChoice classes, Optional<Path> path) {
        if (source instanceof DataSource.Mixture mixture) {
            return mixture(mixture, classes);
        }
        if (source instanceof DataSource.SyntheticImages images) {
            return synthetic(images, classes);
        }
        Path archive = Cifar100Location.find(path).orElseThrow(MissingDataException::new);
        return cifar100(archive, (DataSource.Cifar100) source, classes, Cifar100Layout.OFFICIAL);
    }

    static Dataset cifar100(Path archive, DataSource.Cifar100 source, ClassChoice classes, Cifar100Layout layout) {
        Cifar100Content content = new Cifar100Reader(archive, layout).read(classes);
        String part = source.whole()
                ? ""
                : " (" + source.trainPerClass() + " + " + source.testPerClass() + " images a class)";
        return images(
                "CIFAR-100" + part,
                classes,
                content.selection(),
                PerClass.first(content.train(), source.trainPerClass()),
                PerClass.first(content.test(), source.testPerClass()));
    }

    private static Dataset synthetic(DataSource.SyntheticImages source, ClassChoice classes) {
        ClassSelection selection = ClassSelection.of(classes, ClassNames.SYNTHETIC_IMAGES);
        int[] labels = selection.sourceLabels();
        LabelledData train =
                SyntheticImageSamples.draw(source, labels, source.trainPerClass(), RandomStream.TRAIN_SAMPLES);
        LabelledData test =
                SyntheticImageSamples.draw(source, labels, source.testPerClass(), RandomStream.TEST_SAMPLES);
        return images("Synthetic images", classes, selection, train, test);
    }

    private static Dataset mixture(DataSource.Mixture source, ClassChoice classes) {
        ClassSelection selection = ClassSelection.of(classes, ClassNames.of(source));
        MixtureModel model = MixtureSamples.model(source);
        int[] labels = selection.sourceLabels();
        LabelledData train =
                MixtureSamples.draw(source, model, labels, source.trainPerClass(), RandomStream.TRAIN_SAMPLES);
        LabelledData test =
                MixtureSamples.draw(source, model, labels, source.testPerClass(), RandomStream.TEST_SAMPLES);
        return new Dataset(
                "Mixture in R^" + source.dimension() + ", " + describe(classes, labels.length),
                selection.names(),
                train,
                test,
                Normalization.none(source.dimension()),
                DataHash.of(train, test));
    }

    private static Dataset images(
            String name, ClassChoice choice, ClassSelection selection, LabelledData train, LabelledData test) {
        return new Dataset(
                name + ", " + describe(choice, selection.names().size()),
                selection.names(),
                train,
                test,
                Normalization.of((Features.Images) train.features()),
                DataHash.of(train, test));
    }

    private static String describe(ClassChoice choice, int count) {
        if (choice.equals(ClassChoice.MAMMALS)) {
            return count + " mammals";
        }
        if (choice instanceof ClassChoice.Random) {
            return count + " random classes";
        }
        if (choice instanceof ClassChoice.Superclasses superclasses) {
            return count + " classes of " + superclasses.names().size() + " superclasses";
        }
        return count + " classes";
    }
}
