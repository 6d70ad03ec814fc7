package org.losslab.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import org.losslab.engine.Device;
import org.losslab.engine.Engine;
import org.losslab.engine.Engines;
import org.losslab.training.EngineChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab engines}: every engine and device. */
@Command(
        name = "engines",
        mixinStandardHelpOptions = true,
        description = "Lists every engine and device: usable, or why not.")
final class EnginesCommand implements Runnable {

    @Option(names = "--json", description = "Print a JSON array.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(tree().toPrettyString());
        } else {
            for (Engine engine : Engines.installed()) {
                out.printf("%s: %s%n", engine.id(), engine.title());
                for (Device device : engine.devices()) {
                    out.printf("  %-8s %s%n", device.id(), device.described());
                }
            }
            out.printf("auto takes %s%n", EngineChoice.RULE);
        }
        out.flush();
    }

    private static ArrayNode tree() {
        ArrayNode all = new ObjectMapper().createArrayNode();
        for (Engine engine : Engines.installed()) {
            ObjectNode node = all.addObject().put("id", engine.id()).put("title", engine.title());
            ArrayNode devices = node.putArray("devices");
            for (Device device : engine.devices()) {
                devices.addObject()
                        .put("id", device.id())
                        .put("title", device.title())
                        .put("usable", device.usable())
                        .put("reason", device.reason());
            }
        }
        return all;
    }
}
