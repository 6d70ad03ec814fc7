package org.losslab.figure;

/** Few points of a curve that carry a marker. */
final class Markers {

    private static final int WANTED = 9;

    private Markers() {}

    /**
     * The points nearest after every multiple of a round step in x, so that markers stay where they are while a curve grows;
     * all points where there are few.
     *
     * @param curve in axis positions
     * @param viewport what is shown; points outside have none
     * @param share 0..1, moves the multiples by a share of the step, so that curves on top of one another show their markers
     */
    static Polyline of(Polyline curve, Viewport viewport, double share) {
        double[] x = curve.x();
        double[] y = curve.y();
        Polyline.Builder marked = new Polyline.Builder(2 * WANTED);
        int from = Decimation.firstAtLeast(x, viewport.xLow());
        int to = Decimation.firstAtLeast(x, Math.nextUp(viewport.xHigh()));
        double step = roundStep(viewport.width() / WANTED);
        double last = Math.ceil(viewport.xLow() / step - share) - 1;
        for (int i = from; i < to; i++) {
            double multiple = Math.floor(x[i] / step - share + 1e-9);
            boolean inside = y[i] >= viewport.yLow() && y[i] <= viewport.yHigh();
            if (inside && (to - from <= WANTED || multiple > last)) {
                marked.add(x[i], y[i]);
                last = multiple;
            }
        }
        return marked.build();
    }

    private static double roundStep(double least) {
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        double mantissa = least / power;
        return power * (mantissa <= 1 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10);
    }
}
