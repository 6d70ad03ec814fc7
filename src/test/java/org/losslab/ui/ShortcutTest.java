package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShortcutTest extends FxTest {

    @Test
    void noTwoAreTheSame() {
        List<KeyCombination> keys =
                Arrays.stream(Shortcut.values()).map(Shortcut::keys).toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNDO", "REDO"})
    void noneIsTypedIntoAFieldOrTakenByIt(Shortcut shortcut) {
        boolean taken = askFx(() -> {
            TextField field = new TextField("text");
            field.selectAll();
            KeyEvent pressed = pressed(shortcut.keys());
            field.fireEvent(pressed);
            return !field.getText().equals("text") || !field.getSelectedText().equals("text");
        });
        assertThat(taken).isFalse();
        assertThat(shortcut.keys()).isNotEqualTo(KeyCombination.valueOf("Esc"));
        assertThat(shortcut.keys()).isNotEqualTo(KeyCombination.valueOf("Space"));
    }

    private static KeyEvent pressed(KeyCombination keys) {
        String text = keys.getName();
        KeyCode code = ((KeyCodeCombination) keys).getCode();
        boolean control = text.contains("Shortcut");
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, text.contains("Shift"), control, false, false);
    }
}
