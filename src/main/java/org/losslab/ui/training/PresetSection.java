package org.losslab.ui.training;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.losslab.experiment.Presets;
import org.losslab.state.TrainingForm;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Tips;
import org.losslab.ui.Worded;

/** Which preset the experiment started from, and the way back to it. */
final class PresetSection {

    private static final List<String> FIGURES = List.of("figure1-small", "figure2-small", "figure3-small");

    private final Form form;
    private final ChoiceField<String> preset;
    private final Label description = new Label();
    private final Label notes = new Label();
    private final TitledPane notesPane = new TitledPane(Messages.text("form.preset.notes"), notes);
    private final Button reset = new Button(Messages.text("form.preset.reset"), Icon.UNDO.node());
    private final Node node;

    /**
     * Builds the section.
     *
     * @param trainFigure begins with the preset of that name
     */
    PresetSection(Form form, Consumer<String> trainFigure) {
        this.form = form;
        preset = new ChoiceField<>("form.preset", Presets.names(), name -> name, form::load)
                .none(Messages.text("form.preset.none"));
        description.getStyleClass().add("form-note");
        description.setWrapText(true);
        description.setMinHeight(Region.USE_PREF_SIZE);
        reset.getStyleClass().addAll("flat", "small", "form-link");
        reset.setOnAction(event -> form.load(preset.box().getValue()));
        Tips.set(reset, Messages.text("form.preset.reset.tip"));
        notes.getStyleClass().add("form-note");
        notes.setWrapText(true);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        notesPane.setExpanded(false);
        notesPane.setAnimated(false);
        notesPane.getStyleClass().add("advanced");
        notesPane.setId("preset-notes");
        node = new Section("form.section.preset", figures(trainFigure), preset.node(), description, notesPane, reset);
        form.watch(state -> state, this::show);
    }

    /** A button for each figure of the paper, at the size that fits a CPU. */
    private static Node figures(Consumer<String> trainFigure) {
        HBox buttons = new HBox();
        buttons.getStyleClass().add("button-line");
        for (String figure : FIGURES) {
            Button button = new Button(Messages.text("figures." + figure), Icon.PLAY.node());
            button.getStyleClass().add("figure-run");
            button.setId("train-" + figure);
            button.getStyleClass().add("small");
            button.setOnAction(event -> trainFigure.accept(figure));
            Tips.set(button, Messages.text("figures.tip", figure));
            buttons.getChildren().add(button);
        }
        return buttons;
    }

    private void show(TrainingForm state) {
        boolean known = Presets.names().contains(state.preset());
        preset.show(known ? state.preset() : null);
        description.setText(Worded.of(state.experiment().description()));
        List<String> lines = state.experiment().notes();
        notes.setText(lines.stream().map(Worded::of).collect(Collectors.joining("\n")));
        Visibility.show(notesPane, !lines.isEmpty());
        // At a start the two are the same object, so that their many parts need not be compared.
        boolean edited = known && !Objects.equals(Presets.load(state.preset()), form.experiment());
        Visibility.show(reset, edited);
    }

    Node node() {
        return node;
    }
}
