package org.losslab.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a benchmark of the training found, row by row; each row can be shown as soon as it is there. */
final class TrainingReport {

    private final Consumer<String> live;
    private final List<BenchRow> rows = new ArrayList<>();
    private final Map<String, List<String>> profiles = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    /** @param live is told each line of text as it comes */
    TrainingReport(Consumer<String> live) {
        this.live = live;
    }

    void add(BenchRow row) {
        rows.add(row);
        live.accept(row.text());
    }

    void profile(String title, List<String> lines) {
        profiles.put(title, lines);
        live.accept(title);
        lines.forEach(line -> live.accept("  " + line));
    }

    /** Says something that is no number: what was not measured, and why. */
    void remark(String text) {
        remarks.add(text);
        live.accept(text);
    }

    void writeJson(PrintWriter out) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode root = mapper.createObjectNode();
        root.put("processors", Runtime.getRuntime().availableProcessors());
        root.set("rows", mapper.valueToTree(rows));
        root.set("profiles", mapper.valueToTree(profiles));
        root.set("remarks", mapper.valueToTree(remarks));
        out.println(mapper.writeValueAsString(root));
    }
}
