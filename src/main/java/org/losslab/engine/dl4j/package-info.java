/**
 * The engine on Deeplearning4j and ND4J's native back end, on the processor.
 *
 * <p>A classifier is a {@link org.deeplearning4j.nn.graph.ComputationGraph} whose layers bear the names of {@link
 * org.losslab.engine.ParameterLayout}. The losses are {@link org.losslab.loss.Loss} itself behind DL4J's interface; the update rule
 * works on the graph's flat arrays, because DL4J's {@code Nesterovs} is another rule. Only {@code Dl4jEngine} is public.
 *
 * <p>The layers are our own: a {@code Stage} behind each, a residual block being one. DL4J's convolution
 * spends its time in {@code im2col}, and its oneDNN helpers are switched off in this release; ND4J's operations {@code conv2d} and
 * {@code conv2d_bp} go to oneDNN by themselves, fastest with channels last and arrays that begin at a cache line. Batch
 * normalization and ReLU are one stage of few passes in Java, with the unbiased running variance that DL4J's does not keep. A batch is
 * shared out among threads by examples. These passes read the arrays' memory, which is why this engine does not drive a GPU.
 *
 * <p>Memory is a stage's own and used again at every step: an array of ND4J that nobody needs waits for Java's garbage collector, which
 * sees none of its bytes. DL4J's workspaces are off.
 */
package org.losslab.engine.dl4j;
