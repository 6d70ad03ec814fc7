package org.losslab.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.losslab.data.ExampleShape;
import org.losslab.data.RandomStream;
import org.losslab.data.Tensor;
import org.losslab.experiment.Architecture;

/**
 * The parameters of each architecture: names, shapes, order and initial values, the same for every engine.
 *
 * <p>Convolutions start He-normal by fan-out (He et al., 2015), hidden dense layers He-normal by fan-in, the head of a network
 * with variance 1/fan-in, the purely linear classifier at zero, so that its losses start at their reference level. Each
 * parameter has its own random stream, by position.
 */
public final class ParameterLayout {

    /** What stands before a parameter's name for its momentum. */
    public static final String MOMENTUM = "momentum/";

    private final List<ParameterSpec> specs = new ArrayList<>();

    private ParameterLayout() {}

    /** The parameters of a classifier for examples of that shape and K classes, in order. */
    public static List<ParameterSpec> of(Architecture model, ExampleShape shape, int classes) {
        ParameterLayout layout = new ParameterLayout();
        if (model instanceof Architecture.Linear linear) {
            layout.dense("head", shape.size(), classes, 0, linear.bias());
        } else if (model instanceof Architecture.Mlp mlp) {
            layout.mlp(mlp, shape.size(), classes);
        } else if (model instanceof Architecture.SmallConvNet) {
            layout.smallConvNet(shape.channels(), classes);
        } else if (model instanceof Architecture.WideResNet net) {
            layout.wideResNet(net, shape.channels(), classes);
        }
        return List.copyOf(layout.specs);
    }

    /** How many trained numbers a classifier has. */
    public static long parameterCount(Architecture model, ExampleShape shape, int classes) {
        return of(model, shape, classes).stream()
                .filter(ParameterSpec::trained)
                .mapToLong(ParameterSpec::size)
                .sum();
    }

    /** The initial parameters and running statistics, a pure function of the layout and the seed. */
    public static Map<String, Tensor> initialState(List<ParameterSpec> specs, long seed) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (int position = 0; position < specs.size(); position++) {
            ParameterSpec spec = specs.get(position);
            SplittableRandom random = RandomStream.INITIAL_WEIGHTS.at(seed, position, 0);
            Tensor tensor = Tensor.zeros(spec.shape());
            for (int i = 0; i < tensor.values().length; i++) {
                double noise = spec.initialDeviation() == 0 ? 0 : spec.initialDeviation() * random.nextGaussian();
                tensor.values()[i] = (float) (spec.initialMean() + noise);
            }
            state.put(spec.name(), tensor);
        }
        return state;
    }

    private void mlp(Architecture.Mlp mlp, int inputs, int classes) {
        int width = inputs;
        for (int i = 0; i < mlp.hidden().size(); i++) {
            dense("hidden" + i, width, mlp.hidden().get(i), Math.sqrt(2.0 / width), true);
            width = mlp.hidden().get(i);
        }
        dense("head", width, classes, Math.sqrt(1.0 / width), true);
    }

    private void smallConvNet(int channels, int classes) {
        int in = channels;
        for (int stage = 0; stage < 3; stage++) {
            int out = 32 << stage;
            convolution("stage" + stage + ".conv", in, out, 3);
            batchNormalization("stage" + stage + ".bn", out);
            in = out;
        }
        dense("head", in, classes, Math.sqrt(1.0 / in), true);
    }

    private void wideResNet(Architecture.WideResNet net, int channels, int classes) {
        convolution("conv", channels, 16, 3);
        int in = 16;
        for (int stage = 0; stage < 3; stage++) {
            int out = (16 << stage) * net.width();
            for (int block = 0; block < net.blocksPerStage(); block++) {
                String name = "stage" + stage + ".block" + block;
                batchNormalization(name + ".bn0", in);
                convolution(name + ".conv0", in, out, 3);
                batchNormalization(name + ".bn1", out);
                convolution(name + ".conv1", out, out, 3);
                if (block == 0 && (in != out || stage > 0)) {
                    convolution(name + ".shortcut", in, out, 1);
                }
                in = out;
            }
        }
        batchNormalization("bn", in);
        dense("head", in, classes, Math.sqrt(1.0 / in), true);
    }

    private void convolution(String name, int in, int out, int kernel) {
        double deviation = Math.sqrt(2.0 / ((double) out * kernel * kernel));
        specs.add(new ParameterSpec(name + ".weight", new int[] {out, in, kernel, kernel}, true, 0, deviation));
    }

    private void batchNormalization(String name, int channels) {
        int[] shape = {channels};
        specs.add(new ParameterSpec(name + ".weight", shape, true, 1, 0));
        specs.add(new ParameterSpec(name + ".bias", shape, true, 0, 0));
        specs.add(new ParameterSpec(name + ".running_mean", shape, false, 0, 0));
        specs.add(new ParameterSpec(name + ".running_var", shape, false, 1, 0));
    }

    private void dense(String name, int in, int out, double deviation, boolean bias) {
        specs.add(new ParameterSpec(name + ".weight", new int[] {out, in}, true, 0, deviation));
        if (bias) {
            specs.add(new ParameterSpec(name + ".bias", new int[] {out}, true, 0, 0));
        }
    }
}
