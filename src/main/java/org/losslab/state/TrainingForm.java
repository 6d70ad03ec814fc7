package org.losslab.state;

import java.util.function.UnaryOperator;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;

/**
 * What the training workspace is set to run.
 *
 * @param preset the preset that the experiment started from; empty for none
 * @param experiment as edited
 * @param engine an engine's id, or {@code auto}
 * @param device a device's id, or {@code auto}
 * @param dataPath where CIFAR-100 lies; empty to look for it in the usual places
 */
public record TrainingForm(String preset, Experiment experiment, String engine, String device, String dataPath) {

    /** A preset on whatever engine and device is best. */
    public static TrainingForm ofPreset(String preset) {
        return new TrainingForm(preset, Presets.load(preset), "auto", "auto", "");
    }

    /** The preset, in place of whatever was edited. */
    public TrainingForm withPreset(String newPreset) {
        return new TrainingForm(newPreset, Presets.load(newPreset), engine, device, dataPath);
    }

    /** The same experiment, of which no preset tells any more. */
    public TrainingForm withoutPreset() {
        return new TrainingForm("", experiment, engine, device, dataPath);
    }

    /** The experiment after a change. */
    public TrainingForm edit(UnaryOperator<ExperimentEdit> change) {
        Experiment edited = change.apply(new ExperimentEdit(experiment)).build();
        return new TrainingForm(preset, edited, engine, device, dataPath);
    }

    public TrainingForm withEngine(String newEngine, String newDevice) {
        return new TrainingForm(preset, experiment, newEngine, newDevice, dataPath);
    }

    public TrainingForm withDataPath(String newDataPath) {
        return new TrainingForm(preset, experiment, engine, device, newDataPath);
    }
}
