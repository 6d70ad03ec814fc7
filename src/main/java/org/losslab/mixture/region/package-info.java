/**
 * Decision regions as pictures: which class a classifier predicts at each pixel, where the boundaries run to a fraction of a
 * pixel, and how sure it is.
 *
 * <p>A {@link org.losslab.mixture.region.Surface} says which point of space a pixel shows: a plane, the unit sphere seen by a
 * {@link org.losslab.mixture.region.Camera} (one square root per pixel, made once per size), the sphere's equal-area map.
 * {@link org.losslab.mixture.region.LinearRegions} colours any of them for functions that are linear in that point: a tile of
 * pixels keeps only the classes that can win in it, which is exact and makes the cost almost independent of K.
 * {@link org.losslab.mixture.region.LatticeRegions} does the same for functions known on a lattice. No windows, no colours.
 */
package org.losslab.mixture.region;
