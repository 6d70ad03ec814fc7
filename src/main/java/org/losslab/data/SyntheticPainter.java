package org.losslab.data;

import java.util.List;
import java.util.SplittableRandom;

/** Paints one image of a class: its design in a random pose and hue, among clutter and under noise. */
final class SyntheticPainter {

    // Chosen so that a small convolutional network tells 25 classes apart in about four of five cases after ten epochs.
    private static final double SHIFT = 6;
    private static final double SMALLEST_SCALE = 0.6;
    private static final double LARGEST_SCALE = 1.25;
    private static final double TILT = 0.6;
    private static final double BACKGROUND_HUE_TURN = 0.25;
    private static final double PART_HUE_TURN = 0.15;
    private static final double PART_SHIFT = 2;
    private static final double PART_TILT = 0.5;
    private static final double HIDDEN = 0.3;
    private static final int CLUTTER_BEHIND = 6;
    private static final int CLUTTER_BEFORE = 4;
    private static final double DARKEST = 0.6;
    private static final double BRIGHTEST = 1.15;
    private static final float NOISE = 0.065f;

    private static final List<SyntheticShape> SHAPES = List.of(SyntheticShape.values());

    private final SplittableRandom random;
    private final SyntheticCanvas canvas = new SyntheticCanvas();

    private SyntheticPainter(SplittableRandom random) {
        this.random = random;
    }

    /**
     * Paints an image.
     *
     * @param design of its class
     * @param random of this image alone
     * @param pixels receives 3·32·32 bytes, planes of rows
     * @param offset where they begin
     */
    static void paint(SyntheticDesign design, SplittableRandom random, byte[] pixels, int offset) {
        SyntheticPainter painter = new SyntheticPainter(random);
        painter.compose(design);
        painter.develop(pixels, offset);
    }

    private void compose(SyntheticDesign design) {
        double shiftX = around(SHIFT);
        double shiftY = around(SHIFT);
        double scale = random.nextDouble(SMALLEST_SCALE, LARGEST_SCALE);
        double tilt = around(TILT);
        SyntheticDesign.Part background = design.background();
        canvas.fill(
                brush(background, 1, background.angle() + tilt, around(BACKGROUND_HUE_TURN)),
                (float) around(SyntheticCanvas.SIDE),
                (float) around(SyntheticCanvas.SIDE));
        clutter(CLUTTER_BEHIND);
        Pose pose = new Pose(shiftX, shiftY, scale, tilt);
        place(design.main(), pose);
        for (SyntheticDesign.Part satellite : design.satellites()) {
            if (random.nextDouble() >= HIDDEN) {
                place(satellite, pose);
            }
        }
        clutter(CLUTTER_BEFORE);
    }

    /** Where the composition as a whole lies: the shift in pixels, the tilt in radians. */
    private record Pose(double shiftX, double shiftY, double scale, double tilt) {}

    private void place(SyntheticDesign.Part part, Pose pose) {
        double x = pose.scale() * (part.x() + around(PART_SHIFT));
        double y = pose.scale() * (part.y() + around(PART_SHIFT));
        double angle = part.angle() + pose.tilt() + around(PART_TILT);
        double cos = StrictMath.cos(pose.tilt());
        double sin = StrictMath.sin(pose.tilt());
        canvas.draw(
                part.shape(),
                brush(part, pose.scale(), angle, around(PART_HUE_TURN)),
                (float) (pose.shiftX() + cos * x - sin * y),
                (float) (pose.shiftY() + sin * x + cos * y),
                (float) (part.size() * pose.scale()));
    }

    private static SyntheticBrush brush(SyntheticDesign.Part part, double scale, double angle, double hueTurn) {
        return new SyntheticBrush(
                part.texture(),
                part.period() * scale,
                angle,
                part.ground().turned(hueTurn),
                part.figure().turned(hueTurn));
    }

    /** Small shapes that mean nothing. */
    private void clutter(int most) {
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            SyntheticColour colour =
                    new SyntheticColour(random.nextDouble(), random.nextDouble(0.2, 0.9), random.nextDouble(0.3, 1));
            canvas.draw(
                    SHAPES.get(random.nextInt(SHAPES.size())),
                    new SyntheticBrush(SyntheticTexture.PLAIN, 1, around(Math.PI), colour, colour),
                    (float) around(SyntheticCanvas.SIDE / 2.0),
                    (float) around(SyntheticCanvas.SIDE / 2.0),
                    (float) random.nextDouble(1.5, 4.5));
        }
    }

    private double around(double largest) {
        return random.nextDouble(-largest, largest);
    }

    /** Mirrors half of the images, so that a mirror image is as likely as its original; then light, noise and rounding. */
    private void develop(byte[] pixels, int offset) {
        boolean mirrored = random.nextBoolean();
        float light = (float) random.nextDouble(DARKEST, BRIGHTEST);
        int next = offset;
        for (int channel = 0; channel < 3; channel++) {
            for (int row = 0; row < SyntheticCanvas.SIDE; row++) {
                for (int x = 0; x < SyntheticCanvas.SIDE; x++) {
                    int column = mirrored ? SyntheticCanvas.SIDE - 1 - x : x;
                    float value = 255 * (light * canvas.at(channel, row, column) + NOISE * noise());
                    pixels[next++] = (byte) (Math.min(Math.max(value, 0), 255) + 0.5f);
                }
            }
        }
    }

    /** Four uniform numbers added up: near enough to a standard normal one, and the same on every platform. */
    private float noise() {
        long bits = random.nextLong();
        long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
        return (sum / 65536f - 2) * 1.7320508f;
    }
}
