package org.losslab.figure.paper;

import java.util.List;

/**
 * The mean of values over seeds, and the edges of a band about it.
 *
 * @param mean NaN for no values
 * @param low the mean itself for one value
 * @param high likewise
 */
record Spread(double mean, double low, double high) {

    static Spread of(List<Double> values, SeedBand band) {
        int n = values.size();
        double mean = values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double sd = n > 1 ? Math.sqrt(squares / (n - 1)) : 0;
        return switch (band) {
            case NONE -> new Spread(mean, mean, mean);
            case SD -> new Spread(mean, mean - sd, mean + sd);
            case SE -> new Spread(mean, mean - sd / Math.sqrt(n), mean + sd / Math.sqrt(n));
            case CI95 -> {
                double half = n > 1 ? StudentT.quantile975(n - 1) * sd / Math.sqrt(n) : 0;
                yield new Spread(mean, mean - half, mean + half);
            }
            case MINMAX ->
                new Spread(
                        mean,
                        values.stream().mapToDouble(v -> v).min().orElse(mean),
                        values.stream().mapToDouble(v -> v).max().orElse(mean));
        };
    }
}
