package org.losslab.engine.dl4j;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A layer's parameters by name, one after the other in its part of the flat arrays, row-major; their values come from outside. */
final class NamedArrays implements ParamInitializer {

    static final String WEIGHT = "weight";
    static final String BIAS = "bias";

    private final Map<String, long[]> shapes;

    private NamedArrays(Map<String, long[]> shapes) {
        this.shapes = shapes;
    }

    /** No parameters. */
    static NamedArrays none() {
        return new NamedArrays(Map.of());
    }

    /** A weight of that shape. */
    static NamedArrays weight(long... shape) {
        return new NamedArrays(Map.of(WEIGHT, shape));
    }

    /** A weight of that shape and a bias of that length. */
    static NamedArrays weightAndBias(long[] weight, long bias) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        shapes.put(WEIGHT, weight);
        shapes.put(BIAS, new long[] {bias});
        return new NamedArrays(shapes);
    }

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return shapes.values().stream().mapToLong(NamedArrays::size).sum();
    }

    @Override
    public long numParams(Layer layer) {
        return numParams((NeuralNetConfiguration) null);
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return List.copyOf(shapes.keySet());
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return List.of(WEIGHT);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return shapes.containsKey(BIAS) ? List.of(BIAS) : List.of();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return WEIGHT.equals(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return BIAS.equals(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray paramsView, boolean initializeParams) {
        shapes.keySet().forEach(conf::addVariable);
        return views(paramsView);
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray gradientView) {
        return views(gradientView);
    }

    private Map<String, INDArray> views(INDArray flat) {
        INDArray line = flat.reshape(flat.length());
        Map<String, INDArray> views = new LinkedHashMap<>();
        long from = 0;
        for (Map.Entry<String, long[]> entry : shapes.entrySet()) {
            long to = from + size(entry.getValue());
            views.put(entry.getKey(), line.get(NDArrayIndex.interval(from, to)).reshape('c', entry.getValue()));
            from = to;
        }
        return views;
    }

    private static long size(long[] shape) {
        return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    }
}
