package org.losslab.engine.dl4j;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution without bias by ND4J's own operations, which oneDNN does; DL4J's layer spends its time in {@code im2col}. Images
 * are {@code [n, height, width, channels]}, which oneDNN takes without reordering; weights {@code [out, in, k, k]}. Each thread takes a
 * part of the examples.
 */
final class Convolution implements Stage {

    /** Inputs whose operations are kept; batches' arrays are used again, so there are few. */
    private static final int KEPT = 16;

    private final Parameters parameters;
    private final int out;
    private final int kernel;
    private final int stride;
    private final Team team = Team.shared();
    private final Buffer output = new Buffer();
    private final Buffer inputGradient = new Buffer();
    private final List<Buffer> weightGradients = new ArrayList<>();
    private final IdentityHashMap<INDArray, List<NativeOperation>> forward = new IdentityHashMap<>();
    private final IdentityHashMap<INDArray, List<NativeOperation>> backward = new IdentityHashMap<>();
    private INDArray input;

    /** Padded by k/2, so that stride 1 keeps the image's size. */
    Convolution(Parameters parameters, int out, int kernel, int stride) {
        this.parameters = parameters;
        this.out = out;
        this.kernel = kernel;
        this.stride = stride;
    }

    static LayerSpec spec(int in, int out, int kernel, int stride) {
        return new LayerSpec(
                new NamedArrays().weight("", out, in, kernel, kernel),
                parameters -> new Convolution(parameters, out, kernel, stride));
    }

    @Override
    public INDArray forward(INDArray images, boolean training) {
        input = images;
        INDArray to = output.array(images.size(0), outputSize(images.size(1)), outputSize(images.size(2)), out);
        execute(forward, images, List.of(to), part -> NativeOperation.of("conv2d", arguments())
                .inputs(Examples.part(images, part, team.size()), weight())
                .outputs(Examples.part(to, part, team.size())));
        return to;
    }

    @Override
    public INDArray backward(INDArray epsilon) {
        INDArray images = input;
        INDArray to = inputGradient.array(images.shape());
        execute(backward, images, List.of(epsilon, to), part -> NativeOperation.of("conv2d_bp", arguments())
                .inputs(Examples.part(images, part, team.size()), weight(), Examples.part(epsilon, part, team.size()))
                .outputs(Examples.part(to, part, team.size()), weightGradient(part)));
        int parts = Examples.parts(images, team.size());
        for (int part = 1; part < parts; part++) {
            FlatArrays.add(weightGradient(part), weightGradient(0));
        }
        return to;
    }

    private interface Preparation {
        NativeOperation of(int part);
    }

    /** Executes the operations for a batch, prepared when its arrays are seen for the first time. */
    private void execute(
            IdentityHashMap<INDArray, List<NativeOperation>> prepared,
            INDArray images,
            List<INDArray> others,
            Preparation preparation) {
        List<NativeOperation> operations = prepared.get(images);
        if (operations == null || !operations.get(0).concerns(others)) {
            if (operations != null || prepared.size() >= KEPT) {
                clear(prepared);
            }
            operations = new ArrayList<>();
            for (int part = 0; part < Examples.parts(images, team.size()); part++) {
                operations.add(preparation.of(part).concerning(others));
            }
            prepared.put(images, operations);
        }
        List<NativeOperation> parts = operations;
        team.run(parts.size(), part -> parts.get(part).execute());
    }

    private INDArray weight() {
        return parameters.value(NamedArrays.WEIGHT);
    }

    /** Where a part's gradient goes: the first into its place, the others beside it. */
    private INDArray weightGradient(int part) {
        INDArray whole = parameters.gradient(NamedArrays.WEIGHT);
        if (part == 0) {
            return whole;
        }
        while (weightGradients.size() < part) {
            weightGradients.add(new Buffer());
        }
        return weightGradients.get(part - 1).array(whole.shape());
    }

    private int[] arguments() {
        int padding = kernel / 2;
        int channelsLast = 1;
        int weightsOutInKK = 1;
        return new int[] {kernel, kernel, stride, stride, padding, padding, 1, 1, 0, channelsLast, weightsOutInKK};
    }

    private long outputSize(long size) {
        return (size + 2L * (kernel / 2) - kernel) / stride + 1;
    }

    private static void clear(IdentityHashMap<INDArray, List<NativeOperation>> prepared) {
        prepared.values().forEach(parts -> parts.forEach(NativeOperation::close));
        prepared.clear();
    }

    @Override
    public void close() {
        clear(forward);
        clear(backward);
        output.close();
        inputGradient.close();
        weightGradients.forEach(Buffer::close);
    }
}
