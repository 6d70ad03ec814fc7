package org.losslab.ui;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** The icons, drawn as strokes on a grid of 24 by 24; their colours come from the style sheet. */
public enum Icon {
    PLAY("M7 4.5 L19 12 L7 19.5 Z", true),
    PAUSE("M7 5 H10 V19 H7 Z M14 5 H17 V19 H14 Z", true),
    STOP("M6.5 6.5 H17.5 V17.5 H6.5 Z", true),
    STEP("M6 5 L15 12 L6 19 Z M19 5 V19", false),
    SKIP("M4 5 L11.5 12 L4 19 Z M12.5 5 L20 12 L12.5 19 Z M22 5 V19", false),
    SUN(
            "M12 8 A4 4 0 1 1 11.99 8 Z M12 2 V4 M12 20 V22 M2 12 H4 M20 12 H22 M4.9 4.9 L6.3 6.3 M17.7 17.7 L19.1 19.1"
                    + " M4.9 19.1 L6.3 17.7 M17.7 6.3 L19.1 4.9",
            false),
    MOON("M20.5 13.5 A8.5 8.5 0 1 1 10.5 3.5 A6.8 6.8 0 0 0 20.5 13.5 Z", false),
    CURVES("M3 4 V20 H21 M6 16 C9 15 9 8 13 7.5 S18 6.5 20 6.3", false),
    MIXTURE("M12 3 A9 9 0 1 1 11.99 3 Z M12 12 L12 3 M12 12 L4.2 16.5 M12 12 L19.8 16.5", false),
    TILES("M4 4 H10 V10 H4 Z M14 4 H20 V10 H14 Z M4 14 H10 V20 H4 Z M14 14 H20 V20 H14 Z", false),
    RUNS("M4 6 H4.01 M4 12 H4.01 M4 18 H4.01 M9 6 H20 M9 12 H20 M9 18 H20", false),
    DICE("M4 4 H20 V20 H4 Z M8.5 8.5 H8.51 M15.5 8.5 H15.51 M12 12 H12.01 M8.5 15.5 H8.51 M15.5 15.5 H15.51", false),
    DOWNLOAD("M12 4 V15 M7 10.5 L12 15.5 L17 10.5 M4 20 H20", false),
    FOLDER("M3 6 H9 L11.5 8.5 H21 V19 H3 Z", false),
    COPY("M9 9 H20 V20 H9 Z M5 15 H4 V4 H15 V5", false),
    ZOOM_RESET("M4 9 V4 H9 M15 4 H20 V9 M20 15 V20 H15 M9 20 H4 V15", false),
    ENLARGE("M14 4 H20 V10 M20 4 L13.5 10.5 M10 20 H4 V14 M4 20 L10.5 13.5", false),
    SHRINK("M20 10 H14 V4 M14 10 L20 4 M4 14 H10 V20 M10 14 L4 20", false),
    UNDO("M4 4 V9.5 H9.5 M4.6 9.3 A8.2 8.2 0 1 1 4 13.5", false),
    HELP("M8.5 9 A3.6 3.6 0 1 1 13.6 12.2 C12.5 12.9 12 13.4 12 15 M12 18.5 V18.6", false),
    BACK("M15 5 L8 12 L15 19", false),
    FORTH("M9 5 L16 12 L9 19", false),
    LECTURE("M3 4 H21 M4.5 4 V15 H19.5 V4 M12 15 V18 M8 21 L12 18 L16 21", false),
    CLOSE("M6 6 L18 18 M18 6 L6 18", false),
    WARNING("M12 4 L21.5 20 H2.5 Z M12 10 V14.5 M12 17.2 V17.3", false),
    OVERLAY("M3 12 A6 6 0 1 0 15 12 A6 6 0 1 0 3 12 M9 12 A6 6 0 1 0 21 12 A6 6 0 1 0 9 12", false);

    private static final double GRID = 24;
    private static final double SIZE = 16;

    private final String path;
    private final boolean solid;

    Icon(String path, boolean solid) {
        this.path = path;
        this.solid = solid;
    }

    /** A new node of 16 by 16 pixels. */
    public Node node() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(solid ? "icon-solid" : "icon");
        shape.getTransforms().add(new Scale(SIZE / GRID, SIZE / GRID));
        Pane box = new Pane(shape);
        box.setMinSize(SIZE, SIZE);
        box.setPrefSize(SIZE, SIZE);
        box.setMaxSize(SIZE, SIZE);
        box.setMouseTransparent(true);
        return box;
    }
}
