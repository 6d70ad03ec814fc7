package org.losslab.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round values along an axis. */
final class Ticks {

    /** Rather a few ticks too many than half of what there is room for. */
    private static final double TOLERANCE = 1.3;

    /** Decimal places of a number that is written without an exponent. */
    private static final int SMALLEST_PLAIN = 4;

    private static final double MOST_MINOR_DECADES = 8;
    /** Of a logarithmic axis, without a tick at its low end. */
    private static final double MOST_BARE = 0.25;

    private static final List<List<Integer>> LESS_ROUND = List.of(
            List.of(1, 2, 3, 4, 6, 8),
            List.of(1, 2, 4, 6),
            List.of(1, 3, 6),
            List.of(1, 3),
            List.of(1, 4),
            List.of(1, 5));
    /** So many are never too many: one alone says nothing of how far apart values are. */
    private static final int ALWAYS_ROOM = 3;

    /**
     * A labelled value.
     *
     * @param position on the axis
     * @param label the value, in figures
     */
    record Tick(double position, String label) {}

    private Ticks() {}

    /** The ticks of an axis: of whole numbers there are none between, and names stand in their values' place. */
    static List<Tick> of(FigureAxis axis, double low, double high, int most) {
        if (axis.whole() && axis.scale() == Scale.LINEAR) {
            // No closer than 1 to each other.
            int room = (int) Math.max(1, Math.min(most, Math.floor((high - low) * TOLERANCE)));
            return linear(low, high, room, 1).stream()
                    .filter(tick ->
                            axis.names().isEmpty() || axis.name(tick.position()).isPresent())
                    .map(tick ->
                            new Tick(tick.position(), axis.name(tick.position()).orElse(tick.label())))
                    .toList();
        }
        return of(axis.scale(), low, high, most);
    }

    /**
     * The ticks between two positions.
     *
     * @param most about how many there is room for, ≥ 2
     */
    static List<Tick> of(Scale scale, double low, double high, int most) {
        return switch (scale) {
            case LINEAR -> linear(low, high, most, 1);
            case PERCENT -> linear(low, high, most, 100);
            case LOG -> logarithmic(low, high, most);
        };
    }

    /** Positions between the labelled ones on a logarithmic axis: 2, 3, … 9 times a power of ten; none on others. */
    static List<Double> minor(Scale scale, double low, double high) {
        List<Double> positions = new ArrayList<>();
        if (scale == Scale.LOG && high - low >= 1 && high - low <= MOST_MINOR_DECADES) {
            for (int power = (int) Math.floor(low); power <= high; power++) {
                for (int factor = 2; factor <= 9; factor++) {
                    double position = power + Math.log10(factor);
                    if (position >= low && position <= high) {
                        positions.add(position);
                    }
                }
            }
        }
        return positions;
    }

    private static List<Tick> linear(double low, double high, int most, double unit) {
        List<Tick> ticks = new ArrayList<>();
        for (BigDecimal value : round(low * unit, high * unit, most)) {
            ticks.add(new Tick(value.doubleValue() / unit, label(value)));
        }
        return ticks;
    }

    /**
     * Powers of ten, with 2 and 5 between them or without every second, by the room; round values where there is no decade. Where all of
     * these leave the axis bare near its low end, as 1, 2, 3 do from 0.6 on, values a little less round.
     */
    private static List<Tick> logarithmic(double low, double high, int most) {
        List<Tick> ticks = high - low < 1 ? withinADecade(low, high, most) : decades(low, high, most);
        if (ticks.size() > 1 && bare(ticks, low) <= MOST_BARE * (high - low)) {
            return ticks;
        }
        return LESS_ROUND.stream()
                .map(factors -> multiples(factors, low, high, 1))
                .filter(less -> less.size() > 1
                        && less.size() <= Math.max(ALWAYS_ROOM, most * TOLERANCE)
                        && (ticks.size() < 2 || bare(less, low) < bare(ticks, low)))
                .findFirst()
                .orElse(ticks);
    }

    private static double bare(List<Tick> ticks, double low) {
        return ticks.isEmpty() ? Double.POSITIVE_INFINITY : ticks.get(0).position() - low;
    }

    private static List<Tick> withinADecade(double low, double high, int most) {
        return round(Math.pow(10, low), Math.pow(10, high), most).stream()
                .filter(value -> value.signum() > 0)
                .map(value -> new Tick(Math.log10(value.doubleValue()), label(value)))
                .toList();
    }

    private static List<Tick> decades(double low, double high, int most) {
        double decades = high - low;
        int step = (int) Math.max(1, Math.ceil(decades / most));
        boolean room = decades * 3 <= most * TOLERANCE;
        return multiples(room ? List.of(1, 2, 5) : List.of(1), low, high, step);
    }

    private static List<Tick> multiples(List<Integer> factors, double low, double high, int step) {
        List<Tick> ticks = new ArrayList<>();
        for (int power = Math.floorDiv((int) Math.floor(low), step) * step; power <= high; power += step) {
            for (int factor : factors) {
                BigDecimal value = BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
                double position = power + Math.log10(factor);
                if (position >= low - 1e-9 && position <= high + 1e-9) {
                    ticks.add(new Tick(position, label(value)));
                }
            }
        }
        return ticks;
    }

    /** Multiples of 1, 2 or 5 times a power of ten; exact, so that labels are. */
    private static List<BigDecimal> round(double low, double high, int most) {
        BigDecimal step = step((high - low) / most);
        List<BigDecimal> values = new ArrayList<>();
        double tolerance = 1e-9 * (high - low);
        BigDecimal index =
                BigDecimal.valueOf((low - tolerance) / step.doubleValue()).setScale(0, RoundingMode.CEILING);
        for (BigDecimal v = index.multiply(step); v.doubleValue() <= high + tolerance; v = v.add(step)) {
            values.add(v);
        }
        return values;
    }

    private static BigDecimal step(double least) {
        int power = (int) Math.floor(Math.log10(least));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * Math.pow(10, power) >= least / TOLERANCE) {
                return BigDecimal.valueOf(factor).scaleByPowerOfTen(power);
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(power + 1);
    }

    private static String label(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        int exponent = plain.precision() - plain.scale() - 1;
        if (value.signum() != 0 && (exponent > 6 || exponent < -SMALLEST_PLAIN)) {
            String mantissa = plain.scaleByPowerOfTen(-exponent).toPlainString();
            return (mantissa + "e" + exponent).replace('-', '\u2212');
        }
        if (value.signum() == 0 && value.scale() > SMALLEST_PLAIN) {
            return "0";
        }
        String text = (value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value).toPlainString();
        return text.replace('-', '\u2212');
    }
}
