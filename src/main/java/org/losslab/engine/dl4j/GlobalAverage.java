package org.losslab.engine.dl4j;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The mean over all pixels: {@code [n, height, width, channels]} to {@code [n, channels]}. */
final class GlobalAverage implements Stage {

    private final Buffer output = new Buffer();
    private final Buffer inputGradient = new Buffer();
    private INDArray input;

    static LayerSpec spec() {
        return new LayerSpec(new NamedArrays(), parameters -> new GlobalAverage());
    }

    @Override
    public INDArray forward(INDArray images, boolean training) {
        input = images;
        int n = Math.toIntExact(images.size(0));
        int pixels = pixels();
        float[] pixel = new float[Math.toIntExact(images.size(3))];
        float[] mean = new float[pixel.length];
        INDArray to = output.array(n, pixel.length);
        FloatBuffer from = FlatArrays.floats(images);
        FloatBuffer result = FlatArrays.floats(to);
        for (int example = 0; example < n; example++) {
            Arrays.fill(mean, 0);
            for (int i = 0; i < pixels; i++) {
                from.get(pixel);
                for (int c = 0; c < pixel.length; c++) {
                    mean[c] += pixel[c];
                }
            }
            for (int c = 0; c < pixel.length; c++) {
                mean[c] /= pixels;
            }
            result.put(mean);
        }
        return to;
    }

    @Override
    public INDArray backward(INDArray epsilon) {
        int pixels = pixels();
        float[] share = new float[Math.toIntExact(input.size(3))];
        INDArray to = inputGradient.array(input.shape());
        FloatBuffer from = FlatArrays.floats(epsilon);
        FloatBuffer result = FlatArrays.floats(to);
        for (long example = 0; example < input.size(0); example++) {
            from.get(share);
            for (int c = 0; c < share.length; c++) {
                share[c] /= pixels;
            }
            for (int i = 0; i < pixels; i++) {
                result.put(share);
            }
        }
        return to;
    }

    private int pixels() {
        return Math.toIntExact(input.size(1) * input.size(2));
    }

    @Override
    public void close() {
        output.close();
        inputGradient.close();
    }
}
