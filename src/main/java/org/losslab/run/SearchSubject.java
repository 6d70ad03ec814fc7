package org.losslab.run;

import java.util.List;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;

/**
 * What a search is of, so that a search goes on with its like alone.
 *
 * @param experiment the experiment's group hash
 * @param seed its seed
 * @param engine the id of the engine that trains
 * @param device that of its device
 */
public record SearchSubject(String experiment, long seed, String engine, String device) {

    public static SearchSubject of(Experiment experiment, String engine, String device) {
        return new SearchSubject(ExperimentJson.groupHash(experiment), experiment.seed(), engine, device);
    }

    /** What is to be kept of a search. */
    public SearchFolder.Report report(SearchPlan plan, List<SearchTrial> trials) {
        return new SearchFolder.Report(plan, experiment, seed, engine, device, trials);
    }
}
