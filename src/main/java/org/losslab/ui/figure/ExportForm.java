package org.losslab.ui.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.losslab.data.UserException;
import org.losslab.figure.paper.FigureBuilder;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.FigureSource;
import org.losslab.figure.paper.FigureStore;
import org.losslab.run.RunData;
import org.losslab.ui.Messages;

/**
 * Everything that can be set about a figure. It reads its settings from the controls whenever one has changed. They are all there from
 * the beginning; {@link #sections()} puts them into the window.
 */
final class ExportForm {

    private static final int MOST_PANELS = 4;

    private final FigureDocument document;
    private final List<RunData> runs;
    private final Runnable changed;
    private final boolean ofRuns;
    private final boolean axes;
    private final PageSection page;
    private final TextSection text;
    private final ContentSection content;
    private final CurveList curves = new CurveList(this::told);
    private final VBox rows = new VBox();
    private final List<Runnable> sections = new ArrayList<>();
    private List<Object> listed = List.of();
    private boolean filling;

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
        this.changed = changed;
        FigureSource source = document.source();
        ofRuns = !source.runs().isEmpty();
        axes = ofRuns || !source.curves().isEmpty();
        SavedSettings saved = new SavedSettings(store, this::toKeep, settings -> use(settings, explain), explain);
        page = new PageSection(FigureFormat.of(source), axes, this::told);
        text = new TextSection(MOST_PANELS, axes, this::told);
        content = new ContentSection(MOST_PANELS, ofRuns, axes, this::told);
        rows.getStyleClass().add("figure-form");
        sections.add(() -> rows.getChildren().addAll(saved.rows()));
        sections.add(() -> rows.getChildren().addAll(page.rows()));
        sections.add(() -> rows.getChildren().addAll(text.rows()));
        sections.add(() -> rows.getChildren().addAll(content.rows()));
        if (axes) {
            sections.add(() -> rows.getChildren().addAll(FormRows.section("figure.section.curves", curves.node())));
        }
        show(document.settings());
    }

    /** Each adds one of its sections, from the top: a frame is long enough for one of them. */
    List<Runnable> sections() {
        return List.copyOf(sections);
    }

    private void told() {
        if (!filling) {
            fitToContent();
            changed.run();
        }
    }

    /** What is kept under a name: of charts that are no run's, names and ranges would fit nothing else. */
    private FigureSettings toKeep() {
        FigureSettings now = settings();
        return ofRuns ? now : FigureSettings.DEFAULT.withPage(now.page());
    }

    /** Settings of a chart of the same kind are taken whole, of another its size and type. */
    private void use(FigureSettings saved, Consumer<String> explain) {
        boolean alike = ofRuns && saved.content().chart() == content.chart();
        if (alike) {
            show(saved);
        } else {
            page.show(saved.page());
        }
        changed.run();
        if (!alike) {
            explain.accept(Messages.text("figure.saved.style"));
        }
    }

    /** Puts settings into the controls. */
    void show(FigureSettings settings) {
        filling = true;
        page.show(settings.page());
        text.show(settings.text());
        content.show(settings.content());
        list(settings);
        curves.show(settings.content().hidden(), settings.text().names());
        panels();
        filling = false;
    }

    /** What is charted gives the curves and the panels. */
    private void fitToContent() {
        panels();
        try {
            FigureSettings now = settings();
            filling = true;
            list(now);
        } catch (UserException e) {
            // A field holds no number: whoever is told of the change reads the settings, and says so.
            return;
        } finally {
            filling = false;
        }
    }

    /** Lists the curves anew if there may be others: to find them takes a while for long runs. */
    private void list(FigureSettings settings) {
        List<Object> wanted =
                List.of(settings.content().chart(), settings.content().band());
        if (!axes || wanted.equals(listed)) {
            return;
        }
        listed = wanted;
        List<String> names;
        try {
            names = FigureBuilder.names(document.withSettings(settings), runs);
        } catch (UserException e) {
            names = List.of();
        }
        curves.list(names);
    }

    private void panels() {
        FigureSource source = document.source();
        int count = ofRuns
                ? content.chart().panels()
                : source.curves().size()
                        + source.regions().size()
                        + source.tables().size();
        text.panels(count, axes);
        content.panels(count);
    }

    /**
     * What the controls say.
     *
     * @throws UserException with one line if a field holds no number
     */
    FigureSettings settings() {
        return new FigureSettings(
                page.page(),
                text.text(curves.names(document.settings().text().names())),
                content.content(curves.hidden()));
    }

    FigureFormat format() {
        return page.format();
    }

    /** Whether the preview is to be grey. */
    boolean grey() {
        return page.grey();
    }

    Node node() {
        return rows;
    }
}
