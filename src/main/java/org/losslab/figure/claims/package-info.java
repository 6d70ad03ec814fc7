/**
 * The paper's claims against runs: for each figure, and for each claim of the text that has a preset, the statement, what was
 * measured, and whether it holds.
 *
 * <p>The thresholds stand in {@link org.losslab.figure.claims.Thresholds} and were written down before the runs. "Does not
 * hold" is a result as good as the other. A claim about an absolute level is judged at the paper's scale alone; elsewhere its
 * number is shown and the verdict is "not run at this scale". A claim that compares arms is judged at any scale on CIFAR-100.
 */
package org.losslab.figure.claims;
