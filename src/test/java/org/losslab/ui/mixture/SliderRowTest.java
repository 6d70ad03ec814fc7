package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.losslab.ui.FxTest;

class SliderRowTest extends FxTest {

    private Stage stage;
    private SliderRow row;
    private double told;

    @BeforeEach
    void open() {
        onFx(() -> {
            row = new SliderRow("sigma", SliderScale.linear(0, 1), value -> {
                told = value;
                row.show(value);
            });
            row.show(0.02);
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(row.node()), 300, 100));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        onFx(stage::close);
    }

    @Test
    void undoingTheTextOfAFieldTakesTheValueWithIt() {
        onFx(() -> {
            field().requestFocus();
            field().selectAll();
            field().replaceSelection("0.2");
            press(KeyCode.ENTER, false);
        });
        await("the value is taken", 20, () -> told == 0.2);
        onFx(() -> press(KeyCode.Z, true));
        await("the text is the one before", 20, () -> field().getText().equals("0.02"));
        await("so is the value", 20, () -> told == 0.02);
        assertThat(askFx(() -> field().getText())).isEqualTo("0.02");
    }

    private TextField field() {
        return (TextField) stage.getScene().lookup("#field-sigma");
    }

    private void press(KeyCode code, boolean control) {
        Event.fireEvent(field(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        Event.fireEvent(field(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
    }
}
