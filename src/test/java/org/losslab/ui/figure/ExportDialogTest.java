package org.losslab.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.figure.Figures;
import org.losslab.figure.paper.CurvePanel;
import org.losslab.figure.paper.EmbeddedDocument;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.figure.paper.FigureSettings;
import org.losslab.figure.paper.FigureSource;
import org.losslab.figure.paper.FigureStore;
import org.losslab.figure.paper.Provenance;
import org.losslab.run.RunsFolder;
import org.losslab.ui.FxTest;

/** The real dialog, driven through its controls. */
class ExportDialogTest extends FxTest {

    @TempDir
    Path folder;

    private final ExecutorService background = Executors.newCachedThreadPool();
    private final List<String> told = new ArrayList<>();
    private final FigureDocument document = FigureDocument.of(
            FigureSettings.DEFAULT,
            FigureSource.ofCurves(List.of(CurvePanel.of(Figures.sixCurves(21)))),
            Provenance.of(List.of(), ""));
    private Stage owner;
    private FigureExport export;
    private ExportDialog dialog;

    @BeforeEach
    void open() {
        onFx(() -> {
            owner = new Stage();
            export = new FigureExport(
                    () -> owner,
                    new RunsFolder(folder),
                    background,
                    told::add,
                    new FigureStore(folder.resolve("figures")));
            dialog = export.open(document, List.of());
        });
        await("the preview is there", 20, () -> preview().getImage() != null);
        await("so is the whole form", 20, () -> curves() != null);
    }

    private Node curves() {
        return dialog.stage().getScene().lookup(".figure-curves");
    }

    @AfterEach
    void close() {
        onFx(() -> dialog.close());
        background.shutdownNow();
    }

    private ImageView preview() {
        return (ImageView) dialog.stage().getScene().lookup("#figure-preview");
    }

    private void type(String field, String text) {
        onFx(() -> ((TextField) dialog.stage().getScene().lookup("#" + field)).setText(text));
    }

    @Test
    void whatCannotBeDrawnCanNeitherBeSavedNorCopied() {
        await("it can be saved", 20, () -> !button("figure-export").isDisabled());
        onFx(() -> ((TextField) dialog.stage().getScene().lookup("#figure-width")).setText("0in"));
        await("now it cannot", 20, () -> dialog.problem().contains("between 0.3 and 200"));
        assertThat(askFx(() -> button("figure-export").isDisabled())).isTrue();
        type("figure-width", "4in");
        await("it can again", 20, () -> !button("figure-export").isDisabled());
    }

    @Test
    void noPictureIsKeptOfWhatADialogScrolls() {
        onFx(() -> assertThat(dialog.stage().getScene().getRoot().lookupAll(".viewport"))
                .hasSizeGreaterThanOrEqualTo(2)
                .noneMatch(Node::isCache));
    }

    @Test
    void aDialogIsThereBeforeWhatCanBeSetAndBeforeItsPicture() {
        ExecutorService held = Executors.newSingleThreadExecutor();
        CountDownLatch go = new CountDownLatch(1);
        Future<Boolean> waited = held.submit(() -> go.await(30, TimeUnit.SECONDS));
        onFx(() -> {
            export = new FigureExport(
                    () -> owner, new RunsFolder(folder), held, told::add, new FigureStore(folder.resolve("figures")));
            dialog.close();
            dialog = export.open(document, List.of());
            assertThat(dialog.stage().isShowing()).isTrue();
            assertThat(curves()).isNull();
            assertThat(button("figure-export").isDisabled()).isTrue();
        });
        await("the whole form", 20, () -> curves() != null);
        assertThat(askFx(() -> button("figure-export").isDisabled()))
                .as("nothing is drawn yet")
                .isTrue();
        go.countDown();
        await("it is drawn and can be saved", 20, () -> !button("figure-export").isDisabled());
        assertThat(waited).isDone();
        held.shutdown();
    }

    private Button button(String id) {
        return (Button) dialog.stage().getScene().lookup("#" + id);
    }

    @Test
    void thePreviewFollowsTheSettings() {
        double before = askFx(() -> preview().getFitWidth());
        type("figure-width", "7in");
        await("the preview is twice as wide", 20, () -> preview().getFitWidth() > 1.9 * before);
        type("figure-title", "Noise $\\sigma^2$");
        await(
                "the title is drawn",
                20,
                () -> dialog.shown().settings().text().title().equals("Noise $\\sigma^2$"));
    }

    @Test
    void whatCannotBeIsSaidInOneLineAndThePreviewStays() {
        type("figure-dpi", "many");
        await("it says so", 20, () -> dialog.problem().contains("must be a number, not 'many'"));
        type("figure-dpi", "300");
        type("figure-width", "0in");
        await("it says so", 20, () -> dialog.problem().contains("between 0.3 and 200"));
        assertThat(askFx(() -> preview().getImage())).isNotNull();
        type("figure-width", "4in");
        await("all is well again", 20, () -> dialog.problem().isEmpty());
    }

    @Test
    void theFileIsWhatThePreviewShowsAndIsOpenedAgain() throws Exception {
        type("figure-title", "Again");
        await("the title is drawn", 20, () -> "Again"
                .equals(dialog.shown().settings().text().title()));
        Path file = folder.resolve("figure.pdf");
        onFx(() -> dialog.save(file, FigureFormat.PDF));
        await("it is written", 20, () -> dialog.problem().contains("Saved figure.pdf"));
        assertThat(Files.size(file)).isPositive();
        assertThat(EmbeddedDocument.read(file).settings().text().title()).isEqualTo("Again");
        onFx(() -> export.openFile(folder.resolve("missing.pdf")));
        await("what is missing is told", 20, () -> told.stream().anyMatch(line -> line.contains("missing.pdf")));
    }

    private void choose(String name) {
        onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> saved =
                    (ComboBox<String>) dialog.stage().getScene().lookup("#figure-saved");
            saved.setValue(name);
        });
    }

    private void drawnWith(double fontSize) {
        await(
                "the type has " + fontSize + " points",
                20,
                () -> dialog.shown().settings().page().fontSize() == fontSize);
    }

    @Test
    void settingsAreKeptUnderANameAndUsedAgain() {
        type("figure-font-size", "11");
        onFx(() -> ((Button) dialog.stage().getScene().lookup("#figure-keep")).fire());
        await("a name is asked for", 20, () -> dialog.problem().contains("name"));
        onFx(() -> ((ComboBox<?>) dialog.stage().getScene().lookup("#figure-saved"))
                .getEditor()
                .setText("my paper"));
        onFx(() -> ((Button) dialog.stage().getScene().lookup("#figure-keep")).fire());
        await("they are saved", 20, () -> dialog.problem().contains("my paper"));
        FigureSettings saved = new FigureStore(folder.resolve("figures")).load("my paper");
        assertThat(saved.page().fontSize()).isEqualTo(11);
        type("figure-title", "This figure's own");
        for (String other : List.of("9", "10")) {
            type("figure-font-size", other);
            drawnWith(Double.parseDouble(other));
            choose("my paper");
            drawnWith(11);
        }
        assertThat(dialog.shown().settings().text().title()).isEqualTo("This figure's own");
    }

    @Test
    void aSizeLeavesTypefaceAndLegendAsTheyAre() {
        onFx(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> font = (ComboBox<String>) dialog.stage().getScene().lookup("#figure-font");
            font.setValue("serif");
            @SuppressWarnings("unchecked")
            ComboBox<String> preset =
                    (ComboBox<String>) dialog.stage().getScene().lookup("#figure-preset");
            preset.setValue("nature-column");
        });
        await(
                "the page is Nature's",
                20,
                () -> dialog.shown().settings().page().width().equals("89mm"));
        assertThat(dialog.shown().settings().page().font()).isEqualTo("serif");
        assertThat(askFx(() -> ((ComboBox<?>) dialog.stage().getScene().lookup("#figure-preset")).getValue()))
                .isEqualTo("nature-column");
    }
}
