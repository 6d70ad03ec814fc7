package org.losslab.mixture.region;

/** Linear functions on R³ in a viewer's coordinates. */
public final class SphereFunctions {

    private SphereFunctions() {}

    /**
     * For {@link LinearRegions} over a globe or its map.
     *
     * @param weights Θ, {@code [K, 3]} or, with a bias behind, {@code [K, 4]}
     * @return {@code [K, 4]}
     */
    public static double[][] seenBy(Camera camera, double[][] weights) {
        double[][] axes = camera.axes();
        double[][] functions = new double[weights.length][4];
        for (int k = 0; k < weights.length; k++) {
            double[] row = weights[k];
            for (int i = 0; i < 3; i++) {
                functions[k][i] = axes[i][0] * row[0] + axes[i][1] * row[1] + axes[i][2] * row[2];
            }
            functions[k][3] = row.length > 3 ? row[3] : 0;
        }
        return functions;
    }
}
