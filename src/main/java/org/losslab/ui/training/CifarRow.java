package org.losslab.ui.training;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.losslab.data.Cifar100Download;
import org.losslab.data.Cifar100Location;
import org.losslab.data.UserException;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Tips;
import org.losslab.ui.Worded;

/** Where CIFAR-100 is; where it is missing, the way to get it. */
final class CifarRow {

    /** How far things are: published by the download's thread, shown at the next beat. */
    private record Progress(boolean running, double share, String text, String problem) {
        private static final Progress NONE = new Progress(false, 0, "", "");
    }

    /** Where the archive is, or the place that was named although nothing is there; none of both if none was named. */
    private record Found(Optional<Path> archive, Optional<Path> missing) {}

    private final Form form;
    private final Executor background;
    private final AtomicReference<Progress> progress = new AtomicReference<>(Progress.NONE);
    private final AtomicReference<Found> found = new AtomicReference<>();
    private final Label state = new Label();
    private final Label problem = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button download = new Button(Messages.text("cifar.download"), Icon.DOWNLOAD.node());
    private final Button choose = new Button(Messages.text("cifar.choose"), Icon.FOLDER.node());
    private final Button cancel = new Button(Messages.text("cifar.cancel"), Icon.CLOSE.node());
    private final VBox node;
    private Cifar100Download running;
    private Progress shownProgress;
    private Found shownFound;

    /**
     * Builds the row.
     *
     * @param background runs a download, and looks for the archive
     */
    CifarRow(Form form, Executor background) {
        this.form = form;
        this.background = background;
        state.getStyleClass().add("form-note");
        state.setWrapText(true);
        problem.getStyleClass().add("form-problem");
        problem.setWrapText(true);
        bar.setMaxWidth(Double.MAX_VALUE);
        download.setOnAction(event -> download());
        choose.setOnAction(event -> choose());
        cancel.setOnAction(event -> running.cancel());
        Tips.set(download, Messages.text("cifar.download.tip", Cifar100Download.ADDRESS));
        Tips.set(choose, Messages.text("cifar.choose.tip"));
        for (Button button : new Button[] {download, choose, cancel}) {
            button.getStyleClass().add("small");
        }
        HBox buttons = new HBox(download, cancel, choose);
        buttons.getStyleClass().add("button-line");
        node = Section.group(state, bar, buttons, problem);
        form.watch(each -> each.dataPath(), path -> look());
    }

    /** Looks for the archive where the form says, or in the usual places. */
    private void look() {
        String path = form.current().dataPath();
        Optional<Path> given = path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path));
        background.execute(() -> {
            Optional<Path> place = Cifar100Location.find(given);
            found.set(new Found(place.filter(Files::exists), place.filter(Files::notExists)));
        });
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("cifar.choose.title"));
        File file = chooser.showOpenDialog(node.getScene().getWindow());
        if (file != null) {
            boolean part = file.getName().endsWith(".bin");
            form.change(each -> each.withDataPath((part ? file.getParentFile() : file).getPath()));
        }
    }

    private void download() {
        Cifar100Download started = new Cifar100Download(Cifar100Location.downloadTarget());
        running = started;
        progress.set(new Progress(true, -1, "", ""));
        background.execute(() -> run(started));
    }

    private void run(Cifar100Download task) {
        try {
            Path archive = task.run((bytes, total) -> progress.set(arrived(bytes, total)));
            progress.set(Progress.NONE);
            Found before = found.getAndSet(new Found(Optional.of(archive), Optional.empty()));
            if (before.missing().isPresent()) {
                // The place that was named would win over the archive.
                Platform.runLater(() -> form.change(each -> each.withDataPath(archive.toString())));
            }
        } catch (CancellationException e) {
            progress.set(new Progress(false, 0, "", Messages.text("cifar.cancelled")));
        } catch (UserException e) {
            progress.set(new Progress(false, 0, "", Worded.of(e.getMessage())));
        }
    }

    private static Progress arrived(long bytes, OptionalLong total) {
        String text = total.isPresent()
                ? Messages.text("cifar.progress", megabytes(bytes), megabytes(total.getAsLong()))
                : Messages.text("cifar.progress.unknown", megabytes(bytes));
        double share = total.isPresent() ? (double) bytes / total.getAsLong() : -1;
        return new Progress(true, share, text, "");
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / 1e6);
    }

    /** Shows what the background has found since. */
    void beat() {
        Progress now = progress.get();
        Found place = found.get();
        if (place == null || (now.equals(shownProgress) && place.equals(shownFound))) {
            return;
        }
        shownProgress = now;
        shownFound = place;
        Optional<Path> path = place.archive();
        state.setText(
                now.running()
                        ? now.text()
                        : path.map(each -> Messages.text("cifar.found", each.getFileName()))
                                .or(() -> place.missing().map(each -> Messages.text("cifar.named.missing", each)))
                                .orElse(Messages.text("cifar.missing")));
        Tips.set(state, path.map(Path::toString).orElse(Messages.text("cifar.missing.tip")));
        bar.setProgress(now.share());
        problem.setText(now.problem());
        Visibility.show(bar, now.running());
        Visibility.show(problem, !now.problem().isEmpty());
        Visibility.show(cancel, now.running());
        Visibility.show(download, !now.running() && path.isEmpty());
        Visibility.show(choose, !now.running());
    }

    /** Ends a download that is under way; what has arrived is kept for next time. */
    void close() {
        if (running != null) {
            running.cancel();
        }
    }

    Node node() {
        return node;
    }
}
