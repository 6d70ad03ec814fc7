package org.losslab.data;

import java.util.SplittableRandom;
import org.losslab.mixture.MixtureModel;

/** Draws the examples of a {@link DataSource.Mixture}: each class from a stream of its own, whatever else is chosen. */
public final class MixtureSamples {

    private MixtureSamples() {}

    /**
     * The mixture that the source's examples come from, with all of its classes.
     *
     * @throws UserException if centres cannot be arranged so
     */
    public static MixtureModel model(DataSource.Mixture source) {
        try {
            return new MixtureModel(source.placedCentres(), source.sigma(), source.noise());
        } catch (IllegalArgumentException e) {
            throw new UserException(e.getMessage(), e);
        }
    }

    /**
     * Draws a split.
     *
     * @param model of the source
     * @param classes the source's labels of the chosen classes
     * @param perClass samples of each
     * @param stream {@code TRAIN_SAMPLES} or {@code TEST_SAMPLES}
     */
    static LabelledData draw(
            DataSource.Mixture source, MixtureModel model, int[] classes, int perClass, RandomStream stream) {
        int dimension = source.dimension();
        requireFits((long) classes.length * perClass * dimension);
        float[] values = new float[classes.length * perClass * dimension];
        int[] labels = new int[classes.length * perClass];
        double[] x = new double[dimension];
        int example = 0;
        for (int label = 0; label < classes.length; label++) {
            SplittableRandom random = stream.at(source.seed(), classes[label], 0);
            for (int i = 0; i < perClass; i++, example++) {
                model.sample(random, classes[label], x);
                for (int j = 0; j < dimension; j++) {
                    values[example * dimension + j] = (float) x[j];
                }
                labels[example] = label;
            }
        }
        return new LabelledData(new Features.Vectors(source.shape(), values), labels);
    }

    private static void requireFits(long numbers) {
        if (numbers > 1 << 29) {
            throw new UserException("a split of " + numbers
                    + " numbers does not fit in memory: lower the samples per class, the dimension or the classes");
        }
    }
}
