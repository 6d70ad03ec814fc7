package org.losslab.experiment;

import java.util.List;
import org.losslab.data.Ranges;
import org.losslab.data.UserException;

/** The classifier: what maps an example to K logits. */
public sealed interface Architecture {

    /** A name for people: "WideResNet-28-10". */
    String title();

    /** Whether it takes images and nothing else. */
    default boolean needsImages() {
        return false;
    }

    /**
     * f(x) = Θx, or Θx + b.
     *
     * @param bias whether there is a b; the paper has none
     */
    record Linear(boolean bias) implements Architecture {
        @Override
        public String title() {
            return bias ? "Linear with bias" : "Linear";
        }
    }

    /**
     * Fully connected layers with ReLU between them and biases.
     *
     * @param hidden the widths of the hidden layers, at least one
     */
    record Mlp(List<Integer> hidden) implements Architecture {
        public Mlp {
            hidden = List.copyOf(hidden);
            if (hidden.isEmpty() || hidden.size() > 20) {
                throw new UserException("model.hidden must list the widths of 1 to 20 layers");
            }
            hidden.forEach(width -> Ranges.check("model.hidden", width, 1, 10_000));
        }

        @Override
        public String title() {
            return "MLP " + hidden;
        }
    }

    /** Three stages of 3×3 convolution, batch normalization and ReLU at 32, 64 and 128 channels; pooling; linear head. */
    record SmallConvNet() implements Architecture {
        @Override
        public String title() {
            return "Small convolutional network";
        }

        @Override
        public boolean needsImages() {
            return true;
        }
    }

    /**
     * Zagoruyko and Komodakis' wide residual network, pre-activation, without dropout.
     *
     * @param depth 6n + 4: 10, 16, 22, 28, …
     * @param width the factor on 16, 32 and 64 channels
     */
    record WideResNet(int depth, int width) implements Architecture {
        public WideResNet {
            if (depth < 10 || depth > 100 || (depth - 4) % 6 != 0) {
                throw new UserException("model.depth must be 10, 16, 22, 28, … (6n + 4), not " + depth);
            }
            Ranges.check("model.width", width, 1, 20);
        }

        /** Residual blocks in each of the three stages. */
        public int blocksPerStage() {
            return (depth - 4) / 6;
        }

        @Override
        public String title() {
            return "WideResNet-" + depth + "-" + width;
        }

        @Override
        public boolean needsImages() {
            return true;
        }
    }
}
