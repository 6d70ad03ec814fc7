package org.losslab.ui.mixture;

import java.util.List;
import java.util.function.Supplier;
import org.losslab.mixture.bound.Statement;

/**
 * One statement at the sliders, as a row shows it.
 *
 * @param key of its texts
 * @param exact the exact or measured value; NaN if there is none
 * @param measured whether that is about so much only
 * @param printed the bound as printed; NaN if there is none
 * @param corrected the bound as corrected or sharpened; NaN if there is none
 * @param slack how far the exact value is on the right side of the corrected bound; NaN if unknown
 * @param floor a further line of the gauge; NaN for none
 * @param verdict whether it holds
 * @param note why, in one sentence
 * @param conditions which of its conditions are met, a line each; made when asked for
 * @param latex its formula
 */
record BoundLine(
        String key,
        double exact,
        boolean measured,
        double printed,
        double corrected,
        double slack,
        double floor,
        Verdict verdict,
        String note,
        Supplier<String> conditions,
        Formula latex) {

    /**
     * A formula in LaTeX.
     *
     * @param symbols as it is
     * @param numbers with the current numbers in it; made when asked for
     */
    record Formula(String symbols, Supplier<String> numbers) {

        static Formula of(Statement statement) {
            return new Formula(statement.formula(), statement::numbers);
        }
    }

    /** Whether a statement holds at the sliders. */
    enum Verdict {
        /** Conditions met, and true. */
        TRUE,
        /** Its conditions are not met; it happens to be true. */
        OUTSIDE,
        /** Its conditions are not met, and it is not true. */
        BEYOND,
        /** The printed statement is false here. */
        FALSE,
        /** The print differs from the correct value by a known slip. */
        MISPRINT,
        /** Nothing is said. */
        NONE,
        /** Of the counting argument: neither QL nor CCQL's limit can fit the samples. */
        NEITHER_FITS,
        /** CCQL's limit can, QL cannot. */
        CCQL_FITS,
        /** Both can. */
        BOTH_FIT
    }

    BoundLine {
        // A difference of two equal numbers is zero but for rounding.
        slack = Math.abs(slack) <= 1e-12 * Math.max(1, Math.abs(exact)) ? 0 : slack;
    }

    /** Of an exact value. */
    BoundLine(
            String key,
            double exact,
            double printed,
            double corrected,
            double slack,
            double floor,
            Verdict verdict,
            String note,
            Supplier<String> conditions,
            Formula latex) {
        this(key, exact, false, printed, corrected, slack, floor, verdict, note, conditions, latex);
    }

    BoundLine withNote(String other) {
        return new BoundLine(key, exact, measured, printed, corrected, slack, floor, verdict, other, conditions, latex);
    }

    BoundLine withMeasured(boolean about) {
        return new BoundLine(key, exact, about, printed, corrected, slack, floor, verdict, note, conditions, latex);
    }

    /** The verdict in a word or two; empty for none. */
    String verdictText() {
        return verdict == Verdict.NONE ? "" : Texts.text("verdict." + verdict.name());
    }

    /** The note, and the conditions below it, of which it may be one. */
    String tip() {
        String all = conditions.get();
        return all.contains(note) ? all : (note + "\n" + all).strip();
    }

    /** Its exact value, and whether that is about so much only. */
    String exactText() {
        return (measured && Double.isFinite(exact) ? "≈ " : "") + Texts.number(exact);
    }

    /** All numbers that the gauge spans. */
    List<Double> values() {
        return List.of(exact, printed, corrected, floor);
    }
}
