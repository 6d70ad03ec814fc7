package org.losslab.data;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What the images of one class have in common: a background and a composition of parts.
 *
 * @param background what the parts lie on
 * @param main the largest part, by whose shape classes of a family differ however much else they share
 * @param satellites smaller parts around it, drawn over it
 */
record SyntheticDesign(Part background, Part main, List<Part> satellites) {

    private static final double FULL_TURN = 2 * Math.PI;

    /**
     * A textured shape.
     *
     * @param shape its outline; of no account for a background
     * @param texture its filling
     * @param period of the texture, in pixels
     * @param x of its centre, in pixels from the image's
     * @param y likewise, downwards
     * @param size in pixels
     * @param angle in radians
     * @param ground its colour
     * @param figure its texture's second colour
     */
    record Part(
            SyntheticShape shape,
            SyntheticTexture texture,
            double period,
            double x,
            double y,
            double size,
            double angle,
            SyntheticColour ground,
            SyntheticColour figure) {}

    SyntheticDesign {
        satellites = List.copyOf(satellites);
    }

    /**
     * The design of a class.
     *
     * @param source its seed, and how much of layout and palette a family shares
     * @param label 0..99, five to a family
     */
    static SyntheticDesign of(DataSource.SyntheticImages source, int label) {
        int family = label / 5;
        int member = label % 5;
        Draw draw = new Draw(
                RandomStream.CLASS_DESIGN.at(source.seed(), family, 0),
                RandomStream.CLASS_DESIGN.at(source.seed(), family, 1 + member),
                source.correlation());
        Part background = background(draw);
        Part main = part(draw, draw.turn(), draw.between(0, 3), draw.between(6.5, 8.5), member);
        double side = draw.turn();
        Part first = part(draw, side, draw.between(9, 11.5), draw.between(3.2, 4.8), 0);
        Part second = part(draw, side + draw.between(0.3, 0.7), draw.between(9, 11.5), draw.between(3.2, 4.8), 0);
        return new SyntheticDesign(background, main, List.of(first, second));
    }

    private static Part background(Draw draw) {
        SyntheticColour ground = new SyntheticColour(draw.turn(), draw.between(0.15, 0.5), draw.between(0.25, 0.9));
        SyntheticColour figure = new SyntheticColour(
                ground.hue() + draw.between(-0.1, 0.1),
                ground.saturation(),
                ground.value() + (ground.value() > 0.55 ? -1 : 1) * draw.between(0.08, 0.22));
        return new Part(
                SyntheticShape.DISC,
                draw.oneOf(SyntheticTexture.values(), 0),
                draw.between(6, 10),
                0,
                0,
                0,
                FULL_TURN * draw.turn(),
                ground,
                figure);
    }

    private static Part part(Draw draw, double direction, double distance, double size, int variant) {
        SyntheticColour ground = new SyntheticColour(draw.turn(), draw.between(0.55, 0.95), draw.between(0.55, 1));
        SyntheticColour figure = new SyntheticColour(
                ground.hue() + draw.between(0.2, 0.6), draw.between(0.2, 0.9), ground.value() > 0.77 ? 0.3 : 1);
        return new Part(
                draw.oneOf(SyntheticShape.values(), variant),
                draw.oneOf(SyntheticTexture.values(), 0),
                draw.between(3.6, 5.5),
                distance * StrictMath.cos(FULL_TURN * direction),
                distance * StrictMath.sin(FULL_TURN * direction),
                size,
                FULL_TURN * draw.turn(),
                ground,
                figure);
    }

    /**
     * Draws that the classes of a family share in part.
     *
     * @param family gives all of them the same numbers
     * @param own gives each class its own
     * @param correlation the weight of the family's numbers, and the chance of its kinds
     */
    private record Draw(SplittableRandom family, SplittableRandom own, double correlation) {

        double between(double low, double high) {
            return correlation * family.nextDouble(low, high) + (1 - correlation) * own.nextDouble(low, high);
        }

        /** A point on a circle of circumference 1, the class's within a distance of the family's. */
        double turn() {
            return family.nextDouble() + (1 - correlation) * (own.nextDouble() - 0.5);
        }

        /** @param variant moves the family's kind on, so that variants differ however high the correlation */
        <T> T oneOf(T[] kinds, int variant) {
            int shared = (family.nextInt(kinds.length) + variant) % kinds.length;
            int alone = own.nextInt(kinds.length);
            return kinds[own.nextDouble() < correlation ? shared : alone];
        }
    }
}
