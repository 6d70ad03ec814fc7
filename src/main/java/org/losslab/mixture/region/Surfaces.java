package org.losslab.mixture.region;

/** Makes surfaces, and says where on them a point is drawn. */
public final class Surfaces {

    /** Share of the picture's half side that the sphere's radius takes at zoom 1. */
    private static final double GLOBE_SHARE = 0.86;
    /** Direction of the light as the viewer sees it, unit length. */
    private static final double[] LIGHT = {-0.43, 0.52, 0.738};

    private static final double CUT_LIGHT = 0.96;

    private Surfaces() {}

    /**
     * The part of the plane around a point: points (u, v, 0), v upwards.
     *
     * @param width pixels
     * @param height pixels
     * @param halfSide what half the smaller side shows, in the plane's units
     */
    public static Surface plane(int width, int height, double centreU, double centreV, double halfSide) {
        double unit = 2 * halfSide / Math.min(width, height);
        return new Surface(width, height, unit, (column, row, point) -> {
            point[0] = centreU + (column - (width - 1) / 2.0) * unit;
            point[1] = centreV - (row - (height - 1) / 2.0) * unit;
            point[2] = 0;
            return 1;
        });
    }

    /**
     * The unit sphere, points in the viewer's coordinates (right, up, towards the viewer).
     *
     * @param side pixels
     * @param zoom 1 shows all of it
     */
    public static Surface globe(int side, double zoom) {
        double scale = 1 / globeRadius(side, zoom);
        return new Surface(side, side, (column, row, point) -> {
            double u = (column - (side - 1) / 2.0) * scale;
            double v = -(row - (side - 1) / 2.0) * scale;
            return onSphere(u, v, point);
        });
    }

    /**
     * The unit ball without the half where normal·p > 0: the sphere where it is left, the cut's disc where it is not.
     *
     * @param normal of the cut in the viewer's coordinates, unit length
     */
    public static Surface cutGlobe(int side, double zoom, double[] normal) {
        double scale = 1 / globeRadius(side, zoom);
        double[] cut = normal.clone();
        return new Surface(side, side, (column, row, point) -> {
            double u = (column - (side - 1) / 2.0) * scale;
            double v = -(row - (side - 1) / 2.0) * scale;
            double lit = onSphere(u, v, point);
            double above = cut[0] * point[0] + cut[1] * point[1] + cut[2] * point[2];
            if (lit == 0 || above <= 0) {
                return lit;
            }
            // The ray enters the removed half first; it meets the disc if that faces the viewer, else the sphere's far
            // side.
            double depth = cut[2] > 1e-9 ? -(cut[0] * u + cut[1] * v) / cut[2] : Double.NEGATIVE_INFINITY;
            if (u * u + v * v + depth * depth > 1) {
                return 0;
            }
            point[2] = depth;
            return CUT_LIGHT;
        });
    }

    /** The whole sphere on an ellipse twice as wide as high, areas true (Mollweide), seen from the camera's side. */
    public static Surface map(int width) {
        int height = width / 2;
        double halfWidth = width / 2.0 * 0.98;
        double halfHeight = height / 2.0 * 0.98;
        return new Surface(width, height, (column, row, point) -> {
            double u = (column - (width - 1) / 2.0) / halfWidth;
            double v = -(row - (height - 1) / 2.0) / halfHeight;
            double length = Math.hypot(u, v);
            boolean inside = length <= 1;
            if (!inside) {
                u /= length;
                v /= length;
            }
            double theta = Math.asin(v);
            double latitude = Math.asin(Math.max(-1, Math.min(1, (2 * theta + Math.sin(2 * theta)) / Math.PI)));
            double cos = Math.cos(theta);
            double longitude = cos < 1e-9 ? 0 : Math.PI * Math.max(-1, Math.min(1, u / cos));
            point[0] = Math.cos(latitude) * Math.sin(longitude);
            point[1] = Math.sin(latitude);
            point[2] = Math.cos(latitude) * Math.cos(longitude);
            return inside ? 1 : 0;
        });
    }

    /** Where {@link #map} draws a unit vector of the viewer's coordinates: column, row. */
    public static double[] onMap(int width, double[] view) {
        int height = width / 2;
        double latitude = Math.asin(Math.max(-1, Math.min(1, view[1])));
        double longitude = Math.atan2(view[0], view[2]);
        double theta = latitude;
        for (int i = 0; i < 12; i++) {
            double slope = 2 + 2 * Math.cos(2 * theta);
            if (slope < 1e-9) {
                break;
            }
            theta -= (2 * theta + Math.sin(2 * theta) - Math.PI * Math.sin(latitude)) / slope;
        }
        double u = longitude / Math.PI * Math.cos(theta);
        double v = Math.sin(theta);
        return new double[] {(width - 1) / 2.0 + u * width / 2.0 * 0.98, (height - 1) / 2.0 - v * height / 2.0 * 0.98};
    }

    /** The radius of the globe in pixels. */
    public static double globeRadius(int side, double zoom) {
        return side / 2.0 * GLOBE_SHARE * zoom;
    }

    private static double onSphere(double u, double v, double[] point) {
        double square = u * u + v * v;
        if (square > 1) {
            double length = Math.sqrt(square);
            point[0] = u / length;
            point[1] = v / length;
            point[2] = 0;
            return 0;
        }
        point[0] = u;
        point[1] = v;
        point[2] = Math.sqrt(1 - square);
        double facing = u * LIGHT[0] + v * LIGHT[1] + point[2] * LIGHT[2];
        return 0.6 + 0.4 * Math.max(0, facing) - 0.14 * (1 - point[2]) * (1 - point[2]);
    }
}
