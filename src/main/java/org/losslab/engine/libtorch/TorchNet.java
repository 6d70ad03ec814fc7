package org.losslab.engine.libtorch;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.losslab.experiment.Architecture;

/** The architectures as functions of their parameters: from inputs to logits. */
final class TorchNet {

    private static final double EPSILON = 1e-5;
    private static final double MOMENTUM = 0.1;

    private final Architecture model;
    private final TorchParameters parameters;

    TorchNet(Architecture model, TorchParameters parameters) {
        this.model = model;
        this.parameters = parameters;
    }

    /**
     * The logits, {@code [n, K]}.
     *
     * @param x {@code [n, …]} inputs
     * @param training whether batch normalization uses and updates by the batch's moments
     */
    Tensor logits(Tensor x, boolean training) {
        if (model instanceof Architecture.Linear) {
            return dense("head", x.flatten(1, -1));
        }
        if (model instanceof Architecture.Mlp mlp) {
            Tensor hidden = x.flatten(1, -1);
            for (int i = 0; i < mlp.hidden().size(); i++) {
                hidden = dense("hidden" + i, hidden).relu();
            }
            return dense("head", hidden);
        }
        if (model instanceof Architecture.WideResNet net) {
            return wideResNet(net, x, training);
        }
        Tensor features = x;
        for (int stage = 0; stage < 3; stage++) {
            String name = "stage" + stage;
            features = normalized(name + ".bn", convolved(name + ".conv", features, stage == 0 ? 1 : 2, 1), training)
                    .relu_();
        }
        return dense("head", pooled(features));
    }

    private Tensor wideResNet(Architecture.WideResNet net, Tensor x, boolean training) {
        Tensor features = convolved("conv", x, 1, 1);
        for (int stage = 0; stage < 3; stage++) {
            for (int block = 0; block < net.blocksPerStage(); block++) {
                int stride = block == 0 && stage > 0 ? 2 : 1;
                features = block("stage" + stage + ".block" + block, features, stride, training);
            }
        }
        return dense("head", pooled(normalized("bn", features, training).relu_()));
    }

    private Tensor block(String name, Tensor x, int stride, boolean training) {
        Tensor active = normalized(name + ".bn0", x, training).relu_();
        Tensor residual = convolved(name + ".conv0", active, stride, 1);
        residual = normalized(name + ".bn1", residual, training).relu_();
        residual = convolved(name + ".conv1", residual, 1, 1);
        boolean reshaped = parameters.has(name + ".shortcut.weight");
        return residual.add_(reshaped ? convolved(name + ".shortcut", active, stride, 0) : x);
    }

    private Tensor convolved(String name, Tensor x, int stride, int padding) {
        return torch.conv2d(
                x,
                parameters.get(name + ".weight"),
                new TensorOptional(),
                new long[] {stride, stride},
                new long[] {padding, padding},
                new long[] {1, 1},
                1);
    }

    private Tensor normalized(String name, Tensor x, boolean training) {
        return torch.batch_norm(
                x,
                new TensorOptional(parameters.get(name + ".weight")),
                new TensorOptional(parameters.get(name + ".bias")),
                new TensorOptional(parameters.get(name + ".running_mean")),
                new TensorOptional(parameters.get(name + ".running_var")),
                training,
                MOMENTUM,
                EPSILON,
                true);
    }

    private static Tensor pooled(Tensor x) {
        return x.mean(new long[] {2, 3}, false, new org.bytedeco.pytorch.ScalarTypeOptional());
    }

    private Tensor dense(String name, Tensor x) {
        return parameters.has(name + ".bias")
                ? torch.linear(x, parameters.get(name + ".weight"), new TensorOptional(parameters.get(name + ".bias")))
                : torch.linear(x, parameters.get(name + ".weight"));
    }
}
