package org.losslab.mixture.region;

/**
 * Where the sphere is seen from, at any distance (parallel projection).
 *
 * @param yaw turn about the vertical axis, radians
 * @param pitch above the equator, −π/2..π/2
 * @param zoom 1 shows the whole sphere; 0.5..8
 */
public record Camera(double yaw, double pitch, double zoom) {

    /** Three quarters from above, with room for the numbers around the sphere. */
    public static final Camera INITIAL = new Camera(0.6, 0.45, 0.9);

    private static final double SMALLEST_ZOOM = 0.5;
    private static final double LARGEST_ZOOM = 8;

    public Camera {
        yaw = Double.isFinite(yaw) ? Math.IEEEremainder(yaw, 2 * Math.PI) : 0;
        pitch = Double.isFinite(pitch) ? Math.max(-Math.PI / 2, Math.min(Math.PI / 2, pitch)) : 0;
        zoom = Double.isFinite(zoom) ? Math.max(SMALLEST_ZOOM, Math.min(LARGEST_ZOOM, zoom)) : 1;
    }

    /** Turned further. */
    public Camera turned(double deltaYaw, double deltaPitch) {
        return new Camera(yaw + deltaYaw, pitch + deltaPitch, zoom);
    }

    public Camera zoomed(double factor) {
        return new Camera(yaw, pitch, zoom * factor);
    }

    /** Rows are right, up and towards the viewer, in world coordinates {@code [3, 3]}. */
    public double[][] axes() {
        double sinYaw = Math.sin(yaw);
        double cosYaw = Math.cos(yaw);
        double sinPitch = Math.sin(pitch);
        double cosPitch = Math.cos(pitch);
        return new double[][] {
            {-sinYaw, cosYaw, 0},
            {-cosYaw * sinPitch, -sinYaw * sinPitch, cosPitch},
            {cosYaw * cosPitch, sinYaw * cosPitch, sinPitch}
        };
    }

    /** A world vector as the viewer sees it: right, up, towards the viewer. */
    public double[] toView(double[] world) {
        double[][] axes = axes();
        double[] view = new double[3];
        for (int i = 0; i < 3; i++) {
            view[i] = axes[i][0] * world[0] + axes[i][1] * world[1] + axes[i][2] * world[2];
        }
        return view;
    }
}
