package org.losslab.ui.mixture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.losslab.mixture.Accuracy;
import org.losslab.mixture.NoiseKind;
import org.losslab.ui.Tips;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Picture;
import org.losslab.ui.mixture.compute.PictureKind;
import org.losslab.ui.why.Why;
import org.losslab.ui.why.WhyButton;

/** One picture: its title with the accuracy, the regions, and the centres over them. */
final class PictureView {

    private static final int NAMED_CLASSES = 8;
    /** A share of CE's minimum. */
    private static final double SEEN_GAP = 0.005;

    private static final MathContext AT_MOST = new MathContext(2, RoundingMode.CEILING);

    private static final MathContext ABOUT = new MathContext(2);
    /** Of what would give the answer to a scene's question away. */
    private static final PseudoClass CONCEALED = PseudoClass.getPseudoClass("concealed");

    private final PictureKind kind;
    private final ThemeColors colors;
    private final Label name = new Label();
    private final Label accuracy = new Label();
    private final HBox head;
    private final HBox foot;
    private final Label loss = new Label();
    private final Label masked = new Label();
    private final ImageView image = new ImageView();
    private final Canvas overlay = new Canvas();
    private final Pane area = new Pane(image, overlay);
    private final VBox node = new VBox();
    private PixelBuffer<IntBuffer> buffer;
    private int side;
    private List<Object> overlaid = List.of();
    private PanelSnapshot shown;
    private final PictureWhy why;

    PictureView(PictureKind kind, ThemeColors colors) {
        this.kind = kind;
        why = new PictureWhy(kind);
        this.colors = colors;
        name.setText(Texts.text("picture." + kind.name()));
        name.getStyleClass().addAll("picture-name", "picture-" + kind.name().toLowerCase(Locale.ROOT));
        name.setMinWidth(Region.USE_PREF_SIZE);
        accuracy.getStyleClass().add("picture-accuracy");
        accuracy.setMinWidth(Region.USE_PREF_SIZE);
        loss.getStyleClass().add("picture-loss");
        loss.setMinWidth(Region.USE_PREF_SIZE);
        masked.getStyleClass().add("picture-masked");
        Tips.set(masked, Texts.text("picture.masked.tip"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        head = new HBox(name, new Steady(accuracy), space, new WhyButton(node, this::why));
        head.getStyleClass().add("picture-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        area.getStyleClass().add("picture-area");
        area.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        area.setAccessibleText(Texts.text("picture.description", name.getText()));
        overlay.setMouseTransparent(true);
        // They are as large as the area whatever is drawn: no new pixel asks for a new layout.
        image.setManaged(false);
        overlay.setManaged(false);
        StackPane framed = new StackPane(area);
        framed.setAlignment(Pos.TOP_LEFT);
        foot = new HBox(new Steady(loss), masked);
        foot.getStyleClass().add("picture-foot");
        node.getChildren().addAll(head, framed, foot);
        node.getStyleClass().add("picture");
        node.setId("picture-" + kind.name().toLowerCase(Locale.ROOT));
    }

    Node node() {
        return node;
    }

    /** The part that shows the regions: what listens to the mouse. */
    Pane area() {
        return area;
    }

    PictureKind kind() {
        return kind;
    }

    /** Whether the regions are an answer that a scene holds back. */
    boolean isConcealed() {
        return isConcealed(area);
    }

    private static boolean isConcealed(Node part) {
        return part.getPseudoClassStates().contains(CONCEALED);
    }

    /** Calls back when the regions are concealed, and when they are told. */
    void onConcealed(Runnable listener) {
        area.getPseudoClassStates().addListener((SetChangeListener<PseudoClass>) change -> {
            if (CONCEALED.equals(change.getElementAdded()) || CONCEALED.equals(change.getElementRemoved())) {
                listener.run();
            }
        });
    }

    /** Without its numbers while these are held back. */
    private Why why() {
        return why.at(isConcealed(area) || isConcealed(loss) ? null : shown);
    }

    /** The height of the lines above and below the picture. */
    double linesHeight() {
        return head.prefHeight(-1) + foot.prefHeight(-1) + 2 * node.getSpacing();
    }

    /** The size on the screen. */
    void resize(double size) {
        area.setMinSize(size, size);
        area.setPrefSize(size, size);
        area.setMaxSize(size, size);
        image.setFitWidth(size);
        image.setFitHeight(size);
        overlay.setWidth(size);
        overlay.setHeight(size);
        node.setMaxWidth(size);
        node.setPrefWidth(size);
        drawOverlay();
    }

    private static String lossText(String words, double loss) {
        return Double.isNaN(loss) ? "" : Texts.text(words, Texts.number(loss));
    }

    void show(PanelSnapshot snapshot, Picture picture) {
        copy(picture.pixels(), snapshot.scene().side());
        shown = snapshot;
        drawOverlay();
        accuracy.setText(accuracyText(picture.accuracy()));
        boolean gaussian = snapshot.request().state().noise() == NoiseKind.GAUSSIAN;
        if (kind == PictureKind.BAYES) {
            name.setText(Texts.text(gaussian ? "picture.BAYES" : "picture.MATCHED"));
        }
        // What was learned from samples is measured on them, and may be below what is possible over all.
        if (snapshot.isLearned(kind)) {
            loss.setText(lossText("picture.loss.samples", picture.loss()));
        } else if (kind == PictureKind.CE
                && snapshot.ce().settled()
                && Double.isFinite(picture.loss())
                && snapshot.ce().gap() > SEEN_GAP * snapshot.ce().value()) {
            // Digits that would be others on another way to the optimum are not told.
            boolean exact = snapshot.ce().exact();
            BigDecimal told = BigDecimal.valueOf(picture.loss()).round(exact ? AT_MOST : ABOUT);
            String key = exact ? "picture.loss.atMost" : "picture.loss.about";
            loss.setText(lossText(key, told.doubleValue()));
        } else {
            loss.setText(lossText("picture.loss", picture.loss()));
        }
        masked.setText(maskedText(picture.masked()));
        area.setAccessibleText(Texts.text("picture.description", name.getText()) + " " + accuracy.getText() + ", "
                + loss.getText() + " " + masked.getText());
    }

    /** Anew if anything of it has changed: a larger window may come without a new snapshot. */
    private void drawOverlay() {
        if (shown == null) {
            return;
        }
        Picture picture = shown.picture(kind).orElseThrow();
        List<Object> drawn = List.of(
                shown.centres(),
                shown.scene(),
                shown.palette(),
                // A cut's sectors are numbered.
                shown.scene().cutOpen() ? picture.classifier() : "",
                colors.inks(),
                colors.font(),
                overlay.getWidth());
        if (!drawn.equals(overlaid)) {
            overlaid = drawn;
            PictureOverlay.draw(overlay.getGraphicsContext2D(), shown, picture, colors);
        }
    }

    private static String accuracyText(Accuracy accuracy) {
        String percent = Texts.percent(accuracy.value());
        return accuracy.method() == Accuracy.Method.SAMPLES
                ? Texts.text("picture.accuracy.sampled", percent, Texts.error(accuracy.standardError()))
                : Texts.text("picture.accuracy", percent);
    }

    private static String maskedText(List<Integer> classes) {
        if (classes.isEmpty()) {
            return "";
        }
        String first = classes.stream()
                .limit(NAMED_CLASSES)
                .map(k -> Integer.toString(k + 1))
                .collect(Collectors.joining(", "));
        return classes.size() <= NAMED_CLASSES
                ? Texts.text("picture.masked", first)
                : Texts.text("picture.masked.more", first, classes.size());
    }

    private void copy(int[] pixels, int newSide) {
        if (newSide != side) {
            side = newSide;
            buffer =
                    new PixelBuffer<>(side, side, IntBuffer.allocate(side * side), PixelFormat.getIntArgbPreInstance());
            image.setImage(new WritableImage(buffer));
        }
        buffer.updateBuffer(target -> {
            target.getBuffer().clear().put(pixels).clear();
            return null;
        });
    }
}
