/**
 * From where the sliders stand to all that the mixture workspace shows, without a window: a
 * {@link org.losslab.ui.mixture.compute.PanelComputer} turns a {@link org.losslab.ui.mixture.compute.PanelRequest} into an
 * immutable {@link org.losslab.ui.mixture.compute.PanelSnapshot}.
 *
 * <p>What has not changed since the last request is kept (centres, geometry, samples, features at the pixels). CE's optimum is the
 * one part that may not be settled: its warm-started iterate is in every snapshot with its gap, and
 * {@link org.losslab.ui.mixture.compute.LatestRequests}, the only thread here, goes on with it while no slider moves.
 */
package org.losslab.ui.mixture.compute;
