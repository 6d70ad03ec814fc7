package org.losslab.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.losslab.data.TextFiles;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.run.AtomicFiles;
import org.losslab.run.Reasons;

/** sweep.json and plan.jsonl. */
final class PlanFiles {

    static final String SWEEP = "sweep.json";
    static final String PLAN = "plan.jsonl";

    private static final int SCHEMA = 1;
    private static final int LARGEST_SWEEP = 1 << 20;
    /** In bytes; a plan of a hundred thousand runs has twenty million. */
    private static final int LARGEST_PLAN = 64 << 20;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PlanFiles() {}

    /** The plan first: with sweep.json the folder is a sweep. */
    static void write(SweepFolder folder, SweepPlan plan) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (PlannedRun run : plan.runs()) {
            ObjectNode line = MAPPER.createObjectNode()
                    .put("run", run.id())
                    .put("seed", run.seed())
                    .put("epochs", run.epochs());
            ObjectNode settings = line.putObject("settings");
            run.settings().values().forEach(settings::set);
            lines.append(line).append('\n');
        }
        AtomicFiles.write(folder.planFile(), lines.toString().getBytes(StandardCharsets.UTF_8));
        ObjectNode sweep = MAPPER.createObjectNode().put("schema", SCHEMA).put("name", plan.name());
        sweep.set("experiment", ExperimentJson.toTree(plan.base()));
        AtomicFiles.write(folder.sweepFile(), (sweep.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static SweepPlan read(SweepFolder folder) {
        try {
            JsonNode sweep = MAPPER.readTree(TextFiles.read(folder.sweepFile(), LARGEST_SWEEP));
            if (sweep.path("schema").asInt(SCHEMA) > SCHEMA) {
                throw new UserException(
                        folder.sweepFile() + " was written by a newer LossLab; update LossLab to open it");
            }
            if (!(sweep.get("experiment") instanceof ObjectNode experiment)) {
                throw new UserException(folder.sweepFile() + " is damaged: it has no experiment");
            }
            Experiment base = ExperimentJson.fromTree(experiment);
            return new SweepPlan(sweep.path("name").asText(), base, runs(folder));
        } catch (NoSuchFileException e) {
            throw new UserException("there is no sweep at " + folder.path() + "; a sweep's folder has a " + SWEEP, e);
        } catch (JsonProcessingException e) {
            throw new UserException(folder.sweepFile() + " is damaged", e);
        } catch (IOException e) {
            throw new UserException("the sweep " + folder.path() + " cannot be read: " + Reasons.of(e), e);
        }
    }

    private static List<PlannedRun> runs(SweepFolder folder) throws IOException {
        List<PlannedRun> runs = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int number = 0;
        for (String line :
                TextFiles.read(folder.planFile(), LARGEST_PLAN).lines().toList()) {
            number++;
            try {
                PlannedRun run = run(MAPPER.readTree(line));
                if (!known.add(run.id())) {
                    throw new IllegalArgumentException(run.id() + " stands there twice");
                }
                runs.add(run);
            } catch (JsonProcessingException | IllegalArgumentException e) {
                throw new UserException(folder.planFile() + ", line " + number + " is broken", e);
            }
        }
        return runs;
    }

    private static PlannedRun run(JsonNode line) {
        String id = line.path("run").asText();
        // It becomes the name of a folder.
        if (!ID.matcher(id).matches() || !line.path("settings").isObject()) {
            throw new IllegalArgumentException(id);
        }
        Map<String, JsonNode> settings = new LinkedHashMap<>();
        line.get("settings").properties().forEach(each -> settings.put(each.getKey(), each.getValue()));
        return new PlannedRun(
                id, line.path("seed").asLong(), line.path("epochs").asInt(), new Settings(settings));
    }
}
