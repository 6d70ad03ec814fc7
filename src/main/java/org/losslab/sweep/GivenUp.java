package org.losslab.sweep;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a run is not tried again: its process ended without an end of the run. The index notes it in no language, so that whoever
 * reads it says it in theirs.
 *
 * @param times how often in a row
 * @param exitCode of the last process
 */
public record GivenUp(int times, int exitCode) {

    private static final Pattern NOTE = Pattern.compile("given-up:(\\d{1,9}):(\\d{1,9})");

    String note() {
        return "given-up:" + times + ":" + exitCode;
    }

    /** What a row's note says, if it says this. */
    public static Optional<GivenUp> of(String note) {
        Matcher matcher = NOTE.matcher(note);
        return matcher.matches()
                ? Optional.of(new GivenUp(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
