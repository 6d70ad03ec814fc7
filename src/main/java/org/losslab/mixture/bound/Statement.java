package org.losslab.mixture.bound;

import java.util.List;

/** A statement of the paper at one setting. */
public sealed interface Statement permits StatementIII1, Lemma32, Lemma33, Lemma34, Lemma35 {

    /** Its number in the paper: {@code III.1}, {@code 3.2}, … */
    String number();

    /** The correct formula in symbols, LaTeX. */
    String formula();

    /** The formula as printed, LaTeX. */
    String printedFormula();

    /** The correct formula with the current numbers in it, LaTeX. */
    String numbers();

    /** Its bounds, weakest first. */
    List<Bound> bounds();

    /** Its conditions. */
    List<Condition> conditions();

    /** Whether all conditions hold here. */
    default boolean applies() {
        return conditions().stream().allMatch(Condition::met);
    }
}
