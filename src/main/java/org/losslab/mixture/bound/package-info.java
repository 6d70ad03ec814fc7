/**
 * The paper's statements on the mixture, one class each: values as printed and as corrected, whether the conditions hold at
 * the current setting and why not, and the formula in symbols and with the current numbers in it.
 *
 * <p>{@link org.losslab.mixture.bound.ClosedForms} is cheap and made anew at every movement of a slider;
 * {@link org.losslab.mixture.bound.GaussianResults} holds what needs quadrature or optimization. All is in nats, for the
 * whole population, and immutable. Where the printed statement is wrong, the class says in its Javadoc what differs.
 * Source: Demirkaya, Chen and Oymak, "Exploring the Role of Loss Functions in Multiclass Classification" (2020), Section
 * III.
 */
package org.losslab.mixture.bound;
