package org.losslab.training;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.losslab.data.UserException;
import org.losslab.engine.Device;
import org.losslab.engine.Engine;
import org.losslab.engine.Engines;

/**
 * An engine and one of its devices.
 *
 * @param engine what trains
 * @param device where; usable
 */
public record EngineChoice(Engine engine, Device device) {

    private static final String CPU = "cpu";

    /**
     * Chooses. {@code auto} takes the first usable GPU of any engine, else the first engine that can use the processor.
     *
     * @param installed the engines to choose from
     * @param engineId an engine's id, or {@code auto}
     * @param deviceId a device's id, or {@code auto}
     * @throws UserException if there is no such engine or device, or it cannot be used, saying what is possible
     */
    public static EngineChoice of(List<Engine> installed, String engineId, String deviceId) {
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
        return usable.stream()
                .filter(choice -> !choice.device().id().equals(CPU))
                .findFirst()
                .orElse(usable.get(0));
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
