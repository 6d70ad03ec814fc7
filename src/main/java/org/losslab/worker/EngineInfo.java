package org.losslab.worker;

import java.util.List;
import org.losslab.engine.Device;

/**
 * An engine that the worker has, without the engine itself.
 *
 * @param id the name in files and on the command line
 * @param title the name for people
 * @param devices usable or not
 */
public record EngineInfo(String id, String title, List<Device> devices) {

    public EngineInfo {
        devices = List.copyOf(devices);
    }
}
