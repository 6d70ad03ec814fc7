package org.losslab.ui.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.losslab.data.UserException;
import org.losslab.figure.LegendPlace;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.figure.paper.Page;
import org.losslab.ui.Messages;
import org.losslab.ui.Tips;

/** Size, format, type and lines. */
final class PageSection {

    private static final String CUSTOM = "custom";

    private final ComboBox<String> preset = FormRows.choice(presetKeys(), key -> Messages.text("figure.preset." + key));
    private final TextField width = FormRows.field("figure-width");
    private final TextField height = FormRows.field("figure-height");
    private final TextField dpi = FormRows.field("figure-dpi");
    private final ComboBox<FigureFormat> format;
    private final CheckBox transparent = new CheckBox(Messages.text("figure.transparent"));
    private final CheckBox grey = new CheckBox(Messages.text("figure.grey"));
    private final ComboBox<String> font =
            FormRows.choice(List.of("sans", "serif"), key -> Messages.text("figure.font." + key));
    private final TextField fontSize = FormRows.field("figure-font-size");
    private final TextField lineWidth = FormRows.field("figure-line-width");
    private final ComboBox<String> legend = FormRows.choice(
            Arrays.stream(LegendPlace.values()).map(LegendPlace::key).toList(),
            key -> Messages.text("figure.legend." + key));
    private final List<Node> rows;
    private boolean filling;

    /**
     * @param formats that the figure can have
     * @param curves whether there are curves, which have a legend
     */
    PageSection(List<FigureFormat> formats, boolean curves, Runnable changed) {
        format = FormRows.choice(formats, each -> each == FigureFormat.TEX ? "LaTeX" : each.name());
        format.setValue(FigureFormat.PDF);
        height.setPromptText(Messages.text("figure.auto"));
        Tips.set(dpi, Messages.text("figure.dpi.tip"));
        Node place = FormRows.row("figure.legend", legend);
        FormRows.show(place, curves);
        rows = Stream.of(
                        FormRows.section(
                                "figure.section.size",
                                FormRows.row("figure.preset", preset),
                                FormRows.row("figure.widthHeight", FormRows.pair(width, height)),
                                FormRows.row("figure.dpi", FormRows.pair(dpi, format)),
                                FormRows.row("figure.background", transparent),
                                FormRows.row("figure.check", grey)),
                        FormRows.section(
                                "figure.section.type",
                                FormRows.row("figure.font", FormRows.pair(font, fontSize)),
                                FormRows.row("figure.line", lineWidth),
                                place))
                .flatMap(List::stream)
                .toList();
        preset.setId("figure-preset");
        font.setId("figure-font");
        preset.setOnAction(event -> apply(changed));
        Runnable told = () -> {
            if (!filling) {
                namePreset();
                changed.run();
            }
        };
        FormRows.listen(told, width, height, dpi, transparent, font, fontSize, lineWidth, legend);
        FormRows.listen(changed, grey);
    }

    private void apply(Runnable changed) {
        String key = preset.getValue();
        if (filling || key == null || key.equals(CUSTOM)) {
            return;
        }
        Page paper = Page.preset(key);
        Page page;
        try {
            page = page().on(paper);
        } catch (UserException e) {
            page = paper;
        }
        fill(page);
        changed.run();
    }

    /** Once a preset is changed it is none any more. */
    private void namePreset() {
        String key = CUSTOM;
        try {
            Page page = page();
            key = Page.presets().stream()
                    .filter(each -> page.on(each.page()).equals(page))
                    .findFirst()
                    .map(Page.Preset::key)
                    .orElse(CUSTOM);
        } catch (UserException e) {
            // Not a page yet: the form says so when it is read.
        }
        if (!Objects.equals(key, preset.getValue())) {
            filling = true;
            preset.setValue(key);
            filling = false;
        }
    }

    private void fill(Page page) {
        filling = true;
        width.setText(page.width());
        height.setText(page.height());
        dpi.setText(FormRows.number(page.dpi()));
        transparent.setSelected(page.transparent());
        font.setValue(page.font());
        fontSize.setText(FormRows.number(page.fontSize()));
        lineWidth.setText(FormRows.number(page.lineWidth()));
        legend.setValue(page.legend());
        filling = false;
    }

    List<Node> rows() {
        return rows;
    }

    void show(Page page) {
        fill(page);
        namePreset();
    }

    /**
     * What the controls say.
     *
     * @throws UserException with one line if a field holds no number
     */
    Page page() {
        return new Page(
                width.getText(),
                height.getText(),
                FormRows.number("figure.dpi", dpi),
                transparent.isSelected(),
                font.getValue(),
                FormRows.number("figure.font", fontSize),
                FormRows.number("figure.line", lineWidth),
                legend.getValue());
    }

    FigureFormat format() {
        return format.getValue();
    }

    boolean grey() {
        return grey.isSelected();
    }

    private static List<String> presetKeys() {
        List<String> keys =
                new ArrayList<>(Page.presets().stream().map(Page.Preset::key).toList());
        keys.add(CUSTOM);
        return keys;
    }
}
