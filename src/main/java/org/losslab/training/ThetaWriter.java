package org.losslab.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.losslab.data.Tensor;
import org.losslab.engine.ParameterLayout;
import org.losslab.run.MetricRow;
import org.losslab.run.RunWriter;

/** Keeps the parameters of every epoch, without momentum, so that decision regions can be scrubbed. */
final class ThetaWriter implements TrainingListener {

    private static final String MOMENTUM = "/" + ParameterLayout.MOMENTUM;

    private final RunWriter writer;

    ThetaWriter(RunWriter writer) {
        this.writer = writer;
    }

    @Override
    public void epochDone(TrainingView training, List<MetricRow> rows) {
        Map<String, Tensor> parameters = new LinkedHashMap<>(training.state());
        parameters.keySet().removeIf(name -> name.contains(MOMENTUM));
        writer.theta(training.progress().epoch(), parameters);
    }
}
