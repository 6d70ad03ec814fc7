package org.losslab.loss;

/** How CCQL's weight w follows from the number of classes K. */
public sealed interface WeightRule {

    /** The paper's default, w = √(K−1) − 1. */
    WeightRule SQRT = new SquareRoot();

    /** The largest named weight, w = K − 2. */
    WeightRule LINEAR = new Linear();

    /** w for K ≥ 2 classes; ≥ 0. */
    double weight(int classes);

    /** The rule in files and on the command line: {@code sqrt}, {@code linear}, or the number. */
    String key();

    /** A weight that does not depend on K. */
    static WeightRule of(double weight) {
        return new Fixed(weight);
    }

    /**
     * The rule of that key.
     *
     * @param text {@code sqrt}, {@code linear} or a number ≥ 0
     * @throws IllegalArgumentException if it is none of these
     */
    static WeightRule parse(String text) {
        return switch (text.strip()) {
            case "sqrt" -> SQRT;
            case "linear" -> LINEAR;
            default -> {
                try {
                    yield of(Double.parseDouble(text.strip()));
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException(
                            "the weight w must be sqrt, linear or a number ≥ 0, not '" + text + "'", e);
                }
            }
        };
    }

    /** w = √(K−1) − 1. */
    record SquareRoot() implements WeightRule {
        @Override
        public double weight(int classes) {
            return Math.sqrt(classes - 1.0) - 1;
        }

        @Override
        public String key() {
            return "sqrt";
        }
    }

    /** w = K − 2. */
    record Linear() implements WeightRule {
        @Override
        public double weight(int classes) {
            return classes - 2.0;
        }

        @Override
        public String key() {
            return "linear";
        }
    }

    /** w given as a number. */
    record Fixed(double value) implements WeightRule {
        public Fixed {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the weight w must be a finite number ≥ 0, not " + value);
            }
        }

        @Override
        public double weight(int classes) {
            return value;
        }

        @Override
        public String key() {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }
}
