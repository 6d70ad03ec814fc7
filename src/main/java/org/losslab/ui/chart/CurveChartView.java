package org.losslab.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.entity.LegendItemEntity;
import org.losslab.figure.AutoRange;
import org.losslab.figure.ChartBuilder;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.FigureAxis;
import org.losslab.figure.FigureImage;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FigureTheme;
import org.losslab.figure.Palette;
import org.losslab.figure.Scale;
import org.losslab.figure.Viewport;
import org.losslab.ui.Every;

/**
 * A chart of curves: shows a figure, and lets the pointer zoom it, read it and toggle its series.
 *
 * <p>Drag a rectangle or turn the wheel to zoom, drag with the right button to move, double-click to see everything again. A
 * zoom stays while data grow; without one the axes glide to what there is. All methods belong to the JavaFX thread.
 */
public final class CurveChartView extends Region {

    /** Of the way to the new range, in each frame. */
    private static final double GLIDE = 0.35;

    private static final double IMAGE_SCALE = 2;

    private final FrameCanvas canvas;
    private final ReadingOverlay overlay;
    private final LegendKeys legendKeys;
    private final AnimationTimer frame;
    private final Every steady = new Every(Every.FRAME_NANOS);
    private CurveFigure figure;
    private FigureTheme theme = FigureTheme.LIGHT;
    private Viewport zoom;
    private Viewport shown;
    private boolean drawing;
    private int framesDrawn;
    private Consumer<String> onSeriesToggled = name -> {};

    public CurveChartView() {
        ScreenFont.load();
        // Out of a scene nothing is drawn; what has changed meanwhile is when it is back.
        sceneProperty().addListener((observable, before, now) -> {
            if (now != null) {
                requestFrame();
            }
        });
        figure = new CurveFigure(
                "",
                new FigureAxis("", Scale.LINEAR),
                new FigureAxis("", Scale.LINEAR),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                "");
        canvas = new FrameCanvas();
        overlay = new ReadingOverlay();
        legendKeys = new LegendKeys(this);
        getChildren().addAll(canvas, overlay, legendKeys.mark());
        getStyleClass().add("curve-chart");
        getStylesheets()
                .add(Objects.requireNonNull(CurveChartView.class.getResource("curve-chart.css"))
                        .toExternalForm());
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(160, 120);
        setPrefSize(700, 400);
        frame = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (steady.isDue(now)) {
                    drawFrame();
                }
            }
        };
        ChartGestures.install(this);
        applyTheme();
    }

    /** Shows a figure from the next frame on. */
    public void show(CurveFigure newFigure) {
        boolean comparable =
                figure.xAxis().equals(newFigure.xAxis()) && figure.yAxis().equals(newFigure.yAxis());
        if (!comparable) {
            zoom = null;
        }
        if (!comparable || figure.isEmpty()) {
            shown = null;
        }
        figure = newFigure;
        setFocusTraversable(!figure.isEmpty());
        setAccessibleText(ChartWords.description(figure));
        overlay.show(figure, theme);
        requestFrame();
    }

    /** What is shown. */
    public CurveFigure figure() {
        return figure;
    }

    public void setTheme(FigureTheme newTheme) {
        theme = newTheme;
        applyTheme();
        overlay.show(figure, theme);
        requestFrame();
    }

    /**
     * Marks a place on the horizontal axis, such as where a slider stands: part of the window, not of the figure.
     *
     * @param x in the axis' values; NaN for nowhere
     */
    public void setMark(double x) {
        overlay.mark(x);
    }

    /** Shows everything again. */
    public void resetZoom() {
        zoom = null;
        requestFrame();
    }

    /** Whether only a part is shown. */
    public boolean isZoomed() {
        return zoom != null;
    }

    /** Is told the name of a series that was clicked in the legend, after the view has hidden or shown it. */
    public void setOnSeriesToggled(Consumer<String> handler) {
        onSeriesToggled = handler;
    }

    /** The chart as it is seen now, in twice as many pixels; drawn when it is asked for, on any thread. */
    public Supplier<Image> image() {
        FigureSize size = new FigureSize(Math.max(50, getWidth()), Math.max(50, getHeight()), IMAGE_SCALE, 96);
        CurveFigure now = figure;
        FigureTheme looks = theme;
        Viewport part = viewport();
        return () -> FigurePreview.toImage(FigureImage.render(now, looks, part, size), false);
    }

    @Override
    protected void layoutChildren() {
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        requestFrame();
    }

    /** What is shown now: an auto-ranged view may still be gliding. */
    Viewport viewport() {
        return shown != null ? shown : goal();
    }

    private Viewport goal() {
        return zoom != null ? zoom : AutoRange.of(figure);
    }

    /** Where the curves are, or empty before the first frame. */
    Optional<PlotGeometry> geometry() {
        Rectangle2D area = canvas.dataArea();
        return shown == null || area == null || area.getWidth() < 1 || area.getHeight() < 1
                ? Optional.empty()
                : Optional.of(new PlotGeometry(area.getX(), area.getY(), area.getWidth(), area.getHeight(), shown));
    }

    /** The series whose legend entry is at a pixel. */
    Optional<String> legendEntryAt(double x, double y) {
        return canvas.entities().getEntity(x, y) instanceof LegendItemEntity entity && isCurve(entity)
                ? Optional.of(entity.getSeriesKey().toString())
                : Optional.empty();
    }

    /** The legend's entries as they were drawn last: each series with its place. */
    List<Map.Entry<String, Rectangle2D>> legend() {
        Map<String, Rectangle2D> places = new LinkedHashMap<>();
        for (Object each : canvas.entities().getEntities()) {
            if (each instanceof LegendItemEntity entity && isCurve(entity)) {
                places.merge(
                        entity.getSeriesKey().toString(), entity.getArea().getBounds2D(), Rectangle2D::createUnion);
            }
        }
        return List.copyOf(places.entrySet());
    }

    /** Not the number of those that have no room. */
    private static boolean isCurve(LegendItemEntity entity) {
        return entity.getSeriesKey() != null;
    }

    void toggle(String series) {
        show(figure.toggled(series));
        onSeriesToggled.accept(series);
    }

    /** Shows a part at once; all that there is, or more, ends the zoom. */
    void zoomTo(Viewport part) {
        Viewport all = AutoRange.of(figure);
        zoom = part.width() >= all.width() && part.height() >= all.height() ? null : part;
        if (zoom != null) {
            shown = zoom;
        }
        requestFrame();
    }

    ReadingOverlay overlay() {
        return overlay;
    }

    /** Whether a frame is to come. */
    boolean isDrawing() {
        return drawing;
    }

    /** How many frames were drawn. */
    int framesDrawn() {
        return framesDrawn;
    }

    private void requestFrame() {
        drawing = true;
        frame.start();
    }

    private void stopFrames() {
        drawing = false;
        frame.stop();
    }

    private void drawFrame() {
        double width = snapSizeX(getWidth());
        double height = snapSizeY(getHeight());
        if (getScene() == null || getScene().getWindow() == null || width < 1 || height < 1) {
            stopFrames();
            return;
        }
        Viewport goal = goal();
        shown = shown == null ? goal : shown.nearly(goal) ? goal : shown.towards(goal, GLIDE);
        int columns = (int) Math.ceil(width * getScene().getWindow().getOutputScaleX());
        JFreeChart chart = ChartBuilder.chart(figure, BackRow.style(theme, getScene()), shown, columns);
        canvas.draw(chart, width, height);
        framesDrawn++;
        geometry().ifPresent(overlay::moved);
        legendKeys.place();
        if (shown.equals(goal)) {
            stopFrames();
        }
    }

    private void applyTheme() {
        setStyle("-chart-background: " + Palette.web(theme.background()) + "; -chart-text: " + Palette.web(theme.text())
                + "; -chart-muted: " + Palette.web(theme.mutedText()) + "; -chart-line: "
                + Palette.web(theme.disabled()) + ";");
    }
}
