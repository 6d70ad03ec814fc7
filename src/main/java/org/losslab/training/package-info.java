/**
 * The training loop, and what listens to it.
 *
 * <p>The arms of an experiment are trained in lockstep: those that share a data set are stepped on the same prepared batch. The
 * loop knows an engine by its contract alone; metrics, checkpoints, parameters for scrubbing and progress are listeners. It can
 * be paused, stepped and stopped from another thread between any two mini-batches, and all that it computes is a function of
 * the experiment, so that an interrupted run that goes on from a checkpoint writes what an uninterrupted one writes.
 */
package org.losslab.training;
