package org.losslab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.losslab.data.Ranges;
import org.losslab.data.UserException;

/**
 * The learning rate over time: multiplied by a factor at the end of chosen epochs.
 *
 * @param atEndOf the epochs, rising; empty for a constant learning rate
 * @param factor what is multiplied by, 0..1; the paper's is 0.25
 */
public record Schedule(List<Integer> atEndOf, double factor) {

    /** A learning rate that stays. */
    public static final Schedule CONSTANT = new Schedule(List.of(), 1);

    public Schedule {
        atEndOf = List.copyOf(atEndOf);
        Ranges.check("schedule.factor", factor, 1e-6, 1);
        for (int i = 0; i < atEndOf.size(); i++) {
            if (atEndOf.get(i) <= (i == 0 ? 0 : atEndOf.get(i - 1))) {
                throw new UserException("schedule.atEndOf must be rising epochs from 1 on, not " + atEndOf);
            }
        }
    }

    /** What the initial learning rate is multiplied by during an epoch (1, 2, …). */
    public double multiplier(int epoch) {
        long passed = atEndOf.stream().filter(end -> end < epoch).count();
        return Math.pow(factor, (double) passed);
    }

    /** The same changes at these parts of a longer or shorter training, in whole epochs, one after the other. */
    public Schedule scaled(double lengthFactor) {
        List<Integer> ends = new ArrayList<>();
        for (int end : atEndOf) {
            int before = ends.isEmpty() ? 0 : ends.get(ends.size() - 1);
            ends.add(Math.max(before + 1, (int) Math.round(end * lengthFactor)));
        }
        return new Schedule(ends, factor);
    }

    /** For people: "x0.25 after 50, 80 of 200". */
    public String title(int epochs) {
        return atEndOf.isEmpty()
                ? "constant"
                : "x" + factor + " after "
                        + atEndOf.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " of " + epochs;
    }
}
