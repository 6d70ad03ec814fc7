package org.losslab.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import org.losslab.data.UserFolders;
import org.losslab.log.LogFile;
import org.losslab.log.ProblemReport;
import org.losslab.run.Reasons;

/** Help: the keys, the language, and the report of a problem, which is shown, and saved or copied if the user wants to; nothing is sent. */
final class HelpMenu {

    private final Supplier<List<String>> engines;
    private final StatusBar status;
    private final Executor background;
    private final MenuButton node = new MenuButton("", Icon.HELP.node());
    /** Null until somebody asks for them. */
    private KeysDialog shownKeys;

    /** @param engines a line for each engine that the worker has told of */
    HelpMenu(Supplier<List<String>> engines, StatusBar status, Executor background) {
        this.engines = engines;
        this.status = status;
        this.background = background;
        node.setId("help-menu");
        node.getStyleClass().addAll("button-icon", "flat", "no-arrow");
        node.setAccessibleText(Messages.text("help.tip"));
        Tips.set(node, Messages.text("help.tip"));
        MenuItem keys = new MenuItem(Messages.text("help.keys"));
        keys.setId("help-keys");
        keys.setOnAction(event -> keys());
        MenuItem report = new MenuItem(Messages.text("help.report"));
        report.setId("help-report");
        report.setOnAction(event -> report());
        node.getItems().addAll(keys, languages(), report);
    }

    Node node() {
        return node;
    }

    /** The choice of the language for the next start. */
    private Menu languages() {
        Menu menu = new Menu(Messages.text("language.menu"));
        menu.setId("language-menu");
        ToggleGroup group = new ToggleGroup();
        Optional<Language> chosen = Language.chosen(Language.file());
        menu.getItems().add(language(Messages.text("language.system"), Optional.empty(), chosen, group));
        for (Language each : Language.values()) {
            menu.getItems().add(language(each.ownName(), Optional.of(each), chosen, group));
        }
        return menu;
    }

    private MenuItem language(String name, Optional<Language> language, Optional<Language> chosen, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setToggleGroup(group);
        item.setSelected(language.equals(chosen));
        item.setOnAction(event -> background.execute(() -> {
            String result;
            try {
                Language.choose(Language.file(), language);
                result = Messages.text("language.next");
            } catch (IOException e) {
                result = Messages.text("language.notSaved", Worded.of(Reasons.of(e)));
            }
            String told = result;
            Platform.runLater(() -> status.tell(told));
        }));
        return item;
    }

    private void keys() {
        if (shownKeys != null && shownKeys.isShowing()) {
            shownKeys.toFront();
            return;
        }
        shownKeys = new KeysDialog(node.getScene().getWindow());
        shownKeys.show();
    }

    private void report() {
        List<String> lines = engines.get();
        background.execute(() -> {
            String text = ProblemReport.text(new LogFile(UserFolders.current().state()), lines);
            Platform.runLater(() -> show(text));
        });
    }

    private void show(String text) {
        ButtonType save = new ButtonType(Messages.text("help.report.save"), ButtonBar.ButtonData.OK_DONE);
        ButtonType copy = new ButtonType(Messages.text("help.report.copy"), ButtonBar.ButtonData.LEFT);
        ButtonType close = new ButtonType(Messages.text("help.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
        TextArea area = new TextArea(text);
        area.setId("problem-report");
        area.getStyleClass().add("report-text");
        area.setPrefColumnCount(90);
        area.setPrefRowCount(26);
        Scrolls.paintPartly(area);
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.setTitle(Messages.text("help.report.title"));
        dialog.setHeaderText(Messages.text("help.report.header"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(area);
        dialog.getDialogPane().getButtonTypes().addAll(save, copy, close);
        dialog.initOwner(node.getScene().getWindow());
        Looks.follow(dialog.getDialogPane(), node.getScene().getWindow());
        dialog.resultProperty().addListener((observable, before, chosen) -> {
            if (chosen == save) {
                save(area.getText());
            } else if (chosen == copy) {
                copy(area.getText());
            }
        });
        dialog.show();
    }

    private void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        status.tell(Messages.text("help.report.copied"));
    }

    private void save(String text) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("help.report.title"));
        chooser.setInitialFileName("losslab-problem.txt");
        File file = chooser.showSaveDialog(node.getScene().getWindow());
        if (file == null) {
            return;
        }
        background.execute(() -> {
            String result;
            try {
                Files.writeString(file.toPath(), text);
                result = Messages.text("help.report.saved", file.getName());
            } catch (IOException e) {
                result = Messages.text("help.report.notSaved", file, Worded.of(Reasons.of(e)));
            }
            String told = result;
            Platform.runLater(() -> status.tell(told));
        });
    }
}
