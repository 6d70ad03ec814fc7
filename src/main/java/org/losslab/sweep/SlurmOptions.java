package org.losslab.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What SLURM is asked for, for each run.
 *
 * @param gres devices, such as {@code gpu:1}
 * @param time the limit, as SLURM writes it
 * @param atOnce how many runs of an array at a time
 * @param processors of each run
 * @param others options of sbatch, passed on as they are
 */
public record SlurmOptions(
        Optional<String> gres,
        Optional<String> time,
        Optional<Integer> atOnce,
        Optional<Integer> processors,
        List<String> others) {

    /** Nothing but what the cluster gives. */
    public static final SlurmOptions NONE =
            new SlurmOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public SlurmOptions {
        others = List.copyOf(others);
    }

    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        gres.ifPresent(value -> arguments.add("--gres=" + value));
        time.ifPresent(value -> arguments.add("--time=" + value));
        processors.ifPresent(value -> arguments.add("--cpus-per-task=" + value));
        arguments.addAll(others);
        return arguments;
    }
}
