package org.losslab.mixture.bound;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.NoiseKind;

/** The reference cases: centres, setting and values found elsewhere. */
final class TheoryCases {

    private TheoryCases() {}

    static List<JsonNode> all() {
        try (InputStream stream = TheoryCases.class.getResourceAsStream("/org/losslab/mixture/theory-cases.json")) {
            List<JsonNode> cases = new ArrayList<>();
            new ObjectMapper().readTree(stream).get("cases").forEach(cases::add);
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[][] centres(JsonNode node) {
        double[][] centres = new double[node.size()][node.get(0).size()];
        for (int i = 0; i < centres.length; i++) {
            for (int j = 0; j < centres[0].length; j++) {
                centres[i][j] = node.get(i).get(j).doubleValue();
            }
        }
        return centres;
    }

    static Setting setting(JsonNode node, double radius) {
        JsonNode lemma33 = node.path("lemma33");
        return new Setting(
                new CentreGeometry(centres(node.get("M"))),
                node.get("gamma").doubleValue(),
                node.get("sigma").doubleValue(),
                node.get("w").doubleValue(),
                NoiseKind.GAUSSIAN,
                radius,
                0.05,
                lemma33.path("n").asInt(500));
    }
}
