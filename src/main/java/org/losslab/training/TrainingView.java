package org.losslab.training;

import java.util.Map;
import org.losslab.data.Tensor;
import org.losslab.experiment.Experiment;
import org.losslab.run.Progress;

/** A training as its listeners see it. */
public interface TrainingView {

    Experiment experiment();

    /** How far it is. */
    Progress progress();

    /** Batches an epoch, the most of any arm. */
    int stepsPerEpoch();

    /** Arms that diverged, by label, each with why and when. */
    Map<String, String> failedArms();

    /** Everything that going on needs, of the arms that still train, by {@code <label>/<name>}. Waits for the device. */
    Map<String, Tensor> state();

    /** Device memory in use, in bytes; −1 where the engine cannot tell. */
    long memoryInUse();
}
