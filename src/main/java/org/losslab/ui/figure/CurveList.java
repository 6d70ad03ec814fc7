package org.losslab.ui.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.losslab.ui.Tips;

/** The curves, each to be shown or not and named. Their usual names may change with what is charted. */
final class CurveList {

    private final VBox node = new VBox();
    private final Map<String, CheckBox> shown = new LinkedHashMap<>();
    private final Map<String, TextField> names = new LinkedHashMap<>();
    private final Runnable changed;

    CurveList(Runnable changed) {
        this.changed = changed;
        node.getStyleClass().add("figure-curves");
    }

    Node node() {
        return node;
    }

    /** Lists curves by their usual names; those that are listed already keep what was said of them. */
    void list(List<String> usual) {
        if (List.copyOf(shown.keySet()).equals(usual)) {
            return;
        }
        shown.clear();
        names.clear();
        node.getChildren().clear();
        for (String name : usual) {
            CheckBox box = new CheckBox(name);
            box.setSelected(true);
            box.setMinWidth(128);
            box.setPrefWidth(128);
            Tips.set(box, name);
            TextField other = new TextField();
            other.setPromptText(name);
            FormRows.listen(changed, box, other);
            shown.put(name, box);
            names.put(name, other);
            node.getChildren().add(FormRows.pair(box, other));
        }
    }

    void show(Set<String> hidden, Map<String, String> otherNames) {
        shown.forEach((name, box) -> box.setSelected(!hidden.contains(name)));
        names.forEach((name, field) -> field.setText(otherNames.getOrDefault(name, "")));
    }

    Set<String> hidden() {
        Set<String> hidden = new TreeSet<>();
        shown.forEach((name, box) -> {
            if (!box.isSelected()) {
                hidden.add(name);
            }
        });
        return hidden;
    }

    /** @param before names, of which those of curves that are not listed stay */
    Map<String, String> names(Map<String, String> before) {
        Map<String, String> all = new LinkedHashMap<>(before);
        names.forEach((name, field) -> {
            all.remove(name);
            if (!field.getText().isBlank()) {
                all.put(name, field.getText());
            }
        });
        return all;
    }
}
