package org.losslab.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.losslab.data.UserException;
import org.losslab.engine.Device;
import org.losslab.engine.Engine;
import org.losslab.engine.Engines;
import org.losslab.experiment.Architecture;

/**
 * An engine and one of its devices.
 *
 * @param engine what trains
 * @param device where; usable
 */
public record EngineChoice(Engine engine, Device device) {

    private static final String CPU = "cpu";
    private static final String DL4J = "dl4j";
    private static final String LIBTORCH = "libtorch";

    /** What {@code auto} takes, for people. */
    public static final String RULE =
            "the first usable GPU; else, on the processor, dl4j for linear classifiers and libtorch for all other networks";

    /**
     * Chooses. {@code auto} takes the first usable GPU of any engine, else the processor with the engine that trains this architecture
     * faster there, by {@code losslab bench training --only auto,engines} and whole trainings of the presets: Deeplearning4j for linear
     * classifiers, LibTorch for all others, of which wide residual networks are equal. Else whichever there is.
     *
     * @param installed the engines to choose from
     * @param engineId an engine's id, or {@code auto}
     * @param deviceId a device's id, or {@code auto}
     * @param model what is to be trained
     * @throws UserException if there is no such engine or device, or it cannot be used, saying what is possible
     */
    public static EngineChoice of(List<Engine> installed, String engineId, String deviceId, Architecture model) {
        List<EngineChoice> usable = usable(installed, engineId, deviceId);
        String faster = model instanceof Architecture.Linear ? DL4J : LIBTORCH;
        return usable.stream()
                .filter(choice -> !choice.device().id().equals(CPU))
                .findFirst()
                .or(() -> usable.stream()
                        .filter(choice -> choice.engine().id().equals(faster))
                        .findFirst())
                .orElse(usable.get(0));
    }

    /**
     * Checks that there is something to choose.
     *
     * @throws UserException as {@link #of} throws it
     */
    public static void check(List<Engine> installed, String engineId, String deviceId) {
        usable(installed, engineId, deviceId);
    }

    /** The usable devices of these engines, at least one. */
    private static List<EngineChoice> usable(List<Engine> installed, String engineId, String deviceId) {
        List<Engine> engines = installed.stream()
                .filter(engine -> engineId.equals(Engines.AUTO) || engine.id().equals(engineId))
                .toList();
        if (engines.isEmpty()) {
            throw new UserException("there is no engine '" + engineId + "'; possible: "
                    + possible(installed.stream().map(Engine::id).toList()));
        }
        List<EngineChoice> choices = engines.stream()
                .flatMap(engine -> engine.devices().stream().map(device -> new EngineChoice(engine, device)))
                .filter(choice ->
                        deviceId.equals(Engines.AUTO) || choice.device().id().equals(deviceId))
                .toList();
        if (choices.isEmpty()) {
            throw new UserException("there is no device '" + deviceId + "'; possible: "
                    + possible(engines.stream()
                            .flatMap(engine -> engine.devices().stream())
                            .map(Device::id)
                            .distinct()
                            .toList()));
        }
        List<EngineChoice> usable =
                choices.stream().filter(choice -> choice.device().usable()).toList();
        if (usable.isEmpty()) {
            EngineChoice first = choices.get(0);
            throw new UserException("engine " + first.engine().id() + " cannot use the device '"
                    + first.device().id() + "': " + first.device().reason());
        }
        return usable;
    }

    /** That engine's device; empty if it is not to be had here. */
    static Optional<EngineChoice> find(List<Engine> installed, String engineId, String deviceId) {
        return installed.stream()
                .filter(engine -> engine.id().equals(engineId))
                .flatMap(engine -> engine.devices().stream().map(device -> new EngineChoice(engine, device)))
                .filter(choice ->
                        choice.device().id().equals(deviceId) && choice.device().usable())
                .findFirst();
    }

    private static String possible(List<String> ids) {
        return Engines.AUTO + ids.stream().map(id -> ", " + id).collect(Collectors.joining());
    }
}
