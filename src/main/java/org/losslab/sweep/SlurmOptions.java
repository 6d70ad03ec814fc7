package org.losslab.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.losslab.data.UserException;

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

    /** How long before their limit tasks are told, to write a checkpoint. SLURM may be up to a minute early. */
    static final Duration NOTICE = Duration.ofMinutes(1);

    private static final Pattern LIMIT = Pattern.compile("(?:(\\d{1,5})-)?(\\d{1,9})(?::(\\d{1,9}))?(?::(\\d{1,9}))?");

    /** Nothing but what the cluster gives. */
    public static final SlurmOptions NONE =
            new SlurmOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /**
     * @throws UserException if the limit leaves tasks no time before they are told of it
     */
    public SlurmOptions {
        others = List.copyOf(others);
        if (time.filter(limit -> seconds(limit) <= NOTICE.toSeconds()).isPresent()) {
            throw new UserException(
                    "--time " + time.get() + " leaves a task no time to train: a minute before its limit it"
                            + " writes a checkpoint; give it longer, such as --time 10");
        }
    }

    /** A limit as SLURM writes it: MINUTES[:SECONDS], HOURS:MINUTES:SECONDS or DAYS-HOURS[:MINUTES[:SECONDS]]; others are its own. */
    private static long seconds(String limit) {
        Matcher parts = LIMIT.matcher(limit);
        if (!parts.matches()) {
            return Long.MAX_VALUE;
        }
        long last = number(parts.group(4));
        if (parts.group(1) != null || parts.group(4) != null) {
            long hours = 24 * number(parts.group(1)) + number(parts.group(2));
            return 3600 * hours + 60 * number(parts.group(3)) + last;
        }
        return 60 * number(parts.group(2)) + number(parts.group(3));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
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
