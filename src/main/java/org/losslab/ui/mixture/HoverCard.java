package org.losslab.ui.mixture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.losslab.figure.region.RegionScene;
import org.losslab.loss.GradientSplit;
import org.losslab.loss.Loss;
import org.losslab.mixture.FeatureMap;
import org.losslab.mixture.LinearClassifier;
import org.losslab.mixture.SampleSet;
import org.losslab.ui.mixture.compute.ClassPalette;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Picture;
import org.losslab.ui.mixture.compute.PictureKind;

/** What is under the mouse: x, the likeliest class, and each loss's logits as bars with its prediction and margin. */
final class HoverCard {

    private static final int BARS = 6;
    private static final double COLUMN = 112;
    private static final double LINE = 15;
    /** For the back row. */
    private static final double LARGE = 1.35;

    private static final double OFFSET = 18;
    /** Pixels around a sample that are its own. */
    private static final double SAMPLE_REACH = 4;

    private final ThemeColors colors;
    private final Predicate<PictureKind> concealed;
    private final Label title = new Label();
    private final Canvas bars = new Canvas();
    private final Label gradient = new Label();
    private final VBox node = new VBox(title, bars, gradient);
    private double[] point;

    /** @param concealed whose answers are held back */
    HoverCard(ThemeColors colors, Predicate<PictureKind> concealed) {
        this.colors = colors;
        this.concealed = concealed;
        node.getStyleClass().add("hover-card");
        node.setManaged(false);
        node.setMouseTransparent(true);
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    void hide() {
        point = null;
        node.setVisible(false);
    }

    /** Shows a point beside the mouse, on the side that has room. */
    void show(PanelSnapshot snapshot, double[] x, double mouseX, double mouseY, double width, double height) {
        point = x;
        refresh(snapshot);
        node.autosize();
        double cardWidth = node.getWidth();
        double cardHeight = node.getHeight();
        double left = mouseX + OFFSET + cardWidth < width ? mouseX + OFFSET : mouseX - OFFSET - cardWidth;
        double top = Math.max(0, Math.min(height - cardHeight, mouseY + OFFSET));
        node.relocate(Math.max(0, left), top);
        node.setVisible(true);
    }

    /** The same point in a new snapshot. */
    void refresh(PanelSnapshot snapshot) {
        if (point == null || point.length != snapshot.centres().centres()[0].length) {
            return;
        }
        int likeliest = new LinearClassifier(snapshot.centres().centres()).predict(point);
        String place = Texts.text("hover.title", coordinates(), className(snapshot.palette(), likeliest));
        Optional<Integer> sample = sampleAt(snapshot);
        int correct = sample.orElse(likeliest);
        title.setText(sample.map(label -> Texts.text("hover.sample", place, className(snapshot.palette(), label)))
                .orElse(place));
        gradient.setText(Texts.text("hover.gradient", className(snapshot.palette(), correct)));
        GraphicsContext g = bars.getGraphicsContext2D();
        double scale = colors.large() ? LARGE : 1;
        List<Picture> told = snapshot.pictures().stream()
                .filter(picture -> picture.kind() != PictureKind.BAYES && !concealed.test(picture.kind()))
                .toList();
        bars.setWidth(scale * told.size() * COLUMN);
        bars.setHeight(scale * (BARS + 4.5) * LINE);
        g.setTransform(scale, 0, 0, scale, 0, 0);
        g.clearRect(0, 0, told.size() * COLUMN, (BARS + 4.5) * LINE);
        g.setFont(Texts.FONT);
        g.setTextBaseline(VPos.CENTER);
        FeatureMap map = snapshot.map();
        double[] features = new double[map.dimension()];
        map.apply(point, features);
        int column = 0;
        for (Picture picture : told) {
            double[] logits = new double[picture.classifier().classes()];
            picture.classifier().logits(features, logits);
            double left = column++ * COLUMN;
            column(g, left, picture.kind(), logits, snapshot.palette());
            Loss loss = picture.kind().loss(snapshot.request().state().weight());
            share(g, left, picture.kind(), GradientSplit.of(loss, logits, correct));
        }
    }

    /** The true class of the sample that is drawn there, if one is. */
    private Optional<Integer> sampleAt(PanelSnapshot snapshot) {
        if (!snapshot.request().state().view().samples()) {
            return Optional.empty();
        }
        RegionScene.Place here = snapshot.scene().places(point).get(0);
        SampleSet samples = snapshot.samples();
        double nearest = SAMPLE_REACH * SAMPLE_REACH;
        Optional<Integer> label = Optional.empty();
        for (int i = 0; i < Math.min(PanelSnapshot.MOST_DOTS, samples.size()); i++) {
            RegionScene.Place place = snapshot.scene().places(samples.row(i)).get(0);
            double across = place.column() - here.column();
            double down = place.row() - here.row();
            double distance = across * across + down * down;
            if (!place.hidden() && distance < nearest) {
                nearest = distance;
                label = Optional.of(samples.label(i));
            }
        }
        return label;
    }

    /** The correct class's share of the gradient, and the rest of the bar for the others'. */
    private void share(GraphicsContext g, double x, PictureKind kind, GradientSplit split) {
        double y = LINE * (2.9 + BARS);
        double share = split.correctShare();
        g.setFill(colors.ink());
        g.fillText(
                Double.isNaN(share)
                        ? Texts.text("hover.gradient.none")
                        : Texts.text("hover.gradient.share", Texts.percent(share)),
                x,
                y);
        g.setFill(colors.grid());
        g.fillRect(x, y + LINE * 0.6, COLUMN - 18, LINE - 7);
        g.setFill(colors.of(kind));
        g.fillRect(x, y + LINE * 0.6, Double.isNaN(share) ? 0 : share * (COLUMN - 18), LINE - 7);
    }

    private String coordinates() {
        int shown = Math.min(3, point.length);
        StringBuilder text = new StringBuilder("(");
        for (int j = 0; j < shown; j++) {
            text.append(j == 0 ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%.2f", point[j]).replace('-', '−'));
        }
        return text.append(shown < point.length ? ", …)" : ")").toString();
    }

    private static String className(ClassPalette palette, int k) {
        String colour = palette.name(k);
        return colour.isEmpty()
                ? Integer.toString(k + 1)
                : Texts.text("hover.class", k + 1, Texts.text("colour." + colour));
    }

    private void column(GraphicsContext g, double x, PictureKind kind, double[] logits, ClassPalette palette) {
        int[] order = IntStream.range(0, logits.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -logits[k]).thenComparing(k -> k))
                .limit(BARS)
                .mapToInt(k -> k)
                .toArray();
        double largest = 1e-300;
        for (double logit : logits) {
            largest = Math.max(largest, Math.abs(logit));
        }
        g.setFill(colors.of(kind));
        g.fillText(Texts.text("hover.predicted", kind.name(), order[0] + 1), x, LINE * 0.6);
        g.setFill(colors.muted());
        g.fillText(Texts.text("hover.margin", Texts.number(logits[order[0]] - logits[order[1]])), x, LINE * 1.6);
        for (int i = 0; i < order.length; i++) {
            int k = order[i];
            double y = LINE * (2.2 + i);
            double zero = x + 22 + (COLUMN - 40) * 0.25;
            double length = logits[k] / largest * (COLUMN - 40) * (logits[k] < 0 ? 0.25 : 0.75);
            int rgb = palette.colour(k);
            g.setFill(Color.rgb(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255));
            g.fillRect(Math.min(zero, zero + length), y, Math.max(1, Math.abs(length)), LINE - 5);
            g.setFill(colors.ink());
            g.fillText(Integer.toString(k + 1), x, y + (LINE - 5) / 2);
        }
    }
}
