package org.losslab.ui.mixture;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.Centres;
import org.losslab.mixture.CentresCsv;
import org.losslab.state.MixtureCentres;
import org.losslab.state.MixtureState;
import org.losslab.ui.Tips;
import org.losslab.ui.Worded;
import org.losslab.ui.mixture.compute.CentreSet;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** K, d, γ and how the centres are placed. */
final class CentreControls {

    private final MixtureController controller;
    private final SliderRow classes;
    private final SliderRow dimension;
    private final SliderRow gamma;
    private final ToggleButton lock = new ToggleButton(Texts.text("gamma.lock"));
    private final Choice<CentreArrangement> arrangement;
    private final Label note = new Label();
    private final Label problem = new Label();
    /** The centres that there were when the problem was told. */
    private MixtureCentres complainedAt;

    private final Hyperlink remedy = new Hyperlink();
    private final VBox node;

    CentreControls(MixtureController controller) {
        this.controller = controller;
        MixtureCentres initial = MixtureState.INITIAL.centres();
        classes = new SliderRow(
                        "classes",
                        SliderScale.wholeLog(2, MixtureCentres.LARGEST),
                        value -> centres(each -> each.withClasses((int) value)))
                .resetTo(initial.classes());
        dimension = new SliderRow(
                        "dimension",
                        SliderScale.wholeLog(2, MixtureCentres.LARGEST),
                        value -> centres(each -> each.withDimension((int) value)))
                .resetTo(initial.dimension());
        gamma = new SliderRow("gamma", SliderScale.log(1e-5, 2.0 / 3), value -> centres(each -> each.withGamma(value)))
                .resetTo(initial.gamma());
        lock.setId("gamma-lock");
        lock.getStyleClass().add("chip");
        lock.setMinWidth(Region.USE_PREF_SIZE);
        lock.setOnAction(event -> centres(each -> each.withGammaAtMaximum(lock.isSelected())));
        Tips.set(lock, Texts.text("gamma.lock.tip"));
        HBox gammaLine = new HBox(gamma.node(), lock);
        gammaLine.getStyleClass().add("slider-line");
        HBox.setHgrow(gamma.node(), Priority.ALWAYS);
        arrangement = new Choice<>(
                "arrangement",
                Arrays.asList(CentreArrangement.values()),
                value -> centres(each -> each.withArrangement(value)));
        Button file = new Button(Texts.text("centres.file"));
        file.setId("centres-file");
        file.getStyleClass().add("chip");
        file.setMinWidth(Region.USE_PREF_SIZE);
        file.setOnAction(event -> choose());
        Tips.set(file, Texts.text("centres.file.tip"));
        HBox arrangementLine = new HBox(arrangement.node(), file);
        arrangementLine.getStyleClass().add("slider-line");
        HBox.setHgrow(arrangement.node(), Priority.ALWAYS);
        note.getStyleClass().add("control-note");
        note.setWrapText(true);
        problem.getStyleClass().add("control-problem");
        problem.setWrapText(true);
        remedy.setText(Texts.text("centres.normalize"));
        remedy.setId("centres-normalize");
        node = new VBox(classes.node(), dimension.node(), gammaLine, arrangementLine, note, problem, remedy);
        node.getStyleClass().add("control-group");
        complain("", null);
        MixtureCentres asked = controller.state().centres();
        show(asked);
        if (asked.placed().isEmpty()) {
            arrangement.show(asked.arrangement());
            gamma.show(asked.gamma());
        } else {
            arrangement.showNone(Texts.text("arrangement.placed"));
        }
        controller.onSnapshot(this::show);
    }

    private void centres(UnaryOperator<MixtureCentres> change) {
        complain("", null);
        controller.update(state -> state.withCentres(change));
    }

    private void show(MixtureCentres asked) {
        if (!problem.getText().isEmpty() && !asked.equals(complainedAt)) {
            // Others have taken their place since.
            complain("", null);
        }
        classes.show(asked.classes());
        dimension.show(asked.dimension());
        lock.setSelected(asked.gammaAtMaximum());
    }

    void show(PanelSnapshot snapshot) {
        MixtureCentres asked = controller.state().centres();
        CentreSet set = snapshot.centres();
        show(asked);
        if (set.origin() == CentreSet.Origin.PLACED) {
            arrangement.showNone(Texts.text("arrangement.placed"));
        } else {
            arrangement.show(asked.arrangement());
        }
        boolean free = set.limit().isPresent();
        gamma.disable(!free);
        lock.setDisable(!free);
        set.limit()
                .ifPresentOrElse(
                        limit -> gamma.limit(limit.gammaMax(), Worded.of(limit.reason())),
                        () -> gamma.limit(Double.POSITIVE_INFINITY, ""));
        gamma.show(set.gamma());
        String text =
                switch (set.origin()) {
                    case ARRANGED ->
                        set.limit()
                                .map(limit -> Texts.text("centres.limit", Worded.of(limit.reason())))
                                .orElse(Texts.text(
                                        "centres.random",
                                        Texts.number(set.geometry().coherence())));
                    case PLACED ->
                        Texts.text("centres.placed", Texts.number(set.geometry().coherence()));
                    case SEARCHING -> Texts.text("centres.searching", asked.classes(), asked.dimension());
                };
        note.setText(text);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("centres.file.tip"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv", "*.txt"));
        File file = chooser.showOpenDialog(node.getScene().getWindow());
        if (file != null) {
            read(file);
        }
    }

    /** Takes centres from a file, or says in one line why not; centres of other lengths can be normalized. */
    void read(File file) {
        try {
            double[][] rows = CentresCsv.read(file.toPath());
            if (rows.length > MixtureCentres.LARGEST || rows[0].length > MixtureCentres.LARGEST || rows[0].length < 2) {
                throw new IllegalArgumentException(
                        Texts.text("centres.size", rows.length, rows[0].length, MixtureCentres.LARGEST));
            }
            accept(rows);
        } catch (IOException | IllegalArgumentException e) {
            complain(Texts.text("centres.refused", file.getName(), Worded.of(e.getMessage())), null);
        }
    }

    private void accept(double[][] rows) {
        double[][] unit = Centres.normalized(rows);
        Centres.check(unit);
        List<List<Double>> placed = Arrays.stream(unit)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
        try {
            Centres.check(rows);
        } catch (IllegalArgumentException e) {
            complain(Worded.of(e.getMessage()), placed);
            return;
        }
        centres(each -> each.withPlaced(placed));
    }

    private void complain(String text, List<List<Double>> normalized) {
        complainedAt = controller.state().centres();
        problem.setText(text);
        problem.setVisible(!text.isEmpty());
        problem.setManaged(!text.isEmpty());
        remedy.setVisible(normalized != null);
        remedy.setManaged(normalized != null);
        remedy.setOnAction(event -> centres(each -> each.withPlaced(normalized)));
    }

    Node node() {
        return node;
    }
}
