package org.losslab.figure.paper;

import java.util.List;
import org.losslab.run.SeedStatistics;

/**
 * The mean of values over seeds, and the edges of a band about it.
 *
 * @param mean of the values
 * @param low the mean itself for one value
 * @param high likewise
 */
record Spread(double mean, double low, double high) {

    static Spread of(List<Double> values, SeedBand band) {
        SeedStatistics all = SeedStatistics.of(values);
        double half = all.n() == 1
                ? 0
                : switch (band) {
                    case SD -> all.sd();
                    case SE -> all.standardError();
                    case CI95 -> all.halfInterval95();
                    case NONE, MINMAX -> 0;
                };
        return band == SeedBand.MINMAX
                ? new Spread(all.mean(), all.min(), all.max())
                : new Spread(all.mean(), all.mean() - half, all.mean() + half);
    }
}
