/**
 * What is to be run: one validated, immutable record with everything that a training needs to be repeated, its JSON form,
 * and the presets.
 *
 * <p>An experiment has arms, each a loss with its learning rate and, where it differs from the experiment's, its choice of
 * classes. Records check their numbers when they are made, so that an experiment that exists can be run.
 */
package org.losslab.experiment;
