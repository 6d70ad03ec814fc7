package org.losslab.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;

/**
 * What is asked for: every combination of the grid's values, with each of the listed settings, with each seed.
 *
 * @param name of the sweep's folder, unless another is given: as an experiment's name
 * @param base the experiment that everything is a variation of
 * @param grid values by key, see {@link Settings}; each at least one
 * @param list settings that belong together; empty for none
 * @param seeds of the runs; empty for the base's alone
 */
public record SweepSpec(
        String name, Experiment base, Map<String, List<JsonNode>> grid, List<Settings> list, List<Long> seeds) {

    /** More is a slip of the keyboard: planning takes minutes, and a folder with so many entries is slow everywhere. */
    public static final int MOST_RUNS = 100_000;

    public SweepSpec {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new UserException(
                    "a sweep's name must be 1 to 60 lower-case letters, digits and hyphens, not '" + name + "'");
        }
        grid = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(grid));
        list = List.copyOf(list);
        seeds = List.copyOf(seeds);
        grid.forEach((key, values) -> {
            if (values.isEmpty()) {
                throw new UserException("the grid gives no value for " + key);
            }
        });
        if (grid.containsKey(Settings.SEED) && !seeds.isEmpty()) {
            throw new UserException("seeds are given twice: by the grid and by themselves");
        }
    }

    /** How many combinations there are, the same ones counted as often as they come. */
    public long combinations() {
        long count = Math.max(1, list.size());
        count *= Math.max(1, seeds.size());
        for (List<JsonNode> values : grid.values()) {
            count = Math.min(Long.MAX_VALUE / 1_000_000, count * values.size());
        }
        return count;
    }
}
