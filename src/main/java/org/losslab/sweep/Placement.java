package org.losslab.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.losslab.data.UserException;

/** Where the runs of a sweep are trained. */
public sealed interface Placement {

    /**
     * Where, as typed: {@code local}, {@code local:4} or {@code slurm}.
     *
     * @param processors of this machine; half of them is how many processes {@code local} means
     * @throws UserException if it is none of these
     */
    static Placement parse(String text, int processors) {
        Matcher local = Pattern.compile("local(?::(\\d{1,4}))?").matcher(text);
        if (text.equals("slurm")) {
            return new Slurm();
        }
        if (!local.matches() || "0".equals(local.group(1))) {
            throw new UserException("--on must be local, local:PROCESSES or slurm, not '" + text + "'");
        }
        return new Local(local.group(1) == null ? Math.max(1, processors / 2) : Integer.parseInt(local.group(1)));
    }

    /**
     * Here.
     *
     * @param processes at a time, at least one
     */
    record Local(int processes) implements Placement {}

    /** As tasks of job arrays. */
    record Slurm() implements Placement {}
}
