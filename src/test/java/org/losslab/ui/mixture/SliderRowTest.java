package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.app.robot.Hand;
import org.losslab.state.MixtureState;
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

    @Test
    void aNoteStaysWithTheValueThatItIsAbout() {
        type("7");
        onFx(() -> {
            assertThat(told).isEqualTo(1);
            assertThat(field().getText()).isEqualTo("1");
            assertThat(note().isVisible()).isTrue();
            row.show(1);
            assertThat(note().isVisible()).isTrue();
            row.show(0.5);
            assertThat(note().isVisible()).isFalse();
        });
        type("-1");
        onFx(() -> {
            assertThat(told).isZero();
            assertThat(field().getText()).isEqualTo("0");
            assertThat(note().isVisible()).isTrue();
            row.show(0.25);
            assertThat(note().isVisible()).isFalse();
        });
        type("-1");
        type("0.25");
        onFx(() -> assertThat(note().isVisible())
                .as("once the value that is there is typed")
                .isFalse());
    }

    @Test
    void whatIsNoNumberLeavesTheValue() {
        onFx(() -> row.show(0.5));
        told = Double.NaN;
        type("half");
        onFx(() -> {
            assertThat(told).isNaN();
            assertThat(field().getText()).isEqualTo("0.5");
            assertThat(note().isVisible()).isTrue();
        });
    }

    @Test
    void ofAFractionTheNearestWholeNumberIsTaken() {
        onFx(() -> {
            row = new SliderRow("classes", SliderScale.wholeLog(2, 200), value -> {
                told = value;
                row.show(value);
            });
            row.show(5);
            stage.getScene().setRoot(new StackPane(row.node()));
            TextField classes = (TextField) stage.getScene().lookup("#field-classes");
            classes.setText("7.6");
            classes.fireEvent(new ActionEvent());
            assertThat(told).isEqualTo(8);
            assertThat(classes.getText()).isEqualTo("8");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"∞", "inf", "Infinity"})
    void infinityCanBeTyped(String word) {
        onFx(() -> {
            row = new SliderRow("weight", SliderScale.weight(), value -> told = value);
            row.show(1);
            stage.getScene().setRoot(new StackPane(row.node()));
            TextField weight = (TextField) stage.getScene().lookup("#field-weight");
            weight.setText(word);
            weight.fireEvent(new ActionEvent());
            assertThat(told).isEqualTo(MixtureState.UNLIMITED_WEIGHT);
            assertThat(stage.getScene().lookup("#note-weight").isVisible()).isFalse();
        });
    }

    @Test
    void theWheelStepsWhereThePointerCameByHandAndNotWhileThePanelScrolls() {
        double before = askFx(() -> {
            move();
            told = Double.NaN;
            wheel();
            return told;
        });
        assertThat(before).isGreaterThan(0.02);
        onFx(() -> {
            row.node().setTranslateY(5);
            told = Double.NaN;
            move();
            assertThat(wheel()).as("passed on").isFalse();
            assertThat(told).isNaN();
        });
    }

    private void move() {
        Hand.mouse(line(), MouseEvent.MOUSE_MOVED, 0, 0, 0);
    }

    /** Whether the row took it. */
    private boolean wheel() {
        AtomicBoolean passed = new AtomicBoolean();
        stage.getScene().getRoot().setOnScroll(event -> passed.set(true));
        Hand.scroll(line(), 0, 0, 40);
        return !passed.get();
    }

    private Node line() {
        return stage.getScene().lookup(".slider-row");
    }

    private Node note() {
        return stage.getScene().lookup("#note-sigma");
    }

    private void type(String text) {
        onFx(() -> {
            field().setText(text);
            field().fireEvent(new ActionEvent());
        });
    }

    private TextField field() {
        return (TextField) stage.getScene().lookup("#field-sigma");
    }

    private void press(KeyCode code, boolean control) {
        Event.fireEvent(field(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
        Event.fireEvent(field(), new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
    }
}
