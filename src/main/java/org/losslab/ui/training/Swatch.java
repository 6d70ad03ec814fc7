package org.losslab.ui.training;

import javafx.scene.layout.Region;
import org.losslab.loss.LossKind;

/** A dot in a loss's colour. */
final class Swatch extends Region {

    Swatch() {
        getStyleClass().setAll("swatch");
        setMouseTransparent(true);
    }

    void show(LossKind loss) {
        getStyleClass().setAll("swatch", "loss-" + loss.key());
    }
}
