package org.losslab.engine.dl4j;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A block of a wide residual network (Zagoruyko and Komodakis, 2016): x + r(a), or shortcut(a) + r(a) where the shape changes, with
 * a = ReLU(bn0(x)) and r = conv1 ∘ ReLU ∘ bn1 ∘ conv0. One stage, so that sums and the gradients' sums are formed in passes that are
 * made anyway, in place.
 */
final class ResidualBlock implements Stage {

    private final Normalization normalization0;
    private final Convolution convolution0;
    private final Normalization normalization1;
    private final Convolution convolution1;
    /** Null where the input itself is added. */
    private final Convolution shortcut;

    private final ChannelKernel sums;

    private ResidualBlock(Parameters parameters, int in, int out, int stride) {
        normalization0 = new Normalization(parameters.within("bn0."), in);
        convolution0 = new Convolution(parameters.within("conv0."), out, 3, stride);
        normalization1 = new Normalization(parameters.within("bn1."), out);
        convolution1 = new Convolution(parameters.within("conv1."), out, 3, 1);
        shortcut =
                isReshaping(in, out, stride) ? new Convolution(parameters.within("shortcut."), out, 1, stride) : null;
        sums = new ChannelKernel(out);
    }

    static LayerSpec spec(int in, int out, int stride) {
        NamedArrays names = new NamedArrays()
                .weightAndBias("bn0.", in)
                .weight("conv0.", out, in, 3, 3)
                .weightAndBias("bn1.", out)
                .weight("conv1.", out, out, 3, 3);
        if (isReshaping(in, out, stride)) {
            names.weight("shortcut.", out, in, 1, 1);
        }
        return new LayerSpec(names, parameters -> new ResidualBlock(parameters, in, out, stride));
    }

    private static boolean isReshaping(int in, int out, int stride) {
        return in != out || stride != 1;
    }

    @Override
    public INDArray forward(INDArray input, boolean training) {
        INDArray active = normalization0.forward(input, training);
        INDArray residual = convolution1.forward(
                normalization1.forward(convolution0.forward(active, training), training), training);
        sums.sum(residual, shortcut == null ? input : shortcut.forward(active, training), residual);
        return residual;
    }

    @Override
    public INDArray backward(INDArray epsilon) {
        INDArray inActive = convolution0.backward(normalization1.backward(convolution1.backward(epsilon)));
        if (shortcut == null) {
            return normalization0.backward(inActive, epsilon, inActive);
        }
        sums.sum(inActive, shortcut.backward(epsilon), inActive);
        return normalization0.backward(inActive);
    }

    @Override
    public Map<String, INDArray> statistics() {
        Map<String, INDArray> all = new LinkedHashMap<>();
        normalization0.statistics().forEach((name, array) -> all.put("bn0." + name, array));
        normalization1.statistics().forEach((name, array) -> all.put("bn1." + name, array));
        return all;
    }

    @Override
    public void close() {
        normalization0.close();
        convolution0.close();
        normalization1.close();
        convolution1.close();
        if (shortcut != null) {
            shortcut.close();
        }
    }
}
