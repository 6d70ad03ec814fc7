package org.losslab.engine.dl4j;

import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.losslab.data.Tensor;
import org.losslab.engine.ParameterLayout;
import org.losslab.engine.ParameterSpec;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A graph's parameters under the names of {@link ParameterLayout}. The numbers of each lie together in the graph's flat array, in
 * the layout's order (DL4J keeps a dense layer's {@code [in, out]} weights by columns, which is {@code [out, in]} by rows); only
 * where each begins has to be known.
 */
final class GraphState {

    /** What DL4J's own layers call their parameters; ours use the layout's names. */
    private static final Map<String, String> NAMES = Map.of(
            DefaultParamInitializer.WEIGHT_KEY, NamedArrays.WEIGHT, DefaultParamInitializer.BIAS_KEY, NamedArrays.BIAS);

    private final List<ParameterSpec> specs;
    private final INDArray parameters;
    private final INDArray velocity;
    private final Map<String, Integer> offsets = new HashMap<>();
    private final Map<String, INDArray> statistics = new HashMap<>();

    /**
     * @param specs what the graph holds
     * @param graph whose parameters they are
     * @param velocity the momentum, of the shape of the graph's flat parameters
     */
    GraphState(List<ParameterSpec> specs, ComputationGraph graph, INDArray velocity) {
        this.specs = specs;
        this.parameters = graph.params();
        this.velocity = velocity;
        int offset = 0;
        for (int index : graph.topologicalSortOrder()) {
            GraphVertex vertex = graph.getVertices()[index];
            for (Map.Entry<String, INDArray> parameter : vertex.paramTable(true).entrySet()) {
                String name = NAMES.getOrDefault(parameter.getKey(), parameter.getKey());
                offsets.put(vertex.getVertexName() + "." + name, offset);
                offset += Math.toIntExact(parameter.getValue().length());
            }
            if (vertex.getLayer() instanceof StageLayer layer) {
                layer.stage()
                        .statistics()
                        .forEach((name, array) -> statistics.put(vertex.getVertexName() + "." + name, array));
            }
        }
    }

    /**
     * Takes over what {@link #read} gave, or initial values alone, which start without momentum.
     *
     * @throws IllegalArgumentException if something is missing or has another size
     */
    void write(Map<String, Tensor> state) {
        for (ParameterSpec spec : specs) {
            memory(spec).put(required(state, spec, spec.name()).values());
            String momentum = ParameterLayout.MOMENTUM + spec.name();
            if (spec.trained() && state.containsKey(momentum)) {
                memory(spec, velocity).put(required(state, spec, momentum).values());
            }
        }
    }

    /** Copies of parameters, running statistics and momentum. */
    Map<String, Tensor> read() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        for (ParameterSpec spec : specs) {
            state.put(spec.name(), copy(spec, memory(spec)));
        }
        for (ParameterSpec spec : specs) {
            if (spec.trained()) {
                state.put(ParameterLayout.MOMENTUM + spec.name(), copy(spec, memory(spec, velocity)));
            }
        }
        return state;
    }

    private static Tensor required(Map<String, Tensor> state, ParameterSpec spec, String name) {
        Tensor tensor = state.get(name);
        if (tensor == null || tensor.values().length != spec.size()) {
            throw new IllegalArgumentException("the state has no " + name + " of " + spec.size()
                    + " numbers; it belongs to another architecture or number of classes");
        }
        return tensor;
    }

    private static Tensor copy(ParameterSpec spec, FloatBuffer memory) {
        Tensor tensor = Tensor.zeros(spec.shape());
        memory.get(tensor.values());
        return tensor;
    }

    private FloatBuffer memory(ParameterSpec spec) {
        return spec.trained() ? memory(spec, parameters) : FlatArrays.floats(statistics.get(spec.name()));
    }

    private FloatBuffer memory(ParameterSpec spec, INDArray flat) {
        FloatBuffer memory = FlatArrays.floats(flat);
        return memory.position(memory.position() + offsets.get(spec.name()));
    }
}
