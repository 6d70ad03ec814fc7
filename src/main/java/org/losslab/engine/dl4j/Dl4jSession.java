package org.losslab.engine.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.Pointer;
import org.losslab.data.Dataset;
import org.losslab.data.Tensor;
import org.losslab.engine.Device;
import org.losslab.engine.DeviceDataset;
import org.losslab.engine.EngineSession;
import org.losslab.engine.Learner;
import org.losslab.engine.LearnerSpec;

/** A session on the processor. */
final class Dl4jSession implements EngineSession {

    private final Device device;
    private final List<Runnable> opened = new ArrayList<>();

    Dl4jSession(Device device) {
        this.device = device;
    }

    @Override
    public Device device() {
        return device;
    }

    @Override
    public DeviceDataset upload(Dataset data) {
        HostDataset dataset = new HostDataset(data);
        opened.add(dataset::close);
        return dataset;
    }

    @Override
    public Learner learner(LearnerSpec spec, Map<String, Tensor> initial) {
        Dl4jLearner learner = new Dl4jLearner(spec, initial);
        opened.add(learner::close);
        return learner;
    }

    @Override
    public long memoryInUse() {
        return Pointer.physicalBytes();
    }

    @Override
    public void close() {
        opened.forEach(Runnable::run);
        opened.clear();
    }
}
