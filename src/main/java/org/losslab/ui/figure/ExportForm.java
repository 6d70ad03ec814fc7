package org.losslab.ui.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.losslab.data.UserException;
import org.losslab.figure.LegendPlace;
import org.losslab.figure.paper.ChartKind;
import org.losslab.figure.paper.FigureBuilder;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.Page;
import org.losslab.figure.paper.SeedBand;
import org.losslab.run.RunData;
import org.losslab.ui.Messages;
import org.losslab.ui.Tips;

/** Everything that can be set about a figure. It reads its settings from the controls whenever one has changed. */
final class ExportForm {

    private static final int MOST_PANELS = 3;
    private static final String CUSTOM = "custom";

    private final FigureDocument document;
    private final List<RunData> runs;
    private final FigureStore store;
    private final Runnable changed;
    private final Consumer<String> explain;
    private final VBox rows = new VBox();
    private final ScrollPane node = new ScrollPane(rows);
    private boolean filling;

    private final ComboBox<String> saved = new ComboBox<>();
    private final ComboBox<String> preset = choice(presetKeys(), key -> Messages.text("figure.preset." + key));
    private final TextField width = field("figure-width");
    private final TextField height = field("figure-height");
    private final TextField dpi = field("figure-dpi");
    private final ComboBox<FigureFormat> format =
            choice(List.of(FigureFormat.values()), each -> each == FigureFormat.TEX ? "LaTeX (pgfplots)" : each.name());
    private final CheckBox transparent = new CheckBox(Messages.text("figure.transparent"));
    private final CheckBox grey = new CheckBox(Messages.text("figure.grey"));
    private final ComboBox<String> font = choice(List.of("sans", "serif"), key -> Messages.text("figure.font." + key));
    private final TextField fontSize = field("figure-font-size");
    private final TextField lineWidth = field("figure-line-width");
    private final ComboBox<String> legend = choice(
            Arrays.stream(LegendPlace.values()).map(LegendPlace::key).toList(),
            key -> Messages.text("figure.legend." + key));
    private final TextField title = field("figure-title");
    private final TextField xLabel = field("figure-x-label");
    private final List<TextField> yLabels = fields("figure-y-label-");
    private final List<TextField> panelTitles = fields("figure-panel-title-");
    private final ComboBox<ChartKind> chart = choice(
            List.of(ChartKind.values()),
            kind -> Messages.text("figure.chart." + kind.name().toLowerCase(Locale.ROOT)));
    private final ComboBox<SeedBand> band = choice(
            List.of(SeedBand.values()),
            each -> Messages.text("figure.band." + each.name().toLowerCase(Locale.ROOT)));
    private final CheckBox seconds = new CheckBox(Messages.text("figure.seconds"));
    private final CheckBox normalized = new CheckBox(Messages.text("figure.normalized"));
    private final CheckBox logX = new CheckBox(Messages.text("figure.logX"));
    private final CheckBox logY = new CheckBox(Messages.text("figure.logY"));
    private final TextField smoothing = field("figure-smoothing");
    private final TextField xLow = field("figure-x-low");
    private final TextField xHigh = field("figure-x-high");
    private final List<TextField> yLow = fields("figure-y-low-");
    private final List<TextField> yHigh = fields("figure-y-high-");
    private final VBox curves = new VBox();
    private final Map<String, CheckBox> shownCurves = new LinkedHashMap<>();
    private final Map<String, TextField> curveNames = new LinkedHashMap<>();
    private final List<Node> panelRows = new ArrayList<>();

    /**
     * @param changed told when a control has changed
     * @param explain shows a line
     */
    ExportForm(
            FigureDocument document,
            List<RunData> runs,
            FigureStore store,
            Runnable changed,
            Consumer<String> explain) {
        this.document = document;
        this.runs = runs;
        this.store = store;
        this.changed = changed;
        this.explain = explain;
        rows.getStyleClass().add("figure-form");
        node.getStyleClass().add("figure-form-scroll");
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setMinWidth(348);
        node.setPrefWidth(348);
        build();
        show(document.settings());
    }

    private void build() {
        boolean ofRuns = !document.source().runs().isEmpty();
        boolean plots = ofRuns || !document.source().curves().isEmpty();
        saved.setPromptText(Messages.text("figure.saved.prompt"));
        saved.setEditable(true);
        saved.setMaxWidth(Double.MAX_VALUE);
        saved.getItems().setAll(store.names());
        saved.setOnAction(event -> load());
        HBox.setHgrow(saved, Priority.ALWAYS);
        Button keep = new Button(Messages.text("figure.keep"));
        keep.setOnAction(event -> keep());
        keep.setMinWidth(Region.USE_PREF_SIZE);
        section("figure.section.settings", row("", pair(saved, keep)));
        preset.setOnAction(event -> applyPreset());
        Tips.set(dpi, Messages.text("figure.dpi.tip"));
        section(
                "figure.section.size",
                row("figure.preset", preset),
                row("figure.widthHeight", pair(width, height)),
                row("figure.dpi", pair(dpi, format)),
                row("figure.background", transparent),
                row("figure.check", grey));
        height.setPromptText(Messages.text("figure.auto"));
        section(
                "figure.section.type",
                row("figure.font", pair(font, fontSize)),
                row("figure.line", lineWidth),
                row("figure.legend", legend));
        section("figure.section.text", row("figure.titleText", title), row("figure.xLabel", xLabel));
        for (int i = 0; i < MOST_PANELS; i++) {
            Node label = row("figure.yLabel", yLabels.get(i));
            Node below = row("figure.panelTitle", panelTitles.get(i));
            panelRows.addAll(List.of(label, below));
            rows.getChildren().addAll(label, below);
        }
        Tips.set(title, Messages.text("figure.latex.tip"));
        if (ofRuns) {
            chart.setOnAction(event -> {
                panelsShown();
                listCurves();
            });
            section("figure.section.content", row("figure.chart", chart), row("figure.band", band));
            rows.getChildren().addAll(row("", pair(seconds, normalized)), row("figure.smoothing", smoothing));
        }
        if (plots) {
            section("figure.section.axes", row("", pair(logX, logY)), row("figure.xRange", pair(xLow, xHigh)));
            for (int i = 0; i < MOST_PANELS; i++) {
                Node range = row("figure.yRange", pair(yLow.get(i), yHigh.get(i)));
                panelRows.add(range);
                rows.getChildren().add(range);
            }
            for (TextField each : List.of(xLow, xHigh)) {
                each.setPromptText(Messages.text("figure.auto"));
            }
            section("figure.section.curves", curves);
            curves.getStyleClass().add("figure-curves");
        }
        listen(width, height, dpi, fontSize, lineWidth, title, xLabel, smoothing, xLow, xHigh);
        for (List<TextField> each : List.of(yLabels, panelTitles, yLow, yHigh)) {
            listen(each.toArray(TextField[]::new));
        }
        for (CheckBox each : List.of(transparent, grey, seconds, normalized, logX, logY)) {
            each.selectedProperty().addListener(this::told);
        }
        for (ComboBox<?> each : List.of(font, legend, chart, band)) {
            each.valueProperty().addListener(this::told);
        }
        listCurves();
    }

    private void told(ObservableValue<?> observable, Object before, Object after) {
        if (!filling) {
            changed.run();
        }
    }

    private void listen(TextField... fields) {
        for (TextField field : fields) {
            field.textProperty().addListener(this::told);
        }
    }

    /** The curves, to be shown or not and named. Their names may change with what is charted. */
    private void listCurves() {
        List<String> names;
        try {
            names = FigureBuilder.names(document.withSettings(filling ? document.settings() : settings()), runs);
        } catch (UserException e) {
            names = List.of();
        }
        if (List.copyOf(shownCurves.keySet()).equals(names)) {
            return;
        }
        shownCurves.clear();
        curveNames.clear();
        curves.getChildren().clear();
        for (String name : names) {
            CheckBox shown = new CheckBox(name);
            shown.setSelected(true);
            shown.setMinWidth(128);
            shown.setPrefWidth(128);
            Tips.set(shown, name);
            shown.selectedProperty().addListener(this::told);
            TextField other = field("");
            other.setPromptText(name);
            other.textProperty().addListener(this::told);
            shownCurves.put(name, shown);
            curveNames.put(name, other);
            curves.getChildren().add(pair(shown, other));
        }
    }

    private void panelsShown() {
        int count = document.source().runs().isEmpty()
                ? Math.max(
                        document.source().curves().size(),
                        document.source().regions().size())
                : chart.getValue() == null ? 1 : chart.getValue().panels();
        for (List<TextField> each : List.of(yLabels, panelTitles, yLow, yHigh)) {
            for (int i = 0; i < MOST_PANELS; i++) {
                Node line = each.get(i).getProperties().get("row") instanceof Node row ? row : each.get(i);
                boolean axis = each != panelTitles;
                boolean shown = i < count && (axis ? document.source().regions().isEmpty() : count > 1);
                line.setVisible(shown);
                line.setManaged(shown);
            }
        }
    }

    /** Puts settings into the controls. */
    void show(FigureSettings settings) {
        filling = true;
        Page page = settings.page();
        preset.setValue(Page.presets().stream()
                .filter(each -> each.page().equals(page))
                .findFirst()
                .map(Page.Preset::key)
                .orElse(CUSTOM));
        showPage(page);
        FigureSettings.Text text = settings.text();
        title.setText(text.title());
        xLabel.setText(text.xLabel());
        fill(yLabels, text.yLabels());
        fill(panelTitles, text.panelTitles());
        FigureSettings.Content content = settings.content();
        chart.setValue(content.chart());
        band.setValue(content.band());
        seconds.setSelected(content.seconds());
        normalized.setSelected(content.normalized());
        logX.setSelected(content.logX());
        logY.setSelected(content.logY());
        smoothing.setText(number(content.smoothing()));
        fill(
                List.of(xLow, xHigh),
                content.xRange().stream().map(ExportForm::number).toList());
        for (int i = 0; i < MOST_PANELS; i++) {
            List<Double> range =
                    i < content.yRanges().size() ? content.yRanges().get(i) : List.of();
            fill(
                    List.of(yLow.get(i), yHigh.get(i)),
                    range.stream().map(ExportForm::number).toList());
        }
        shownCurves.forEach((name, box) -> box.setSelected(!content.hidden().contains(name)));
        curveNames.forEach((name, field) -> field.setText(text.names().getOrDefault(name, "")));
        if (format.getValue() == null) {
            format.setValue(FigureFormat.PDF);
        }
        panelsShown();
        filling = false;
    }

    private void showPage(Page page) {
        width.setText(page.width());
        height.setText(page.height());
        dpi.setText(number(page.dpi()));
        transparent.setSelected(page.transparent());
        font.setValue(page.font());
        fontSize.setText(number(page.fontSize()));
        lineWidth.setText(number(page.lineWidth()));
        legend.setValue(page.legend());
    }

    private static void fill(List<TextField> fields, List<String> texts) {
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).setText(i < texts.size() ? texts.get(i) : "");
        }
    }

    /**
     * What the controls say.
     *
     * @throws UserException with one line if a field holds no number
     */
    FigureSettings settings() {
        Page page = new Page(
                width.getText(),
                height.getText(),
                number("figure.dpi", dpi),
                transparent.isSelected(),
                font.getValue(),
                number("figure.font", fontSize),
                number("figure.line", lineWidth),
                legend.getValue());
        Map<String, String> names =
                new LinkedHashMap<>(document.settings().text().names());
        curveNames.forEach((name, field) -> {
            names.remove(name);
            if (!field.getText().isBlank()) {
                names.put(name, field.getText());
            }
        });
        FigureSettings.Text text =
                new FigureSettings.Text(title.getText(), xLabel.getText(), texts(yLabels), texts(panelTitles), names);
        Set<String> hidden = new TreeSet<>();
        shownCurves.forEach((name, box) -> {
            if (!box.isSelected()) {
                hidden.add(name);
            }
        });
        List<List<Double>> yRanges = new ArrayList<>();
        for (int i = 0; i < MOST_PANELS; i++) {
            yRanges.add(range("figure.yRange", yLow.get(i), yHigh.get(i)));
        }
        FigureSettings.Content content = new FigureSettings.Content(
                chart.getValue(),
                seconds.isSelected(),
                logX.isSelected(),
                logY.isSelected(),
                normalized.isSelected(),
                number("figure.smoothing", smoothing),
                band.getValue(),
                hidden,
                range("figure.xRange", xLow, xHigh),
                yRanges);
        return new FigureSettings(page, text, content);
    }

    FigureFormat format() {
        return format.getValue();
    }

    /** Whether the preview is to be grey. */
    boolean grey() {
        return grey.isSelected();
    }

    private static List<String> texts(List<TextField> fields) {
        return fields.stream().map(TextField::getText).toList();
    }

    private static double number(String key, TextField field) {
        try {
            return Double.parseDouble(field.getText().strip());
        } catch (NumberFormatException e) {
            throw new UserException(Messages.text("figure.noNumber", Messages.text(key), field.getText()), e);
        }
    }

    private static List<Double> range(String key, TextField low, TextField high) {
        if (low.getText().isBlank() && high.getText().isBlank()) {
            return List.of();
        }
        return List.of(number(key, low), number(key, high));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private void applyPreset() {
        if (filling || preset.getValue() == null || preset.getValue().equals(CUSTOM)) {
            return;
        }
        filling = true;
        showPage(Page.preset(preset.getValue()));
        filling = false;
        changed.run();
    }

    private void load() {
        String name = saved.getValue();
        if (filling || name == null || !saved.getItems().contains(name)) {
            return;
        }
        try {
            show(store.load(name));
            changed.run();
        } catch (UserException e) {
            explain.accept(e.getMessage());
        }
    }

    private void keep() {
        String name = saved.getEditor().getText().strip();
        try {
            store.save(name, settings());
            filling = true;
            saved.getItems().setAll(store.names());
            saved.setValue(name);
            explain.accept(Messages.text("figure.kept", name));
        } catch (UserException e) {
            explain.accept(e.getMessage());
        } finally {
            filling = false;
        }
    }

    private void section(String key, Node... lines) {
        Label head = new Label(Messages.text(key));
        head.getStyleClass().add("figure-section");
        rows.getChildren().add(head);
        rows.getChildren().addAll(lines);
    }

    private static Node row(String key, Node control) {
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox();
        row.getStyleClass().add("figure-row");
        if (!key.isEmpty()) {
            Label name = new Label(Messages.text(key));
            name.setMinWidth(96);
            name.setPrefWidth(96);
            name.setLabelFor(control);
            row.getChildren().add(name);
        }
        row.getChildren().add(control);
        if (control instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        control.getProperties().put("row", row);
        if (control instanceof HBox box) {
            box.getChildren().forEach(child -> child.getProperties().put("row", row));
        }
        return row;
    }

    private static HBox pair(Node first, Node second) {
        HBox pair = new HBox(first, second);
        pair.getStyleClass().add("figure-pair");
        for (Node each : List.of(first, second)) {
            HBox.setHgrow(each, Priority.ALWAYS);
            if (each instanceof Region region && !(each instanceof CheckBox)) {
                region.setMaxWidth(Double.MAX_VALUE);
                region.setPrefWidth(100);
            }
        }
        return pair;
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        if (!id.isEmpty()) {
            field.setId(id);
        }
        return field;
    }

    private static List<TextField> fields(String id) {
        List<TextField> fields = new ArrayList<>();
        for (int i = 0; i < MOST_PANELS; i++) {
            fields.add(field(id + i));
        }
        return fields;
    }

    private static List<String> presetKeys() {
        List<String> keys =
                new ArrayList<>(Page.presets().stream().map(Page.Preset::key).toList());
        keys.add(CUSTOM);
        return keys;
    }

    private static <T> ComboBox<T> choice(List<T> values, Function<T, String> title) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : title.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new IllegalStateException("the choice is not typed");
            }
        });
        return box;
    }

    Node node() {
        return node;
    }
}
