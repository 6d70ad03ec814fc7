package org.losslab.ui.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import org.controlsfx.tools.ValueExtractor;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.controlsfx.validation.decoration.ValidationDecoration;

/** What in the form is no value: each problem stands below its field, and nothing runs until there is none. */
final class Validation {

    private static final String MESSAGE = "losslab.message";
    private static final String VALUE = "losslab.value";

    static {
        ValueExtractor.addObservableValueExtractor(
                control -> control.getProperties().containsKey(VALUE),
                control -> (ObservableValue<?>) control.getProperties().get(VALUE));
    }

    private final ValidationSupport support = new ValidationSupport();
    private final Map<Control, Supplier<String>> problems = new LinkedHashMap<>();

    Validation() {
        support.setValidationDecorator(new BelowTheField());
    }

    /**
     * Watches a field; what is wrong with it stands in the label. A field that is not shown is never wrong.
     *
     * @param value what changes when the user edits the field
     * @param problem what is wrong with it, empty if nothing is
     */
    void register(Control field, ObservableValue<?> value, Label message, Supplier<String> problem) {
        field.getProperties().put(MESSAGE, message);
        field.getProperties().put(VALUE, value);
        problems.put(field, problem);
        Validator<Object> validator = (control, any) -> {
            String found = problem.get();
            return ValidationResult.fromMessageIf(
                    control, found, Severity.ERROR, !found.isEmpty() && Visibility.isShown(control));
        };
        support.registerValidator(field, false, validator);
    }

    /** Judges everything anew, after fields were shown or hidden. */
    void revalidate() {
        support.revalidate();
    }

    /** What is wrong with the first field that holds no value, which then has the keyboard; empty if all is well. */
    Optional<String> firstProblem() {
        // Not from the support, which learns of a change only later.
        Optional<Control> wrong = problems.keySet().stream()
                .filter(field ->
                        Visibility.isShown(field) && !problems.get(field).get().isEmpty())
                .findFirst();
        wrong.ifPresent(Control::requestFocus);
        return wrong.map(field -> problems.get(field).get());
    }

    private static final class BelowTheField implements ValidationDecoration {
        private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

        @Override
        public void removeDecorations(Control target) {
            decorate(target, "");
        }

        @Override
        public void applyValidationDecoration(ValidationMessage message) {
            decorate(message.getTarget(), message.getText());
        }

        @Override
        public void applyRequiredDecoration(Control target) {
            // No field is marked as required: all of them are.
        }

        private static void decorate(Control target, String problem) {
            target.pseudoClassStateChanged(DANGER, !problem.isEmpty());
            Label label = (Label) target.getProperties().get(MESSAGE);
            label.setText(problem);
            Visibility.show(label, !problem.isEmpty());
        }
    }
}
