package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Picture;
import org.losslab.ui.mixture.compute.PictureKind;

/** The pictures side by side, with one mouse for all of them. */
final class PicturesRow {

    private static final double GAP = 14;
    /** At least, of the lines above and below a picture. */
    private static final double LINES = 46;

    private static final double SMALLEST = 120;
    /** More pixels than that take longer than a frame and show no more. */
    private static final int MOST_PIXELS = 520;

    private final MixtureController controller;
    private final Map<PictureKind, PictureView> views = new EnumMap<>(PictureKind.class);
    private final HBox row = new HBox(GAP);
    private final HoverCard hover;
    private final StackPane node;
    private PanelSnapshot shown;
    private double fitted = Double.NaN;

    PicturesRow(MixtureController controller, ThemeColors colors) {
        this.controller = controller;
        hover = new HoverCard(colors, kind -> views.get(kind).isConcealed());
        for (PictureKind kind : PictureKind.values()) {
            PictureView view = new PictureView(kind, colors);
            views.put(kind, view);
            view.onConcealed(hover::hide);
            PictureKeys.install(controller, view.area());
            new PictureMouse(
                    controller,
                    view.area(),
                    () -> Optional.ofNullable(shown),
                    (source, x, y, point) -> hovered(source, x, y, view.isConcealed() ? Optional.empty() : point));
        }
        row.setAlignment(Pos.TOP_CENTER);
        node = new StackPane(row, hover.node());
        node.setAlignment(Pos.TOP_LEFT);
        node.getStyleClass().add("pictures");
        node.setMinSize(3 * SMALLEST, SMALLEST + LINES);
        show(3);
        controller.onSnapshot(this::show);
    }

    private void show(int count) {
        List<Node> wanted = new ArrayList<>();
        views.values().stream().limit(count).forEach(view -> wanted.add(view.node()));
        if (!row.getChildren().equals(wanted)) {
            row.getChildren().setAll(wanted);
        }
    }

    /** Takes as much of a place as square pictures can use. */
    void fitInto(double width, double height) {
        int count = row.getChildren().size();
        double lines = views.values().stream()
                .limit(count)
                .mapToDouble(PictureView::linesHeight)
                .reduce(LINES, Math::max);
        double side = Math.floor(Math.max(SMALLEST, Math.min((width - GAP * (count - 1)) / count, height - lines)));
        if (side != fitted || side + lines != node.getMaxHeight()) {
            fitted = side;
            node.setMinHeight(side + lines);
            node.setMaxHeight(side + lines);
            views.values().forEach(view -> view.resize(side));
        }
        double density = node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getRenderScaleX();
        controller.resize((int) Math.min(MOST_PIXELS, Math.round(side * density)));
    }

    private void show(PanelSnapshot snapshot) {
        shown = snapshot;
        show(snapshot.pictures().size());
        for (Picture picture : snapshot.pictures()) {
            views.get(picture.kind()).show(snapshot, picture);
        }
        hover.refresh(snapshot);
    }

    private void hovered(Node source, double x, double y, Optional<double[]> point) {
        if (point.isEmpty()) {
            hover.hide();
        } else {
            Point2D here = node.sceneToLocal(source.localToScene(x, y));
            hover.show(shown, point.get(), here.getX(), here.getY(), node.getWidth(), node.getHeight());
        }
    }

    Region node() {
        return node;
    }
}
