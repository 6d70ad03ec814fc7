package org.losslab.ui.training;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import org.controlsfx.control.CheckComboBox;
import org.losslab.ui.Messages;

/** A line of the form with several names of a list. */
final class NamesField {

    private final CheckComboBox<String> box = new CheckComboBox<>();
    private final FormRow row;
    private final int atLeast;
    private final Consumer<List<String>> write;
    private boolean showing;

    /**
     * Builds the line.
     *
     * @param atLeast how many names there must be
     * @param write told which names the user has chosen, in the order of the list
     */
    NamesField(Form form, String key, int atLeast, Consumer<List<String>> write) {
        this.atLeast = atLeast;
        this.write = write;
        row = FormRow.of(key, box);
        box.setShowCheckedCount(true);
        box.getCheckModel().getCheckedItems().addListener((ListChangeListener<String>) change -> chosen());
        form.validation()
                .register(
                        box,
                        Bindings.createObjectBinding(
                                this::count,
                                new Observable[] {box.getCheckModel().getCheckedItems()}),
                        row.message(),
                        () -> count() < atLeast ? Messages.text("field.names", atLeast) : "");
    }

    private int count() {
        return box.getCheckModel().getCheckedItems().size();
    }

    private void chosen() {
        if (!showing && count() >= atLeast) {
            write.accept(box.getItems().filtered(box.getCheckModel()::isChecked));
        }
    }

    /** Shows the state's choice, telling nobody. */
    void show(List<String> available, List<String> chosen) {
        if (box.getItems().equals(available)
                && List.copyOf(box.getCheckModel().getCheckedItems()).equals(chosen)) {
            return;
        }
        showing = true;
        if (!box.getItems().equals(available)) {
            box.getCheckModel().clearChecks();
            box.getItems().setAll(available);
        }
        for (String name : available) {
            if (chosen.contains(name)) {
                box.getCheckModel().check(name);
            } else {
                box.getCheckModel().clearCheck(name);
            }
        }
        showing = false;
    }

    Node node() {
        return row.node();
    }
}
