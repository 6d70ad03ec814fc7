/**
 * Why? on every quantity and bound: its formula, the same with the numbers of now, what each symbol is, where it stands in the paper and
 * where the print is wrong.
 *
 * <p>A {@link org.losslab.ui.why.WhyButton} stands beside what it explains; one card at a time opens in a layer over the window, beside
 * what is explained and never over it, and its numbers follow the sliders. All texts are in the bundle {@code why}.
 */
package org.losslab.ui.why;
