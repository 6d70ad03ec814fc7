package org.losslab.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.losslab.run.RunFolder;

/**
 * What a worker and its client say to each other: one JSON object a line. Events carry a mark in front, since native libraries
 * write to the same standard output.
 */
final class Protocol {

    private static final String MARK = "@losslab ";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Protocol() {}

    /** What a client asks for. */
    enum Verb {
        TRAIN,
        RESUME_RUN,
        PAUSE,
        RESUME,
        STEP_BATCH,
        STEP_EPOCH,
        STOP
    }

    /**
     * A line to the worker.
     *
     * @param verb what to do
     * @param run the run's folder; empty for verbs that act on the training under way
     * @param engine an engine's id or {@code auto}
     * @param device a device's id or {@code auto}
     * @param data where CIFAR-100 is; empty for the usual places
     */
    record Command(Verb verb, String run, String engine, String device, String data) {

        static Command of(Verb verb) {
            return new Command(verb, "", "", "", "");
        }

        static Command of(Verb verb, RunFolder run, TrainRequest request) {
            return new Command(
                    verb,
                    run.path().toAbsolutePath().toString(),
                    request.engine(),
                    request.device(),
                    request.data().map(path -> path.toAbsolutePath().toString()).orElse(""));
        }

        RunFolder folder() {
            return new RunFolder(Path.of(run));
        }

        TrainRequest request() {
            return new TrainRequest(engine, device, data.isEmpty() ? Optional.empty() : Optional.of(Path.of(data)));
        }
    }

    /** What an event tells. */
    enum Kind {
        ENGINES,
        PHASE,
        HEARTBEAT
    }

    /** A line from the worker; what its kind does not tell is empty. */
    record Event(
            Kind kind,
            Phase phase,
            String run,
            String message,
            boolean failed,
            List<EngineInfo> engines,
            long memoryBytes,
            long deviceMemoryBytes) {

        static Event engines(List<EngineInfo> engines) {
            return new Event(Kind.ENGINES, Phase.STARTING, "", "", false, engines, 0, -1);
        }

        static Event phase(Phase phase, Optional<RunFolder> run, String message, boolean failed) {
            String path = run.map(folder -> folder.path().toString()).orElse("");
            return new Event(Kind.PHASE, phase, path, message, failed, List.of(), 0, -1);
        }

        static Event heartbeat(long memoryBytes, long deviceMemoryBytes) {
            return new Event(Kind.HEARTBEAT, Phase.STARTING, "", "", false, List.of(), memoryBytes, deviceMemoryBytes);
        }

        Optional<RunFolder> folder() {
            return run.isEmpty() ? Optional.empty() : Optional.of(new RunFolder(Path.of(run)));
        }
    }

    static String line(Command command) {
        return json(command) + "\n";
    }

    /** Begins with a line end, since a library may have left a line open. */
    static String line(Event event) {
        return "\n" + MARK + json(event) + "\n";
    }

    static Command command(String line) throws JsonProcessingException {
        return MAPPER.readValue(line, Command.class);
    }

    /** The event of a line; empty if it is some library's output. */
    static Optional<Event> event(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(line.substring(MARK.length()), Event.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
