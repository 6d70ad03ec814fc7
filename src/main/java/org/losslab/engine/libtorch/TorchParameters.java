package org.losslab.engine.libtorch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.losslab.data.UserException;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.ParameterSpec;
import org.losslab.experiment.Optimizer;

/**
 * The named tensors of a learner. The trained ones are views of one flat tensor, their gradients of another, and so is the
 * momentum: a step is three operations on flat tensors.
 */
final class TorchParameters implements AutoCloseable {

    private final List<ParameterSpec> specs;
    private final TorchDevice device;
    private final Optimizer optimizer;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();
    private final List<Tensor> owned = new ArrayList<>();
    private final Tensor values;
    private final Tensor gradients;
    private final Tensor momentum;

    TorchParameters(
            List<ParameterSpec> specs,
            TorchDevice device,
            Optimizer optimizer,
            Map<String, org.losslab.data.Tensor> initial) {
        this.specs = specs;
        this.device = device;
        this.optimizer = optimizer;
        long size = specs.stream()
                .filter(ParameterSpec::trained)
                .mapToLong(ParameterSpec::size)
                .sum();
        values = own(device.zeros(ScalarType.Float, size));
        gradients = own(device.zeros(ScalarType.Float, size));
        momentum = own(device.zeros(ScalarType.Float, size));
        try (PointerScope scope = new PointerScope();
                NoGradGuard guard = new NoGradGuard()) {
            long offset = 0;
            for (ParameterSpec spec : specs) {
                org.losslab.data.Tensor start = required(initial, spec.name(), spec);
                if (spec.trained()) {
                    Tensor leaf = view(values, spec, offset);
                    leaf.copy_(onDevice(start, spec));
                    leaf = leaf.detach().set_requires_grad(true);
                    leaf.mutable_grad().put(view(gradients, spec, offset));
                    if (initial.containsKey(ParameterLayout.MOMENTUM + spec.name())) {
                        view(momentum, spec, offset)
                                .copy_(onDevice(required(initial, ParameterLayout.MOMENTUM + spec.name(), spec), spec));
                    }
                    offset += spec.size();
                    leaf.retainReference();
                    tensors.put(spec.name(), own(leaf));
                } else {
                    Tensor running = onDevice(start, spec);
                    running.retainReference();
                    tensors.put(spec.name(), own(running));
                }
            }
        }
    }

    /** The tensor of that name. */
    Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no parameter " + name);
        }
        return tensor;
    }

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    void clearGradients() {
        gradients.zero_();
    }

    /** v ← μv + g + λθ, θ ← θ − ηv, or Nesterov's form. */
    void step(double learningRate) {
        try (PointerScope scope = new PointerScope();
                NoGradGuard guard = new NoGradGuard()) {
            if (optimizer.weightDecay() != 0) {
                gradients.add_(values, new Scalar(optimizer.weightDecay()));
            }
            momentum.mul_(new Scalar(optimizer.momentum())).add_(gradients);
            if (optimizer.nesterov()) {
                gradients.add_(momentum, new Scalar(optimizer.momentum()));
                values.add_(gradients, new Scalar(-learningRate));
            } else {
                values.add_(momentum, new Scalar(-learningRate));
            }
        }
    }

    /** Copies of everything, momentum included. */
    Map<String, org.losslab.data.Tensor> state() {
        Map<String, org.losslab.data.Tensor> state = new LinkedHashMap<>();
        Map<String, org.losslab.data.Tensor> velocities = new LinkedHashMap<>();
        try (PointerScope scope = new PointerScope();
                NoGradGuard guard = new NoGradGuard()) {
            long offset = 0;
            for (ParameterSpec spec : specs) {
                state.put(spec.name(), onHost(tensors.get(spec.name()), spec));
                if (spec.trained()) {
                    velocities.put(ParameterLayout.MOMENTUM + spec.name(), onHost(view(momentum, spec, offset), spec));
                    offset += spec.size();
                }
            }
        }
        state.putAll(velocities);
        return state;
    }

    @Override
    public void close() {
        owned.forEach(Tensor::close);
        owned.clear();
        tensors.clear();
    }

    /** A part of a flat tensor in the shape of a parameter, convolutions channels-last like their inputs. */
    private static Tensor view(Tensor flat, ParameterSpec spec, long offset) {
        long[] shape = longs(spec.shape());
        Tensor part = flat.narrow(0, offset, spec.size());
        if (shape.length == 4) {
            return part.view(shape[0], shape[2], shape[3], shape[1]).permute(0, 3, 1, 2);
        }
        return part.view(shape);
    }

    private Tensor onDevice(org.losslab.data.Tensor tensor, ParameterSpec spec) {
        return device.floats(tensor.values(), longs(spec.shape()));
    }

    private static org.losslab.data.Tensor onHost(Tensor tensor, ParameterSpec spec) {
        float[] numbers = new float[Math.toIntExact(spec.size())];
        new FloatPointer(tensor.detach().cpu().contiguous().data_ptr()).get(numbers);
        return new org.losslab.data.Tensor(spec.shape().clone(), numbers);
    }

    private static org.losslab.data.Tensor required(
            Map<String, org.losslab.data.Tensor> state, String name, ParameterSpec spec) {
        org.losslab.data.Tensor tensor = state.get(name);
        if (tensor == null || tensor.values().length != spec.size()) {
            throw new UserException(
                    "the checkpoint does not fit the model: " + name + " is missing or of another size");
        }
        return tensor;
    }

    private static long[] longs(int[] shape) {
        return java.util.stream.IntStream.of(shape).mapToLong(i -> i).toArray();
    }

    private Tensor own(Tensor tensor) {
        owned.add(tensor);
        return tensor;
    }
}
