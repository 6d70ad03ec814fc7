package org.losslab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab presets}: the experiments that ship with LossLab. */
@Command(
        name = "presets",
        mixinStandardHelpOptions = true,
        description = "Lists the experiments that ship with LossLab.")
final class PresetsCommand implements Runnable {

    @Option(names = "--json", description = "Print the whole experiments as a JSON array.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ArrayNode all = new ObjectMapper().createArrayNode();
            Presets.names().forEach(name -> all.add(Presets.tree(name)));
            out.println(all.toPrettyString());
        } else {
            for (String name : Presets.names()) {
                Experiment preset = Presets.load(name);
                out.printf("%-16s %s%n", name, preset.description());
                out.printf(
                        "%-16s %s, %d arms, %d epochs%n",
                        "", preset.model().title(), preset.arms().size(), preset.epochs());
                preset.notes().forEach(note -> out.printf("%-16s   %s%n", "", note));
            }
        }
        out.flush();
    }
}
