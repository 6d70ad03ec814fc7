package org.losslab.ui.figure;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.losslab.data.UserException;
import org.losslab.figure.paper.EmbeddedDocument;
import org.losslab.figure.paper.FigureBuilder;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureStore;
import org.losslab.run.RunData;
import org.losslab.run.RunsFolder;
import org.losslab.ui.Messages;
import org.losslab.ui.Worded;
import org.losslab.ui.chart.FigurePreview;

/** The ways into the dialog, for everything that can be exported. JavaFX thread. */
public final class FigureExport {

    private static final double COPY_SCALE = 300 / 72.0;

    private final Supplier<Window> owner;
    private final RunsFolder runs;
    private final Executor background;
    private final Consumer<String> tell;
    private final FigureStore store;

    /**
     * @param owner the window that the dialog belongs to
     * @param runs where runs are looked for
     * @param background reads, draws and writes
     * @param tell shows a line to the user
     */
    public FigureExport(Supplier<Window> owner, RunsFolder runs, Executor background, Consumer<String> tell) {
        this(owner, runs, background, tell, FigureStore.ofUser());
    }

    FigureExport(
            Supplier<Window> owner, RunsFolder runs, Executor background, Consumer<String> tell, FigureStore store) {
        this.owner = owner;
        this.runs = runs;
        this.background = background;
        this.tell = tell;
        this.store = store;
    }

    /** Opens the dialog on a figure. */
    public ExportDialog open(FigureDocument document, List<RunData> data) {
        ExportDialog dialog = new ExportDialog(owner.get(), document, data, store, background);
        dialog.show();
        return dialog;
    }

    /** Puts a figure on the clipboard, as it would be exported. */
    public void copy(FigureDocument document, List<RunData> data) {
        copy(
                () -> FigurePreview.render(FigureBuilder.build(document, data), COPY_SCALE, false),
                Messages.text("figure.copied"));
    }

    /**
     * Puts a picture on the clipboard.
     *
     * @param image draws it, in the background
     * @param done what is told when it is there
     */
    public void copy(Supplier<Image> image, String done) {
        copy(image, done, background, tell);
    }

    /** Draws in the background, and tells what is done, or why it cannot be. */
    static void copy(Supplier<Image> image, String done, Executor background, Consumer<String> tell) {
        background.execute(() -> {
            try {
                Image drawn = image.get();
                Platform.runLater(() -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putImage(drawn);
                    Clipboard.getSystemClipboard().setContent(content);
                    tell.accept(done);
                });
            } catch (UserException e) {
                Platform.runLater(() -> tell.accept(Worded.of(e.getMessage())));
            }
        });
    }

    /** Asks for an exported figure or saved settings, finds its runs and opens the dialog on it. */
    public void openFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("figure.open.title"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Messages.text("figure.open.files"), "*.png", "*.tiff", "*.tif", "*.svg", "*.pdf", "*.json"));
        File file = chooser.showOpenDialog(owner.get());
        if (file != null) {
            openFile(file.toPath());
        }
    }

    /** Finds the runs of an exported figure and opens the dialog on it. */
    public void openFile(Path file) {
        background.execute(() -> {
            try {
                FigureDocument document = EmbeddedDocument.read(file);
                List<RunData> data = find(document.source().runs());
                Platform.runLater(() -> open(document, data));
            } catch (UserException e) {
                Platform.runLater(() -> tell.accept(Worded.of(e.getMessage())));
            }
        });
    }

    private List<RunData> find(List<String> ids) {
        List<RunData> found = new ArrayList<>();
        for (String id : ids) {
            found.add(RunData.read(runs.find(Path.of(id))));
        }
        return found;
    }
}
