/**
 * Gradient descent on the samples of a mixture, small enough to watch: one loss, one Θ, one step at a time.
 */
package org.losslab.mixture.learn;
