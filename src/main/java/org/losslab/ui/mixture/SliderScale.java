package org.losslab.ui.mixture;

import org.losslab.state.MixtureState;

/** How a slider's track, 0 to 1, stands for values. */
interface SliderScale {

    /** The value at a position of the track. */
    double value(double position);

    /** The position of a value, within 0..1. */
    double position(double value);

    /** The next value up or down, as an arrow key takes it. */
    default double step(double value, int direction) {
        return value(Math.max(0, Math.min(1, position(value) + direction * 0.01)));
    }

    /** The value that one in the range is taken for. */
    default double taken(double value) {
        return value;
    }

    /** The value as it is written. */
    default String text(double value) {
        return Texts.number(value);
    }

    /** Whole numbers; small ones get more room. */
    static SliderScale wholeLog(int low, int high) {
        SliderScale log = log(low, high);
        return new SliderScale() {
            @Override
            public double value(double position) {
                return Math.rint(log.value(position));
            }

            @Override
            public double position(double value) {
                return log.position(value);
            }

            @Override
            public double step(double value, int direction) {
                double fine = Math.rint(value) + direction;
                double coarse = Math.rint(value * Math.pow(1.05, direction));
                double next = direction > 0 ? Math.max(fine, coarse) : Math.min(fine, coarse);
                return Math.max(low, Math.min(high, next));
            }

            @Override
            public double taken(double value) {
                return Math.rint(value);
            }

            @Override
            public String text(double value) {
                return Integer.toString((int) Math.rint(value));
            }
        };
    }

    static SliderScale linear(double low, double high) {
        return new SliderScale() {
            @Override
            public double value(double position) {
                return low + position * (high - low);
            }

            @Override
            public double position(double value) {
                return clamp((value - low) / (high - low));
            }
        };
    }

    static SliderScale log(double low, double high) {
        double span = Math.log(high / low);
        return new SliderScale() {
            @Override
            public double value(double position) {
                return position <= 0 ? low : position >= 1 ? high : low * Math.exp(position * span);
            }

            @Override
            public double position(double value) {
                return value <= low ? 0 : clamp(Math.log(value / low) / span);
            }
        };
    }

    /** Logarithmic, with zero at the left end. */
    static SliderScale logFromZero(double low, double high) {
        SliderScale log = log(low, high);
        double start = 0.04;
        return new SliderScale() {
            @Override
            public double value(double position) {
                return position < start ? 0 : log.value((position - start) / (1 - start));
            }

            @Override
            public double position(double value) {
                return value < low ? 0 : start + (1 - start) * log.position(value);
            }
        };
    }

    /** w: 0 at the left end, ∞ at the right one, logarithmic in 1 + w between. */
    static SliderScale weight() {
        SliderScale log = log(1, 1e5);
        double end = 0.96;
        return new SliderScale() {
            @Override
            public double value(double position) {
                return position > end ? MixtureState.UNLIMITED_WEIGHT : log.value(position / end) - 1;
            }

            @Override
            public double position(double value) {
                return value >= MixtureState.UNLIMITED_WEIGHT ? 1 : end * log.position(1 + value);
            }

            @Override
            public double step(double value, int direction) {
                boolean back = direction < 0 && value >= MixtureState.UNLIMITED_WEIGHT;
                return back ? value(end) : SliderScale.super.step(value, direction);
            }

            @Override
            public String text(double value) {
                return value >= MixtureState.UNLIMITED_WEIGHT ? "∞" : Texts.number(value);
            }
        };
    }

    private static double clamp(double position) {
        return Math.max(0, Math.min(1, position));
    }
}
