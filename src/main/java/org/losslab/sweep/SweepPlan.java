package org.losslab.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;

/** The runs of a sweep, each once. Immutable. */
public final class SweepPlan {

    private final String name;
    private final Experiment base;
    private final List<PlannedRun> runs;
    private final Map<String, PlannedRun> byId = new HashMap<>();
    private final List<String> parameters;

    /**
     * @param name of the sweep
     * @param base the experiment that every run is a variation of
     * @param runs in the order in which they were asked for
     */
    public SweepPlan(String name, Experiment base, List<PlannedRun> runs) {
        this.name = name;
        this.base = base;
        this.runs = List.copyOf(runs);
        // Both are asked for once a run, and a sweep may have a hundred thousand.
        this.runs.forEach(run -> byId.putIfAbsent(run.id(), run));
        parameters = varied(this.runs);
    }

    public String name() {
        return name;
    }

    public Experiment base() {
        return base;
    }

    public List<PlannedRun> runs() {
        return runs;
    }

    /**
     * Plans a sweep: every combination is made and validated.
     *
     * @throws UserException naming the first value that no experiment allows; nothing has been started or written
     */
    public static SweepPlan of(SweepSpec spec) {
        if (spec.combinations() > SweepSpec.MOST_RUNS) {
            throw new UserException(
                    "the sweep has " + spec.combinations() + " runs, more than " + SweepSpec.MOST_RUNS + "; split it");
        }
        List<Settings> combinations = spec.list().isEmpty() ? List.of(new Settings(Map.of())) : spec.list();
        for (Map.Entry<String, List<JsonNode>> axis : spec.grid().entrySet()) {
            combinations = times(combinations, axis.getKey(), axis.getValue());
        }
        Map<String, PlannedRun> runs = new LinkedHashMap<>();
        for (Settings settings : combinations) {
            Experiment experiment = settings.applyTo(spec.base());
            List<Long> seeds = spec.seeds().isEmpty() ? List.of(experiment.seed()) : spec.seeds();
            for (long seed : seeds) {
                PlannedRun run = PlannedRun.of(experiment.withSeed(seed), withoutSeed(settings));
                runs.putIfAbsent(run.id(), run);
            }
        }
        return new SweepPlan(spec.name(), spec.base(), List.copyOf(runs.values()));
    }

    private static List<Settings> times(List<Settings> combinations, String key, List<JsonNode> values) {
        List<Settings> all = new ArrayList<>();
        for (Settings settings : combinations) {
            if (settings.values().containsKey(key)) {
                throw new UserException(key + " is set twice: by the grid and by the list");
            }
            values.forEach(value -> all.add(settings.with(key, value)));
        }
        return all;
    }

    private static Settings withoutSeed(Settings settings) {
        Map<String, JsonNode> values = new LinkedHashMap<>(settings.values());
        values.remove(Settings.SEED);
        return new Settings(values);
    }

    /** The experiment of one of the runs. */
    public Experiment experiment(PlannedRun run) {
        return run.settings()
                .with(Settings.SEED, JsonNodeFactory.instance.numberNode(run.seed()))
                .applyTo(base);
    }

    /** The run of that id. */
    public Optional<PlannedRun> run(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The keys that runs set to more than one value, in order: what the sweep is about. */
    public List<String> parameters() {
        return parameters;
    }

    private static List<String> varied(List<PlannedRun> runs) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        runs.forEach(run -> run.settings().values().forEach((key, value) -> values.computeIfAbsent(
                        key, any -> new LinkedHashSet<>())
                .add(Settings.text(value))));
        List<String> varied = new ArrayList<>();
        values.forEach((key, different) -> {
            if (different.size() > 1) {
                varied.add(key);
            }
        });
        return List.copyOf(varied);
    }

    /** How many seeds there are. */
    public long seeds() {
        return runs.stream().mapToLong(PlannedRun::seed).distinct().count();
    }

    /** This plan and the runs of another that it does not have. */
    SweepPlan and(SweepPlan other) {
        Map<String, PlannedRun> all = new LinkedHashMap<>();
        runs.forEach(run -> all.put(run.id(), run));
        other.runs.forEach(run -> all.putIfAbsent(run.id(), run));
        return new SweepPlan(name, base, List.copyOf(all.values()));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof SweepPlan plan
                        && name.equals(plan.name)
                        && base.equals(plan.base)
                        && runs.equals(plan.runs));
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, base, runs);
    }

    @Override
    public String toString() {
        return name + ", " + runs.size() + " runs";
    }
}
