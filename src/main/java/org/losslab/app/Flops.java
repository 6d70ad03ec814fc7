package org.losslab.app;

import org.losslab.data.Dataset;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.ParameterSpec;
import org.losslab.experiment.Architecture;

/** Counts arithmetic. */
final class Flops {

    private Flops() {}

    /**
     * Multiplications and additions of the convolutions in forward and backward pass for one image: three times the forward pass's. A
     * stage halves the image's side, its convolutions' names tell the stage.
     */
    static double ofTraining(Architecture model, Dataset data) {
        double forward = 0;
        for (ParameterSpec parameter : ParameterLayout.of(model, data.shape(), data.classes())) {
            if (parameter.shape().length == 4) {
                int stage =
                        parameter.name().startsWith("stage") ? parameter.name().charAt(5) - '0' : 0;
                int side = data.shape().height() >> stage;
                forward += 2.0 * parameter.size() * side * side;
            }
        }
        return 3 * forward;
    }
}
