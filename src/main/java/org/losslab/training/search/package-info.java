/**
 * The learning-rate search: successive halving over a grid of rates, for each arm of an experiment, on a held-out part of the
 * training split.
 *
 * <p>Every trial is a run folder of one arm, so a search that broke off goes on where it was: trials that are as long as their
 * round asks for are read, the others are trained on from their checkpoints. The test split is never loaded into a trial.
 */
package org.losslab.training.search;
