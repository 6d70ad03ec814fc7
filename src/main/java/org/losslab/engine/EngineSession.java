package org.losslab.engine;

import java.util.Map;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;

/** An engine on one device. Used from one thread. Closing it releases everything that came from it. */
public interface EngineSession extends AutoCloseable {

    /** The device, by name, as it goes into a run's environment. */
    Device device();

    /** Puts a data set where the device can reach it. */
    DeviceDataset upload(Dataset data);

    /**
     * Makes a classifier that can be trained.
     *
     * @param spec what it is
     * @param initial its parameters by the names of {@link ParameterLayout}; a state that {@link Learner#state()} gave
     *     restores momentum and running statistics too
     */
    Learner learner(LearnerSpec spec, Map<String, Tensor> initial);

    /** Device memory in use, in bytes; −1 where the engine cannot tell. */
    long memoryInUse();

    @Override
    void close();
}
