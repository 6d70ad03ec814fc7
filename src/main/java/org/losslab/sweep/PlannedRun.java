package org.losslab.sweep;

import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;

/**
 * One run of a sweep.
 *
 * @param id its folder's name, made of its content
 * @param seed its seed
 * @param epochs how many epochs it has
 * @param settings what it sets in the sweep's experiment, the seed left out
 */
public record PlannedRun(String id, long seed, int epochs, Settings settings) {

    static PlannedRun of(Experiment experiment, Settings settings) {
        return new PlannedRun(id(experiment), experiment.seed(), experiment.epochs(), settings);
    }

    /**
     * A run's id: name, number of classes, what it shares with the runs of other seeds ({@link ExperimentJson#groupHash}), seed.
     * Runs with other content have other ids; what people wrote about an experiment does not count.
     */
    static String id(Experiment experiment) {
        int[] classes = experiment.arms().stream()
                .mapToInt(experiment::classCount)
                .distinct()
                .toArray();
        String k = classes.length == 1 ? "-k" + classes[0] : "";
        return experiment.name() + k + "-" + ExperimentJson.groupHash(experiment) + "-s" + experiment.seed();
    }
}
