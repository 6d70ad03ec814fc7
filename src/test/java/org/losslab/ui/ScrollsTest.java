package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;

class ScrollsTest extends FxTest {

    @Test
    void neitherAPaneNorATextAreaKeepsAPictureOfWhatItScrolls() {
        onFx(() -> {
            ScrollPane pane = new ScrollPane(new Label("some"));
            Scrolls.paintPartly(pane);
            assertThat(viewport(pane).isCache()).isFalse();
            TextArea area = new TextArea("some");
            Scrolls.paintPartly(area);
            assertThat(viewport(area).isCache()).isFalse();
        });
    }

    private static Node viewport(Parent shown) {
        Scene scene = new Scene(shown);
        shown.applyCss();
        shown.layout();
        return scene.lookup(".viewport");
    }
}
