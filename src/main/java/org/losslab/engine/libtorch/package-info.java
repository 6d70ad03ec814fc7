/**
 * The engine on LibTorch through JavaCPP: CPU everywhere, CUDA where the GPU natives are installed.
 *
 * <p>Chosen beside Deeplearning4j because ND4J's CUDA back end ends with GPUs of compute capability 8.9. Networks are plain
 * functions of named tensors; all trained parameters of a learner lie in one flat tensor, so that a step's update is three
 * operations whatever the depth. Every native object has a scope or is closed: nothing waits for the garbage collector.
 */
package org.losslab.engine.libtorch;
