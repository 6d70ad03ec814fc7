package org.losslab.data;

import java.util.List;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.Centres;
import org.losslab.mixture.NoiseKind;

/** Where examples come from, with all that is needed to make the same ones again. */
public sealed interface DataSource {

    /** The key of {@link Mixture} in files. */
    String MIXTURE = "mixture";

    /** The key of {@link SyntheticImages} in files. */
    String SYNTHETIC_IMAGES = "synthetic-images";

    /** The key of {@link Cifar100} in files. */
    String CIFAR_100 = "cifar-100";

    /** {@link #MIXTURE}, {@link #SYNTHETIC_IMAGES} or {@link #CIFAR_100}. */
    String key();

    /** How many classes there are to choose from. */
    int availableClasses();

    /** The shape of one example. */
    ExampleShape shape();

    /**
     * Samples of the K-class mixture x = μ_y + z in R^d (Section III).
     *
     * @param classes K, 2..1000
     * @param dimension d, 1..1000
     * @param arrangement how the unit centres are placed
     * @param gamma the margin γ: coherence 1 − 3γ, where the arrangement uses it
     * @param sigma σ ≥ 0, the noise's standard deviation per coordinate
     * @param noise the noise's distribution
     * @param trainPerClass training samples of each class
     * @param testPerClass test samples of each class
     * @param seed of centres and samples
     * @param centres μ, {@code [classes, dimension]}, unit length, in place of an arrangement; empty for the arrangement
     */
    record Mixture(
            int classes,
            int dimension,
            CentreArrangement arrangement,
            double gamma,
            double sigma,
            NoiseKind noise,
            int trainPerClass,
            int testPerClass,
            long seed,
            List<List<Double>> centres)
            implements DataSource {

        /** Centres by their arrangement. */
        public Mixture(
                int classes,
                int dimension,
                CentreArrangement arrangement,
                double gamma,
                double sigma,
                NoiseKind noise,
                int trainPerClass,
                int testPerClass,
                long seed) {
            this(classes, dimension, arrangement, gamma, sigma, noise, trainPerClass, testPerClass, seed, List.of());
        }

        public Mixture {
            Ranges.check("data.classes", classes, 2, 1000);
            Ranges.check("data.dimension", dimension, 1, 1000);
            Ranges.check("data.gamma", gamma, 0, 1);
            Ranges.check("data.sigma", sigma, 0, 1000);
            Ranges.check("data.trainPerClass", trainPerClass, 1, 100_000);
            Ranges.check("data.testPerClass", testPerClass, 1, 100_000);
            centres = centres.stream().map(List::copyOf).toList();
            if (!centres.isEmpty()) {
                checkCentres(centres, classes, dimension);
            }
        }

        private static void checkCentres(List<List<Double>> centres, int classes, int dimension) {
            if (centres.size() != classes) {
                throw new UserException("data.centres has " + centres.size() + " rows, and data.classes is " + classes
                        + ": give one row a class");
            }
            for (int k = 0; k < classes; k++) {
                if (centres.get(k).size() != dimension) {
                    throw new UserException("row " + (k + 1) + " of data.centres has "
                            + centres.get(k).size() + " coordinates, and data.dimension is " + dimension);
                }
            }
            try {
                Centres.check(rows(centres));
            } catch (IllegalArgumentException e) {
                throw new UserException("data.centres: " + e.getMessage(), e);
            }
        }

        private static double[][] rows(List<List<Double>> centres) {
            return centres.stream()
                    .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                    .toArray(double[][]::new);
        }

        /**
         * The centres, given or arranged, {@code [classes, dimension]}.
         *
         * @throws UserException if they cannot be arranged so
         */
        public double[][] placedCentres() {
            try {
                return centres.isEmpty()
                        ? Centres.arrange(arrangement, classes, dimension, gamma, seed)
                        : rows(centres);
            } catch (IllegalArgumentException e) {
                throw new UserException(e.getMessage(), e);
            }
        }

        @Override
        public String key() {
            return MIXTURE;
        }

        @Override
        public int availableClasses() {
            return classes;
        }

        @Override
        public ExampleShape shape() {
            return ExampleShape.vector(dimension);
        }
    }

    /**
     * 32×32 colour images drawn from a seed: 20 superclasses of 5 classes, compositions of textured shapes.
     *
     * @param correlation 0..1, how much of layout and palette the classes of a superclass share
     * @param trainPerClass training images of each class
     * @param testPerClass test images of each class
     * @param seed of classes and images
     */
    record SyntheticImages(double correlation, int trainPerClass, int testPerClass, long seed) implements DataSource {

        public SyntheticImages {
            Ranges.check("data.correlation", correlation, 0, 1);
            Ranges.check("data.trainPerClass", trainPerClass, 1, 5000);
            Ranges.check("data.testPerClass", testPerClass, 1, 5000);
        }

        @Override
        public String key() {
            return SYNTHETIC_IMAGES;
        }

        @Override
        public int availableClasses() {
            return 100;
        }

        @Override
        public ExampleShape shape() {
            return new ExampleShape(3, 32, 32);
        }
    }

    /**
     * CIFAR-100 from its official binary archive or the folder that it unpacks to.
     *
     * @param trainPerClass training images of each class, the first in the order of the file; 500 is all of them
     * @param testPerClass test images of each class, likewise; 100 is all of them
     * @param orSynthetic whether {@link SyntheticImages drawn images}, as many, may stand in where CIFAR-100 is missing
     */
    record Cifar100(int trainPerClass, int testPerClass, boolean orSynthetic) implements DataSource {

        /** Training images of each class in the archive. */
        public static final int TRAIN_PER_CLASS = 500;

        /** Test images of each class in the archive. */
        public static final int TEST_PER_CLASS = 100;

        public Cifar100 {
            Ranges.check("data.trainPerClass", trainPerClass, 1, TRAIN_PER_CLASS);
            Ranges.check("data.testPerClass", testPerClass, 1, TEST_PER_CLASS);
        }

        /** All of it, and nothing else in its place. */
        public Cifar100() {
            this(TRAIN_PER_CLASS, TEST_PER_CLASS, false);
        }

        /** Whether it is all of CIFAR-100. */
        public boolean whole() {
            return trainPerClass == TRAIN_PER_CLASS && testPerClass == TEST_PER_CLASS;
        }

        @Override
        public String key() {
            return CIFAR_100;
        }

        @Override
        public int availableClasses() {
            return 100;
        }

        @Override
        public ExampleShape shape() {
            return new ExampleShape(3, 32, 32);
        }
    }
}
