/**
 * The engine on Deeplearning4j and ND4J's native back end.
 *
 * <p>A classifier is a {@link org.deeplearning4j.nn.graph.ComputationGraph} whose layers bear the names of {@link
 * org.losslab.engine.ParameterLayout}. The losses are {@link org.losslab.loss.Loss} itself behind DL4J's interface; the update
 * rule works on the graph's flat arrays, because DL4J's {@code Nesterovs} is another rule. Only {@code Dl4jEngine} is public.
 */
package org.losslab.engine.dl4j;
