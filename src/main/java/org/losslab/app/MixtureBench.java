package org.losslab.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.losslab.data.UserException;
import org.losslab.ui.mixture.compute.StageTimes.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code losslab bench mixture}: from a slider's event to the picture, with the share of each stage. */
@Command(
        name = "mixture",
        mixinStandardHelpOptions = true,
        description = {
            "Drags sigma in the mixture panel and measures every movement: all bounds and three pictures of 360x360,",
            "n = 2000. With a screen also in a window, each setting after ten seconds that are not measured."
        })
public final class MixtureBench implements Callable<Integer> {

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(
            names = "--drag",
            description =
                    "Only drag sigma in a window, ten seconds after as long a warm-up: frames shown and dropped, the longest gap.")
    private boolean drag;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        boolean window = Display.isThere();
        if (window) {
            MixtureWindowTimings.start();
        }
        PrintWriter out = spec.commandLine().getOut();
        if (drag) {
            return drag(out, window);
        }
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ArrayNode cases = mapper.createArrayNode();
        if (!json) {
            out.println("milliseconds, median and 95 of 100");
            out.println(
                    "  K  d |  computing   |  CE settled  |  in a window: computing | waiting for a beat | views | painting | event to painted");
        }
        for (MixtureBenchCase setting : MixtureBenchCase.ALL) {
            MixtureComputeTimings computing = MixtureComputeTimings.of(setting);
            Optional<MixtureWindowTimings> shown =
                    window ? MixtureWindowTimings.of(setting) : Optional.<MixtureWindowTimings>empty();
            if (json) {
                cases.add(node(mapper, setting, computing, shown));
            } else {
                print(out, setting, computing, shown);
            }
        }
        if (json) {
            ObjectNode root = mapper.createObjectNode();
            root.put("side", MixtureComputeTimings.SIDE);
            root.put("processors", Runtime.getRuntime().availableProcessors());
            root.set("cases", cases);
            out.println(mapper.writeValueAsString(root));
        }
        out.flush();
        if (window) {
            MixtureWindowTimings.stop();
        }
        return 0;
    }

    private int drag(PrintWriter out, boolean window) throws IOException, InterruptedException {
        if (!window) {
            throw new UserException("there is no screen to drag on: set DISPLAY, or leave --drag out");
        }
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ArrayNode cases = mapper.createArrayNode();
        for (MixtureBenchCase setting : MixtureBenchCase.ALL) {
            MixtureWindowTimings.Drag dragged = MixtureWindowTimings.drag(setting)
                    .orElseThrow(() -> new UserException("the window showed nothing for a long time"));
            ObjectNode node = cases.addObject();
            node.put("classes", setting.classes());
            node.put("dimension", setting.dimension());
            node.put("movements", dragged.movements());
            node.put("frames", dragged.frames());
            node.put("dropped_of_600", dragged.dropped());
            node.put("longest_gap_ms", dragged.longestGap());
            if (!json) {
                out.printf(
                        Locale.ROOT,
                        "K = %3d, d = %d: in 10 s %d movements, %d new frames, %d of 600 sixtieths without one, longest gap %.1f ms%n",
                        setting.classes(),
                        setting.dimension(),
                        dragged.movements(),
                        dragged.frames(),
                        dragged.dropped(),
                        dragged.longestGap());
                out.flush();
            }
        }
        if (json) {
            out.println(mapper.writeValueAsString(cases));
            out.flush();
        }
        MixtureWindowTimings.stop();
        return 0;
    }

    private static ObjectNode node(
            ObjectMapper mapper,
            MixtureBenchCase setting,
            MixtureComputeTimings computing,
            Optional<MixtureWindowTimings> shown) {
        ObjectNode node = mapper.createObjectNode();
        node.put("classes", setting.classes());
        node.put("dimension", setting.dimension());
        node.set("computing_ms", quantiles(mapper, computing.frame()));
        node.set("ce_settled_ms", quantiles(mapper, computing.settle()));
        ObjectNode shares = node.putObject("shares");
        for (Stage stage : Stage.values()) {
            shares.put(stage.name().toLowerCase(Locale.ROOT), computing.shares().getOrDefault(stage, 0.0));
        }
        node.set(
                "window_computing_ms",
                shown.map(each -> quantiles(mapper, each.computing())).orElse(null));
        node.set(
                "waiting_for_beat_ms",
                shown.map(each -> quantiles(mapper, each.waiting())).orElse(null));
        node.set("views_ms", shown.map(each -> quantiles(mapper, each.views())).orElse(null));
        node.set(
                "painting_ms",
                shown.map(each -> quantiles(mapper, each.painting())).orElse(null));
        node.set(
                "event_to_painted_ms",
                shown.map(each -> quantiles(mapper, each.painted())).orElse(null));
        shown.map(MixtureWindowTimings::threads).ifPresent(threads -> {
            ObjectNode processor = node.putObject("processor_ms_a_frame");
            processor.put("window", threads.window());
            processor.put("painting", threads.painting());
            processor.put("computing", threads.computing());
        });
        return node;
    }

    private static ObjectNode quantiles(ObjectMapper mapper, Quantiles quantiles) {
        ObjectNode node = mapper.createObjectNode();
        node.put("median", quantiles.median());
        node.put("p95", quantiles.p95());
        return node;
    }

    private static void print(
            PrintWriter out,
            MixtureBenchCase setting,
            MixtureComputeTimings computing,
            Optional<MixtureWindowTimings> shown) {
        out.printf(
                Locale.ROOT,
                "%3d  %d | %s | %s | %s%n",
                setting.classes(),
                setting.dimension(),
                text(computing.frame()),
                text(computing.settle()),
                shown.map(each -> String.join(
                                " | ",
                                text(each.computing()),
                                text(each.waiting()),
                                text(each.views()),
                                text(each.painting()),
                                text(each.painted())))
                        .orElse("no screen"));
        shown.map(MixtureWindowTimings::threads)
                .ifPresent(threads -> out.printf(
                        Locale.ROOT,
                        "         processor time a frame: computing %.1f, JavaFX's thread %.1f, painting %.1f%n",
                        threads.computing(),
                        threads.window(),
                        threads.painting()));
        for (Stage stage : Stage.values()) {
            out.printf(
                    Locale.ROOT,
                    "         %-11s %5.1f%%%n",
                    stage.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    100 * computing.shares().getOrDefault(stage, 0.0));
        }
        out.flush();
    }

    private static String text(Quantiles quantiles) {
        return String.format(Locale.ROOT, "%5.1f  %5.1f", quantiles.median(), quantiles.p95());
    }
}
