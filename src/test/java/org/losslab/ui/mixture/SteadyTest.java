package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.losslab.ui.FxTest;

class SteadyTest extends FxTest {

    private final Label number = new Label("0.1234");
    private final Slider slider = new Slider(0, 1, 0);
    private final Label plain = new Label("0.1234");
    private final HBox row = new HBox(new Steady(number), new Steady(slider), plain);
    private Stage stage;

    @BeforeEach
    void open() {
        onFx(() -> {
            stage = new Stage();
            stage.setScene(new Scene(row, 600, 60));
            stage.show();
        });
        await("the row is laid out", 10, () -> number.getHeight() > 0 && !row.isNeedsLayout());
    }

    @AfterEach
    void close() {
        onFx(stage::close);
    }

    @Test
    void whatFitsAsksForNoNewLayoutAround() {
        onFx(() -> {
            number.setText("0.4321");
            slider.setValue(0.7);
            assertThat(row.isNeedsLayout()).isFalse();
            plain.setText("0.4321");
            assertThat(row.isNeedsLayout()).as("without it").isTrue();
        });
    }

    @Test
    void aLongerTextGetsItsRoomAtOnce() {
        onFx(() -> {
            number.setText("−1.234e−10 and more");
            assertThat(row.isNeedsLayout()).isTrue();
            row.layout();
            assertThat(number.getWidth()).isGreaterThanOrEqualTo(number.prefWidth(-1));
            assertThat(slider.localToScene(0, 0).getX())
                    .isGreaterThanOrEqualTo(
                            number.localToScene(number.getWidth(), 0).getX());
        });
    }

    @Test
    void aLargerFontGetsItsSizeThoughOthersAreLaidOutAtTheSameTime() {
        onFx(() -> {
            number.setStyle("-fx-font-size: 30px");
            row.setSpacing(12);
            row.applyCss();
            row.layout();
        });
        await("the text has its size", 10, () -> number.getHeight() > 30 && number.getWidth() >= number.prefWidth(-1));
        onFx(() -> {
            number.setStyle("");
            row.setSpacing(6);
            row.applyCss();
            row.layout();
        });
        await("the text is small again", 10, () -> number.getHeight() < 30 && row.prefHeight(-1) < 40);
    }

    @Test
    void aControlOfAnotherWidthGetsIt() {
        onFx(() -> {
            slider.setPrefWidth(90);
            row.setSpacing(12);
            row.layout();
        });
        await(
                "the slider is shorter",
                10,
                () -> slider.getParent().getLayoutBounds().getWidth() == 90);
    }

    @Test
    void aTextThatGrowsWithinItsRoomIsNotCutWhereThereIsNoMore() {
        onFx(() -> {
            number.setMinWidth(Region.USE_PREF_SIZE);
            stage.setWidth(60);
        });
        for (String text : List.of("00", "0.1111", "0.1110", "0.1100", "0.1000", "0.0000")) {
            onFx(() -> number.setText(text));
            await(text + " has room", 10, () -> number.getWidth() >= number.prefWidth(-1));
        }
    }
}
