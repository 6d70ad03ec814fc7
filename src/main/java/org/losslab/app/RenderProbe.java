package org.losslab.app;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javafx.application.Platform;

/**
 * Tells when a frame has been painted. JavaFX has no public way to ask; but its renderer does its jobs one after the other, so that
 * one handed to it behind a frame's runs when the frame is done. Needs {@code --add-exports javafx.graphics/com.sun.javafx.tk}.
 */
final class RenderProbe {

    private RenderProbe() {}

    /**
     * To be called on the JavaFX thread while a frame is laid out.
     *
     * @param listener takes {@link System#nanoTime} when the frame is painted, on the renderer's thread
     */
    static void afterPainting(LongConsumer listener) {
        // What is run later comes behind the frame that is under way.
        Platform.runLater(() -> {
            Future<?> unused =
                    Toolkit.getToolkit().addRenderJob(new RenderJob(() -> listener.accept(System.nanoTime())));
        });
    }
}
