package org.losslab.ui.training;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.losslab.experiment.Presets;
import org.losslab.state.TrainingForm;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Tips;

/** Which preset the experiment started from, and the way back to it. */
final class PresetSection {

    private final Form form;
    private final ChoiceField<String> preset;
    private final Label description = new Label();
    private final Button reset = new Button(Messages.text("form.preset.reset"), Icon.UNDO.node());
    private final Node node;

    PresetSection(Form form) {
        this.form = form;
        preset = new ChoiceField<>("form.preset", Presets.names(), name -> name, form::load);
        description.getStyleClass().add("form-note");
        description.setWrapText(true);
        description.setMinHeight(Region.USE_PREF_SIZE);
        reset.getStyleClass().addAll("flat", "small", "form-link");
        reset.setOnAction(event -> form.load(preset.box().getValue()));
        Tips.set(reset, Messages.text("form.preset.reset.tip"));
        node = new Section("form.section.preset", preset.node(), description, reset);
        form.watch(state -> state, this::show);
    }

    private void show(TrainingForm state) {
        preset.show(state.preset());
        description.setText(state.experiment().description());
        boolean edited = Presets.names().contains(state.preset())
                && !Presets.load(state.preset()).equals(form.experiment());
        Visibility.show(reset, edited);
    }

    Node node() {
        return node;
    }
}
