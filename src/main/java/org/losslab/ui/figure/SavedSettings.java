package org.losslab.ui.figure;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.losslab.data.UserException;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.FigureStore;
import org.losslab.ui.Messages;
import org.losslab.ui.Worded;

/** Settings under names: chosen to be used, or typed to be kept. */
final class SavedSettings {

    private final FigureStore store;
    private final Supplier<FigureSettings> current;
    private final Consumer<FigureSettings> use;
    private final Consumer<String> explain;
    private final ComboBox<String> names = new ComboBox<>();
    private final List<Node> rows;
    private boolean filling;

    /**
     * @param current the settings to keep
     * @param use takes the settings that were chosen
     * @param explain shows a line
     */
    SavedSettings(
            FigureStore store,
            Supplier<FigureSettings> current,
            Consumer<FigureSettings> use,
            Consumer<String> explain) {
        this.store = store;
        this.current = current;
        this.use = use;
        this.explain = explain;
        names.setId("figure-saved");
        names.setPromptText(Messages.text("figure.saved.prompt"));
        names.setEditable(true);
        names.setMaxWidth(Double.MAX_VALUE);
        try {
            names.getItems().setAll(store.names());
        } catch (UserException e) {
            explain.accept(Worded.of(e.getMessage()));
        }
        names.setOnAction(event -> load());
        HBox.setHgrow(names, Priority.ALWAYS);
        Button keep = new Button(Messages.text("figure.keep"));
        keep.setId("figure-keep");
        keep.setOnAction(event -> keep());
        keep.setMinWidth(Region.USE_PREF_SIZE);
        rows = FormRows.section("figure.section.settings", FormRows.row("", FormRows.pair(names, keep)));
    }

    List<Node> rows() {
        return rows;
    }

    private void load() {
        String name = names.getValue();
        if (filling || name == null || !names.getItems().contains(name)) {
            return;
        }
        try {
            use.accept(store.load(name));
        } catch (UserException e) {
            explain.accept(Worded.of(e.getMessage()));
        }
        // The name stays to be read, but is chosen no more: choosing it again brings the settings back.
        filling = true;
        names.setValue(null);
        names.getEditor().setText(name);
        filling = false;
    }

    private void keep() {
        String name = names.getEditor().getText().strip();
        if (name.isEmpty()) {
            explain.accept(Messages.text("figure.saved.name"));
            names.requestFocus();
            return;
        }
        filling = true;
        try {
            store.save(name, current.get());
            names.getItems().setAll(store.names());
            names.setValue(null);
            names.getEditor().setText(name);
            explain.accept(Messages.text("figure.kept", name));
        } catch (UserException e) {
            explain.accept(Worded.of(e.getMessage()));
        } finally {
            filling = false;
        }
    }
}
