package org.losslab.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.losslab.data.Tensor;
import org.losslab.data.UserException;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.ParameterSpec;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.run.Checkpoint;
import org.losslab.run.Progress;
import org.losslab.run.Progress.ArmProgress;

/** A checkpoint, checked against the experiment that is to go on from it. */
final class Restored {

    private final Checkpoint checkpoint;

    /**
     * Checks it.
     *
     * @throws UserException if it comes from another experiment
     */
    Restored(Experiment experiment, Checkpoint checkpoint, int stepsPerEpoch) {
        this.checkpoint = checkpoint;
        Progress progress = checkpoint.progress();
        List<String> labels =
                experiment.arms().stream().map(Arm::label).sorted().toList();
        if (!progress.arms().keySet().stream().sorted().toList().equals(labels)) {
            throw misfit(
                    "its arms are " + progress.arms().keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        if (progress.epoch() < 0
                || progress.epoch() > experiment.epochs()
                || progress.step() < 0
                || progress.step() > stepsPerEpoch) {
            throw misfit("it is at epoch " + progress.epoch() + ", step " + progress.step());
        }
    }

    /** Whether the arm had not diverged. */
    boolean trains(Arm arm) {
        return progress(arm).failure().isEmpty();
    }

    ArmProgress progress(Arm arm) {
        return checkpoint.progress().arms().get(arm.label());
    }

    /**
     * An arm's parameters, running statistics and momentum.
     *
     * @throws UserException if they do not fit the layout
     */
    Map<String, Tensor> state(Arm arm, List<ParameterSpec> layout) {
        String prefix = arm.label() + "/";
        Map<String, Tensor> state = new LinkedHashMap<>();
        checkpoint.tensors().forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                state.put(name.substring(prefix.length()), tensor);
            }
        });
        for (ParameterSpec spec : layout) {
            require(state.containsKey(spec.name()), arm, spec.name());
        }
        Map<String, ParameterSpec> byName =
                layout.stream().collect(Collectors.toMap(ParameterSpec::name, spec -> spec));
        state.forEach((name, tensor) -> {
            boolean momentum = name.startsWith(ParameterLayout.MOMENTUM);
            ParameterSpec spec = byName.get(momentum ? name.substring(ParameterLayout.MOMENTUM.length()) : name);
            require(spec != null && Arrays.equals(spec.shape(), tensor.shape()), arm, name);
        });
        return state;
    }

    private static void require(boolean fits, Arm arm, String name) {
        if (!fits) {
            throw misfit("'" + name + "' of arm '" + arm.label() + "' is missing or has another shape");
        }
    }

    private static UserException misfit(String what) {
        return new UserException("the checkpoint does not fit the run's experiment.json: " + what
                + "; delete the folder checkpoints to begin anew");
    }
}
