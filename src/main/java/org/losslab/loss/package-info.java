/**
 * The three losses as mathematics: values, gradients in the logits and reference levels, in double precision.
 *
 * <p>This package uses no library and no other package. It is the definition that every engine's implementation is
 * tested against. All values are natural-logarithm units (nats) for cross-entropy and squared logit units for the
 * quadratic losses, per example; means over a batch are the caller's.
 */
package org.losslab.loss;
