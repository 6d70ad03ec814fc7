package org.losslab.mixture.region;

import java.util.stream.IntStream;

/**
 * The regions of argmax f_k where f is known on a lattice and bilinear in between. A class that is below another one at all four
 * corners of a cell is below it in the whole cell, so that most cells have one candidate.
 */
public final class LatticeRegions {

    private final FeatureLattice lattice;
    private final Surface surface;
    private final double[][] logits;
    private final int classes;
    private final short[] winners;
    private final byte[] edges;

    private LatticeRegions(FeatureLattice lattice, double[][] weights) {
        this.lattice = lattice;
        surface = lattice.surface;
        logits = lattice.logits(weights);
        classes = weights.length;
        winners = new short[surface.x.length];
        edges = new byte[surface.x.length];
    }

    /**
     * Draws the regions, in parallel.
     *
     * @param weights Θ, {@code [K, D]}
     */
    public static RegionImage draw(FeatureLattice lattice, double[][] weights, RegionImage.Shading shading) {
        LatticeRegions regions = new LatticeRegions(lattice, weights);
        IntStream.range(0, lattice.rows - 1).parallel().forEach(regions::cellRow);
        byte[] tone = shading == RegionImage.Shading.NONE
                ? new byte[0]
                : Tones.of(regions.surface, regions.classes, shading, regions::logitsAt);
        return new RegionImage(regions.surface.width, regions.surface.height, regions.winners, regions.edges, tone);
    }

    private void logitsAt(double column, double row, double[] point, double[] values) {
        int left = Math.min(lattice.columns - 2, (int) column / lattice.step);
        int top = Math.min(lattice.rows - 2, (int) row / lattice.step);
        double across = Math.min(1, column / lattice.step - left);
        double down = Math.min(1, row / lattice.step - top);
        int corner = top * lattice.columns + left;
        for (int k = 0; k < classes; k++) {
            values[k] = value(corner, k, across, down);
        }
    }

    private double value(int corner, int k, double across, double down) {
        double northWest = logits[corner][k];
        double southWest = logits[corner + lattice.columns][k];
        double upper = northWest + across * (logits[corner + 1][k] - northWest);
        double lower = southWest + across * (logits[corner + lattice.columns + 1][k] - southWest);
        return upper + down * (lower - upper);
    }

    private void cellRow(int cellRow) {
        int[] candidates = new int[classes];
        double[] values = new double[classes];
        for (int cellColumn = 0; cellColumn < lattice.columns - 1; cellColumn++) {
            int corner = cellRow * lattice.columns + cellColumn;
            int count = candidates(corner, candidates);
            int bottom = Math.min(surface.height, (cellRow + 1) * lattice.step);
            int right = Math.min(surface.width, (cellColumn + 1) * lattice.step);
            for (int row = cellRow * lattice.step; row < bottom; row++) {
                for (int column = cellColumn * lattice.step; column < right; column++) {
                    int pixel = row * surface.width + column;
                    if (surface.light[pixel] == 0) {
                        winners[pixel] = -1;
                    } else if (count == 1) {
                        winners[pixel] = (short) candidates[0];
                    } else {
                        double across = (double) (column - cellColumn * lattice.step) / lattice.step;
                        double down = (double) (row - cellRow * lattice.step) / lattice.step;
                        resolve(pixel, corner, across, down, candidates, count, values);
                    }
                }
            }
        }
    }

    /** The classes that may win in a cell, or so near to it that the boundary's line reaches into it. */
    private int candidates(int corner, int[] candidates) {
        double[] northWest = logits[corner];
        double[] northEast = logits[corner + 1];
        double[] southWest = logits[corner + lattice.columns];
        double[] southEast = logits[corner + lattice.columns + 1];
        int strongest = 0;
        double largest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < classes; k++) {
            double sum = northWest[k] + northEast[k] + southWest[k] + southEast[k];
            if (sum > largest) {
                largest = sum;
                strongest = k;
            }
        }
        int count = 0;
        for (int k = 0; k < classes; k++) {
            if (k == strongest
                    || mayReach(
                            northWest[strongest] - northWest[k],
                            northEast[strongest] - northEast[k],
                            southWest[strongest] - southWest[k],
                            southEast[strongest] - southEast[k])) {
                candidates[count++] = k;
            }
        }
        return count;
    }

    /** Whether a difference with these values at a cell's corners may be zero within a line's reach of the cell. */
    private boolean mayReach(double northWest, double northEast, double southWest, double southEast) {
        double least = Math.min(Math.min(northWest, northEast), Math.min(southWest, southEast));
        double most = Math.max(Math.max(northWest, northEast), Math.max(southWest, southEast));
        return least <= (most - least) * BoundaryLine.REACH / lattice.step;
    }

    private void resolve(
            int pixel, int corner, double across, double down, int[] candidates, int count, double[] values) {
        int best = 0;
        for (int i = 0; i < count; i++) {
            values[i] = value(corner, candidates[i], across, down);
            if (values[i] > values[best]) {
                best = i;
            }
        }
        winners[pixel] = (short) candidates[best];
        double nearest = Double.POSITIVE_INFINITY;
        int winner = candidates[best];
        for (int i = 0; i < count; i++) {
            if (i != best) {
                int k = candidates[i];
                double first = slope(corner, winner, k, 1, lattice.columns, down) / lattice.step;
                double second = slope(corner, winner, k, lattice.columns, 1, across) / lattice.step;
                double gap = values[best] - values[i];
                nearest = Math.min(nearest, gap * gap / (first * first + second * second + Double.MIN_NORMAL));
            }
        }
        edges[pixel] = BoundaryLine.cover(nearest);
    }

    /** How f_w − f_k grows over a cell in one direction, at a share of the other. */
    private double slope(int corner, int winner, int k, int along, int aside, double share) {
        double near = difference(corner + along, winner, k) - difference(corner, winner, k);
        double far = difference(corner + along + aside, winner, k) - difference(corner + aside, winner, k);
        return near + share * (far - near);
    }

    private double difference(int point, int winner, int k) {
        return logits[point][winner] - logits[point][k];
    }
}
