package org.losslab.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.losslab.mixture.Accuracy;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.QuadraticOptimum;
import org.losslab.mixture.bound.BoundsReport;
import org.losslab.mixture.bound.ClosedForms;
import org.losslab.mixture.bound.GaussianResults;
import org.losslab.mixture.bound.Lemma32;
import org.losslab.mixture.bound.Lemma33;
import org.losslab.mixture.bound.Lemma35;
import org.losslab.mixture.bound.NoiseResults;
import org.losslab.mixture.bound.Setting;

/**
 * The report as JSON. Doubles in full precision; what does not exist or is not finite is null. {@code sampled_accuracy} is
 * there for noise other than Gaussian only.
 */
final class BoundsJson {

    private BoundsJson() {}

    static ObjectNode of(BoundsReport report) {
        ClosedForms closed = report.closed();
        Setting setting = closed.setting();
        CentreGeometry geometry = setting.geometry();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("K", setting.classes());
        root.put("d", setting.dimension());
        put(root, "gamma", setting.gamma());
        put(root, "sigma", setting.sigma());
        put(root, "w", setting.weight());
        put(root, "coherence", geometry.coherence());
        put(root, "max_signed_correlation", geometry.largestCorrelation());
        root.put("rank", geometry.rank());
        putAll(root, "eigenvalues_MMt", geometry.eigenvalues());
        quadratic(root.putObject("ql"), closed.ql());
        ObjectNode ccql = root.putObject("ccql");
        quadratic(ccql, closed.ccql());
        putAll(ccql, "s", closed.ccql().leverages());
        put(ccql, "limit_w_inf_normalized", closed.ccql().limitOfLargeWeight());
        ObjectNode third = root.putObject("III1");
        put(third, "lower_normalized", closed.statementIII1().lowerNormalized());
        put(third, "sharp_lower_normalized", closed.statementIII1().sharpLowerNormalized());
        lemma32(root.putObject("lemma32"), closed.lemma32(), setting);
        lemma33(root.putObject("lemma33"), closed.lemma33());
        put(root.putObject("lemma34"), "printed_sum", closed.lemma34().printedSum());
        lemma35(root.putObject("lemma35"), closed.lemma35());
        gaussian(root, report.gaussian());
        report.noise().ifPresent(noise -> sampled(root.putObject("sampled_accuracy"), setting, noise));
        return root;
    }

    private static void quadratic(ObjectNode node, QuadraticOptimum optimum) {
        put(node, "min", optimum.minimum());
        put(node, "min_normalized", optimum.normalized());
        put(node, "argmin_fro_norm", optimum.norm());
        put(node, "at_M", optimum.atCentres());
        put(node, "at_0", optimum.atZero());
    }

    private static void lemma32(ObjectNode node, Lemma32 lemma, Setting setting) {
        put(node, "R", setting.radius());
        put(node, "log_bound", lemma.logBound());
        put(node, "linear_bound", lemma.linearBound());
        put(node, "sharp_log_bound", lemma.sharpLogBound());
        put(node, "jensen_lower", lemma.jensenLower());
        put(node, "R_for_epsilon", lemma.radiusForEpsilon());
    }

    private static void lemma33(ObjectNode node, Lemma33 lemma) {
        node.put("n", lemma.samples());
        put(node, "paper_c_half", lemma.paperCHalf());
        put(node, "one_sided_Q", lemma.oneSidedQ());
        put(node, "pairwise_Q", lemma.pairwiseQ());
        put(node, "actual_centres", lemma.actualCentres());
    }

    private static void lemma35(ObjectNode node, Lemma35 lemma) {
        put(node, "offdiag_sq_over_K", lemma.offDiagonal());
        put(node, "paper_rhs", lemma.paperRightSide());
        node.put("paper_rhs_valid", lemma.paperRightSideValid());
        put(node, "corrected_at_M", lemma.correctedAtCentres());
        put(node, "scaled_value", lemma.scaledValue());
        put(node, "scaled_alpha", lemma.scaledAlpha());
    }

    private static void gaussian(ObjectNode root, GaussianResults results) {
        ObjectNode bayes = root.putObject("bayes");
        put(bayes, "R", results.bayesRadius().orElse(Double.NaN));
        put(bayes, "ce", results.bayesCrossEntropy());
        put(bayes, "accuracy", results.bayesAccuracy().value());
        ObjectNode ce = root.putObject("ce");
        put(ce, "at_RM", results.crossEntropyAtCentres());
        put(ce, "min_in_ball", results.optimum().value());
        if (!results.optimum().converged()) {
            put(ce, "min_in_ball_gap", results.optimum().gap());
        }
        ObjectNode accuracy = root.putObject("accuracy");
        put(accuracy, "ce", results.ceAccuracy().value());
        put(accuracy, "ql", results.qlAccuracy().value());
        put(accuracy, "ccql", results.ccqlAccuracy().value());
    }

    private static void sampled(ObjectNode node, Setting setting, NoiseResults results) {
        node.put("noise", setting.noise().key());
        node.put("samples_per_class", results.samplesPerClass());
        sampled(node, "ce", results.ce());
        sampled(node, "ql", results.ql());
        sampled(node, "ccql", results.ccql());
        sampled(node, "matched_filter", results.matched());
    }

    private static void sampled(ObjectNode node, String key, Accuracy accuracy) {
        ObjectNode child = node.putObject(key);
        put(child, "value", accuracy.value());
        put(child, "standard_error", accuracy.standardError());
    }

    private static void put(ObjectNode node, String key, double value) {
        if (Double.isFinite(value)) {
            node.put(key, value);
        } else {
            node.putNull(key);
        }
    }

    private static void putAll(ObjectNode node, String key, double[] values) {
        ArrayNode array = node.putArray(key);
        for (double value : values) {
            array.add(value);
        }
    }
}
