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

    private final Map<String, long[]> shapes = new LinkedHashMap<>();

    /** Adds a weight of that shape. */
    NamedArrays weight(String prefix, long... shape) {
        shapes.put(prefix + WEIGHT, shape);
        return this;
    }

    /** Adds a bias of that length. */
    NamedArrays bias(String prefix, long size) {
        shapes.put(prefix + BIAS, new long[] {size});
        return this;
    }

    /** Adds one weight and one bias a channel. */
    NamedArrays weightAndBias(String prefix, long channels) {
        return weight(prefix, channels).bias(prefix, channels);
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
        return ending(WEIGHT);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return ending(BIAS);
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return key.endsWith(WEIGHT);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return key.endsWith(BIAS);
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

    private List<String> ending(String suffix) {
        return shapes.keySet().stream().filter(key -> key.endsWith(suffix)).toList();
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
