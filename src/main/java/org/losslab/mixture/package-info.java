/**
 * The paper's K-class mixture: unit centres, how they are arranged and how coherent they may be, noise, sampling, and
 * the linear classifiers fitted to it exactly or numerically, with their accuracies and decision regions.
 *
 * <p>y is uniform on 0..K−1 and x = μ_y + z with E z = 0 and E zzᵀ = σ² I; a classifier is f(x) = Θx, Θ a {@code [K, d]}
 * matrix whose rows are {@code double[]}. Nothing here knows of files other than its table of packings and CSV files of centres, of training
 * or of windows. Arrays handed out are copies unless the method says otherwise. Source: Demirkaya, Chen and Oymak,
 * "Exploring the Role of Loss Functions in Multiclass Classification" (2020), Section III.
 */
package org.losslab.mixture;
