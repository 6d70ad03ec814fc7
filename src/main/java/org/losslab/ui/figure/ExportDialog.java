package org.losslab.ui.figure;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.losslab.data.UserException;
import org.losslab.figure.FigureSize;
import org.losslab.figure.paper.FigureBuilder;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureFiles;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.figure.paper.FigureStore;
import org.losslab.figure.paper.PaperFigure;
import org.losslab.run.RunData;
import org.losslab.ui.Icon;
import org.losslab.ui.Looks;
import org.losslab.ui.Messages;
import org.losslab.ui.Pieces;
import org.losslab.ui.Scrolls;
import org.losslab.ui.Worded;
import org.losslab.ui.chart.FigurePreview;

/** The dialog: the figure at true size on the left, what can be set on the right. It keeps no one waiting. */
public final class ExportDialog {

    private static final double POINTS_PER_INCH = 72;
    private static final double MOST_PREVIEW_PIXELS = 6e6;
    private static final double FORM_WIDTH = 348;

    private final Stage stage = new Stage();
    private final List<RunData> runs;
    private final Executor background;
    private final ImageView preview = new ImageView();
    private final Label size = new Label();
    private final Label problem = new Label();
    private final Button copy = new Button(Messages.text("figure.copy"), Icon.COPY.node());
    private final Button save = new Button(Messages.text("figure.export"), Icon.DOWNLOAD.node());
    private final FigureStore store;
    private final BorderPane root = new BorderPane();
    private final ScrollPane side = new ScrollPane();
    private final Pieces pieces = new Pieces();
    private final LatestOnly newest;
    private final AtomicReference<FigureDocument> shown = new AtomicReference<>();
    private FigureDocument document;
    /** Null until a frame after the window is shown. */
    private ExportForm form;
    /** Whether every field holds what it may. */
    private boolean valid = true;
    /** Whether the newest settings that were drawn could be. */
    private boolean drawn;

    private boolean saving;

    ExportDialog(Window owner, FigureDocument document, List<RunData> runs, FigureStore store, Executor background) {
        this.document = document;
        this.runs = List.copyOf(runs);
        this.background = background;
        newest = new LatestOnly(background);
        this.store = store;
        fill();
        Scene scene = new Scene(root);
        if (owner == null || owner.getScene() == null) {
            Looks.dress(scene);
        } else {
            Looks.follow(scene.getRoot(), owner);
        }
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.setScene(scene);
        stage.setTitle(Messages.text("figure.title"));
        stage.initOwner(owner);
        stage.setWidth(Math.min(1180, Screen.getPrimary().getVisualBounds().getWidth() - 40));
        stage.setHeight(Math.min(760, Screen.getPrimary().getVisualBounds().getHeight() - 40));
    }

    private void fill() {
        preview.setId("figure-preview");
        preview.setPreserveRatio(true);
        StackPane paper = new StackPane(preview);
        paper.getStyleClass().add("figure-paper");
        ScrollPane desk = new ScrollPane(paper);
        desk.getStyleClass().add("figure-desk");
        desk.setFitToWidth(true);
        desk.setFitToHeight(true);
        Scrolls.paintPartly(desk);
        problem.setId("figure-problem");
        problem.getStyleClass().add("figure-problem");
        problem.setWrapText(true);
        size.getStyleClass().add("figure-size");
        size.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> copy());
        save.setId("figure-export");
        save.getStyleClass().add("accent");
        save.setDefaultButton(true);
        save.setOnAction(event -> save());
        for (Button button : List.of(copy, save)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.SOMETIMES);
        HBox.setHgrow(problem, Priority.ALWAYS);
        problem.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(size, problem, space, copy, save);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("figure-foot");
        VBox left = new VBox(desk, foot);
        VBox.setVgrow(desk, Priority.ALWAYS);
        root.setCenter(left);
        side.getStyleClass().add("figure-form-scroll");
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Scrolls.paintPartly(side);
        side.setMinWidth(FORM_WIDTH);
        side.setPrefWidth(FORM_WIDTH);
        root.setRight(side);
        root.getStyleClass().addAll("shell", "figure-dialog");
    }

    /** Opens the window and draws into it at once; what can be set follows frame by frame. */
    void show() {
        enable();
        stage.show();
        draw(document, false);
        pieces.add(List.of(this::addForm));
        pieces.hurry(() -> {});
    }

    private void addForm() {
        form = new ExportForm(document, runs, store, this::changed, this::explain);
        side.setContent(form.node());
        enable();
        pieces.add(form.sections());
    }

    /** What can be drawn can be saved and copied. */
    private void enable() {
        save.setDisable(!valid || !drawn || saving || form == null);
        copy.setDisable(!valid || !drawn);
    }

    /** Closes it. */
    public void close() {
        stage.close();
    }

    Stage stage() {
        return stage;
    }

    /** The document whose preview is seen; null before the first. */
    FigureDocument shown() {
        return shown.get();
    }

    private void explain(String line) {
        problem.setText(line);
    }

    /** The settings have changed: the newest is drawn as soon as there is time. */
    private void changed() {
        FigureDocument wanted;
        try {
            wanted = document.withSettings(form.settings());
        } catch (UserException e) {
            explain(Worded.of(e.getMessage()));
            valid = false;
            enable();
            return;
        }
        document = wanted;
        valid = true;
        enable();
        explain("");
        draw(wanted, form.grey());
    }

    private void draw(FigureDocument wanted, boolean grey) {
        double density = stage.getOutputScaleX();
        double scale = Screen.getPrimary().getDpi() / POINTS_PER_INCH * density;
        newest.run(() -> draw(wanted, scale, density, grey));
    }

    private void draw(FigureDocument wanted, double wantedScale, double density, boolean grey) {
        try {
            PaperFigure figure = FigureBuilder.build(wanted, runs);
            FigureSize at = figure.size();
            double scale = Math.min(wantedScale, Math.sqrt(MOST_PREVIEW_PIXELS / (at.width() * at.height())));
            Image image = FigurePreview.render(figure, scale, grey);
            Platform.runLater(() -> {
                preview.setImage(image);
                preview.setFitWidth(image.getWidth() / density * (wantedScale / scale));
                size.setText(Messages.text(
                        "figure.size",
                        inches(at.widthInches()),
                        inches(at.heightInches()),
                        at.widthPixels(),
                        at.heightPixels()));
                // A preview that comes late leaves the answer to a button alone.
                figure.missingGlyphs().or(figure::unclosedFormula).ifPresent(this::explain);
                drawn = true;
                enable();
                shown.set(wanted);
            });
        } catch (UserException e) {
            Platform.runLater(() -> {
                if (wanted.settings().equals(document.settings())) {
                    explain(Worded.of(e.getMessage()));
                    size.setText("");
                    drawn = false;
                    enable();
                }
            });
        }
    }

    private static String inches(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void copy() {
        FigureDocument wanted = document;
        explain(Messages.text("figure.working"));
        FigureExport.copy(
                () -> {
                    PaperFigure figure = FigureBuilder.build(wanted, runs);
                    return FigurePreview.render(figure, figure.size().scale(), false);
                },
                Messages.text("figure.copied"),
                background,
                this::explain);
    }

    private void save() {
        FigureFormat format = form.format();
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("figure.save.title"));
        chooser.setInitialFileName("figure." + format.extension());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(format.name(), "*." + format.extension()));
        File file = chooser.showSaveDialog(stage);
        if (file != null) {
            // The system's dialog has asked already whether a file that is there may go.
            save(file.toPath(), format);
        }
    }

    /** Writes the figure and says how that went. */
    void save(Path file, FigureFormat format) {
        FigureDocument wanted = document;
        explain(Messages.text("figure.working"));
        saving = true;
        enable();
        background.execute(() -> {
            String line;
            try {
                FigureFiles.save(FigureBuilder.build(wanted, runs), wanted, format, file, true);
                line = Messages.text("figure.saved", file.getFileName());
            } catch (UserException e) {
                line = Worded.of(e.getMessage());
            }
            String told = line;
            Platform.runLater(() -> {
                explain(told);
                saving = false;
                enable();
            });
        });
    }

    String problem() {
        return problem.getText();
    }
}
