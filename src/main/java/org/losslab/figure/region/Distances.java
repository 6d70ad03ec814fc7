package org.losslab.figure.region;

/** Squared distances to the nearest marked pixel: Felzenszwalb and Huttenlocher, "Distance transforms of sampled functions" (2012). */
final class Distances {

    private static final float FAR = 1e12f;

    private Distances() {}

    /**
     * For each pixel the squared distance to the nearest marked one, in pixels.
     *
     * @param marked row by row
     * @param width of the image
     */
    static float[] squared(boolean[] marked, int width) {
        int height = marked.length / width;
        float[] squares = new float[marked.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = marked[i] ? 0 : FAR;
        }
        int longest = Math.max(width, height);
        float[] line = new float[longest];
        int[] roots = new int[longest];
        double[] bounds = new double[longest + 1];
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                line[y] = squares[y * width + x];
            }
            float[] lowest = lowestParabolas(line, height, roots, bounds);
            for (int y = 0; y < height; y++) {
                squares[y * width + x] = lowest[y];
            }
        }
        for (int y = 0; y < height; y++) {
            System.arraycopy(squares, y * width, line, 0, width);
            System.arraycopy(lowestParabolas(line, width, roots, bounds), 0, squares, y * width, width);
        }
        return squares;
    }

    /** The lower envelope of the parabolas (x − q)² + f(q), at every x. */
    private static float[] lowestParabolas(float[] f, int n, int[] roots, double[] bounds) {
        int last = 0;
        roots[0] = 0;
        bounds[0] = Double.NEGATIVE_INFINITY;
        bounds[1] = Double.POSITIVE_INFINITY;
        for (int q = 1; q < n; q++) {
            double meet = meeting(f, q, roots[last]);
            while (meet <= bounds[last]) {
                last--;
                meet = meeting(f, q, roots[last]);
            }
            last++;
            roots[last] = q;
            bounds[last] = meet;
            bounds[last + 1] = Double.POSITIVE_INFINITY;
        }
        float[] result = new float[n];
        int at = 0;
        for (int x = 0; x < n; x++) {
            while (bounds[at + 1] < x) {
                at++;
            }
            float away = x - roots[at];
            result[x] = away * away + f[roots[at]];
        }
        return result;
    }

    private static double meeting(float[] f, int q, int root) {
        return ((f[q] + (double) q * q) - (f[root] + (double) root * root)) / (2.0 * (q - root));
    }
}
