/**
 * A training in a process of its own.
 *
 * <p>The window starts a worker in the background; it loads the engines and takes a few steps of a tiny training, so that the
 * first curve appears soon after Run is pressed. Commands travel as lines of JSON over its standard input, events over its
 * standard output, results through the run folder. A crash in native code ends the worker and nothing else; when the window is
 * gone, the worker's input ends, and it writes a checkpoint and leaves.
 */
package org.losslab.worker;
