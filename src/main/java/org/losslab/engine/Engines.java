package org.losslab.engine;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.losslab.data.UserException;

/** The engines that are installed. */
public final class Engines {

    /** The name that leaves the choice of engine or device to LossLab. */
    public static final String AUTO = "auto";

    private Engines() {}

    /** Every installed engine, by id. */
    public static List<Engine> installed() {
        return ServiceLoader.load(Engine.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Engine::id))
                .toList();
    }

    /**
     * The engine of that id.
     *
     * @throws UserException if it is not installed, listing those that are
     */
    public static Engine byId(String id) {
        List<Engine> engines = installed();
        return engines.stream()
                .filter(engine -> engine.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UserException("there is no engine '" + id + "'; possible: " + AUTO + ", "
                        + engines.stream().map(Engine::id).collect(Collectors.joining(", "))));
    }
}
