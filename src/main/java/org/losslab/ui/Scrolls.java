package org.losslab.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;

/** What scrolls. */
public final class Scrolls {

    private Scrolls() {}

    /** The same for the pane in which a text area scrolls. */
    public static void paintPartly(TextArea area) {
        area.skinProperty()
                .addListener((observable, before, skin) -> paintPartly((ScrollPane) area.lookup(".scroll-pane")));
    }

    /**
     * Lets a change inside repaint its own place alone. A scroll pane keeps a picture of all it shows, which makes scrolling
     * cheap where little changes, and is painted as a whole again for every digit where much does. JavaFX keeps the picture
     * of one that has left the window, too.
     */
    public static void paintPartly(ScrollPane pane) {
        pane.skinProperty().addListener((observable, before, skin) -> pane.lookup(".viewport")
                .setCache(false));
    }
}
