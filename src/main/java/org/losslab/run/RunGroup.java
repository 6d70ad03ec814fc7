package org.losslab.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;

/**
 * Runs of one experiment that differ in their seed alone.
 *
 * @param hash what they have in common, see {@link ExperimentJson#groupHash}
 * @param runs one of each seed, in the order in which they were given; at least one
 */
public record RunGroup(String hash, List<RunData> runs) {

    public RunGroup {
        runs = List.copyOf(runs);
    }

    /**
     * Groups runs. Where several have the same experiment and seed, the one with most rows stands for them: the others would
     * count one sample twice.
     *
     * @return in the order of each group's first run
     */
    public static List<RunGroup> of(List<RunData> runs) {
        Map<String, Map<Long, RunData>> groups = new LinkedHashMap<>();
        for (RunData run : runs) {
            groups.computeIfAbsent(ExperimentJson.groupHash(run.experiment()), hash -> new LinkedHashMap<>())
                    .merge(run.experiment().seed(), run, RunGroup::longer);
        }
        List<RunGroup> grouped = new ArrayList<>();
        groups.forEach((hash, bySeed) -> grouped.add(new RunGroup(hash, List.copyOf(bySeed.values()))));
        return grouped;
    }

    private static RunData longer(RunData a, RunData b) {
        return b.metrics().size() > a.metrics().size() ? b : a;
    }

    /** The experiment, with the first run's seed. */
    public Experiment experiment() {
        return runs.get(0).experiment();
    }

    /** How many seeds there are. */
    public int size() {
        return runs.size();
    }

    /**
     * An arm's curve over its seeds, by epoch, ascending. An epoch that some runs have not reached yet has a smaller n.
     *
     * @param arm the arm's label
     * @param value what of a row
     */
    public Map<Integer, SeedStatistics> curve(String arm, Split split, ToDoubleFunction<MetricRow> value) {
        Map<Integer, List<Double>> byEpoch = new TreeMap<>();
        runs.stream()
                .map(RunData::metrics)
                .flatMap(Collection::stream)
                .filter(row -> row.arm().equals(arm) && row.split() == split)
                .forEach(row -> byEpoch.computeIfAbsent(row.epoch(), epoch -> new ArrayList<>())
                        .add(value.applyAsDouble(row)));
        Map<Integer, SeedStatistics> curve = new LinkedHashMap<>();
        byEpoch.forEach((epoch, values) -> curve.put(epoch, SeedStatistics.of(values)));
        return curve;
    }
}
