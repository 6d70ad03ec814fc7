package org.losslab.ui.mixture;

import javafx.scene.control.Spinner;
import javafx.util.StringConverter;

/** Reads what is typed into a spinner of class numbers; what is no whole number leaves the number that was there. */
final class ClassNumbers extends StringConverter<Integer> {

    private final Spinner<Integer> spinner;

    ClassNumbers(Spinner<Integer> spinner) {
        this.spinner = spinner;
    }

    @Override
    public String toString(Integer number) {
        return number == null ? "" : number.toString();
    }

    @Override
    public Integer fromString(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            Integer before = spinner.getValue();
            // The value stays the same, so that nobody else puts the field right.
            spinner.getEditor().setText(toString(before));
            return before;
        }
    }
}
