package org.losslab.mixture.bound;

import java.util.List;
import org.losslab.mixture.QuadraticOptimum;

/**
 * Everything that has a closed form: made anew at every movement of a slider. O(K² + K r) where the geometry is given.
 *
 * @param setting where this is
 * @param ql QL's optimum
 * @param ccql CCQL's optimum
 * @param statementIII1 (III.1)
 * @param lemma32 Lemma 3.2
 * @param lemma33 Lemma 3.3
 * @param lemma34 Lemma 3.4
 * @param lemma35 Lemma 3.5
 * @param counting the counting argument in the paper's setting, D = d
 */
public record ClosedForms(
        Setting setting,
        QuadraticOptimum ql,
        QuadraticOptimum ccql,
        StatementIII1 statementIII1,
        Lemma32 lemma32,
        Lemma33 lemma33,
        Lemma34 lemma34,
        Lemma35 lemma35,
        CountingArgument counting) {

    public static ClosedForms of(Setting setting) {
        QuadraticOptimum ql = new QuadraticOptimum(setting.geometry(), setting.sigma(), 0);
        QuadraticOptimum ccql = new QuadraticOptimum(setting.geometry(), setting.sigma(), setting.weight());
        return new ClosedForms(
                setting,
                ql,
                ccql,
                StatementIII1.of(setting, ql),
                Lemma32.of(setting),
                Lemma33.of(setting),
                Lemma34.of(setting, ql),
                Lemma35.of(setting, ql, ccql),
                new CountingArgument(setting.classes(), setting.samples(), setting.dimension()));
    }

    /** The statements in the paper's order. */
    public List<Statement> statements() {
        return List.of(statementIII1, lemma32, lemma33, lemma34, lemma35);
    }
}
