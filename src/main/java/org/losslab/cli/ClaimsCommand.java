package org.losslab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import org.losslab.figure.claims.Claim;
import org.losslab.figure.claims.ClaimsTable;
import org.losslab.run.RunData;
import org.losslab.run.RunsFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code losslab claims}: the paper's claims against runs. */
@Command(
        name = "claims",
        mixinStandardHelpOptions = true,
        description = {
            "Holds the paper's claims against runs of its figures: what it states, what was measured, whether it holds.",
            "Runs that differ in seed, or in arms that were trained one at a time, are judged together."
        },
        footer = {"", "Example:", "  losslab claims figure1-small figure2-small --json"})
final class ClaimsCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "RUN", description = "Run folders, or names of runs in the runs folder.")
    private List<Path> runs;

    @Option(names = "--json", description = "Print the tables as a JSON array.")
    private boolean json;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "The runs folder (default: LOSSLAB_RUNS, ./runs, or the user's data directory).")
    private Path runsFolder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        RunsFolder folder = new RunsFolder(runsFolder == null ? RunsFolder.defaultPath() : runsFolder);
        List<ClaimsTable> tables = ClaimsTable.of(
                runs.stream().map(folder::find).map(RunData::read).toList());
        if (tables.isEmpty()) {
            throw new UserException("none of these runs is of a figure of the paper; 'losslab presets' lists those");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(toJson(tables).toPrettyString());
        } else {
            tables.forEach(table -> print(table, out));
        }
        out.flush();
        return 0;
    }

    private static void print(ClaimsTable table, PrintWriter out) {
        out.printf(
                "%s. %s, %s%s%n",
                table.figure().title(),
                table.scale(),
                switch (table.seeds()) {
                    case 0 -> "no seed trained to its end with every loss yet";
                    case 1 -> "1 seed";
                    default -> table.seeds() + " seeds";
                },
                table.recorded() && table.seeds() > 0 ? ", recorded" : "");
        for (Claim claim : table.claims()) {
            out.printf("  %-22s  %s%n", claim.verdict().title(), claim.statement());
            out.printf("  %-22s  %s; criterion: %s%n", "", claim.measured(), claim.criterion());
        }
        out.println();
    }

    private static ArrayNode toJson(List<ClaimsTable> tables) {
        ArrayNode all = new ObjectMapper().createArrayNode();
        for (ClaimsTable table : tables) {
            ObjectNode entry = all.addObject()
                    .put("figure", table.figure().key())
                    .put("experiment", table.experiment().name())
                    .put("scale", table.scale())
                    .put("seeds", table.seeds())
                    .put("recorded", table.recorded());
            ArrayNode claims = entry.putArray("claims");
            for (Claim claim : table.claims()) {
                claims.addObject()
                        .put("id", claim.id())
                        .put("statement", claim.statement())
                        .put("criterion", claim.criterion())
                        .put("measured", claim.measured())
                        .put("verdict", claim.verdict().key());
            }
        }
        return all;
    }
}
