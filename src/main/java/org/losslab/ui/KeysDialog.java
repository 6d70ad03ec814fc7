package org.losslab.ui;

import javafx.geometry.HPos;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.losslab.log.ProblemReport;

/** Every {@link Shortcut} and what it does, in two columns; the version above them. The window answers the mouse meanwhile. */
final class KeysDialog {

    private static final int COLUMNS = 2;

    private final Dialog<ButtonType> dialog = new Dialog<>();

    /** @param owner the window whose keys they are */
    KeysDialog(Window owner) {
        dialog.initModality(Modality.NONE);
        dialog.setTitle(Messages.text("help.keys"));
        dialog.setHeaderText("LossLab " + ProblemReport.version());
        dialog.getDialogPane().setContent(table());
        dialog.getDialogPane()
                .getButtonTypes()
                .add(new ButtonType(Messages.text("help.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.initOwner(owner);
        Looks.follow(dialog.getDialogPane(), owner);
    }

    private static GridPane table() {
        GridPane table = new GridPane();
        table.setId("keys");
        table.getStyleClass().add("keys");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints key = new ColumnConstraints();
            key.setHalignment(HPos.RIGHT);
            key.setMinWidth(Region.USE_PREF_SIZE);
            ColumnConstraints words = new ColumnConstraints();
            words.setMinWidth(Region.USE_PREF_SIZE);
            table.getColumnConstraints().addAll(key, words);
        }
        Shortcut[] all = Shortcut.values();
        int rows = (all.length + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < all.length; i++) {
            Label key = new Label(all[i].display());
            key.getStyleClass().add("key");
            table.addRow(i % rows, key, new Label(Messages.text("keys." + all[i].name())));
        }
        return table;
    }

    void show() {
        dialog.show();
    }

    void toFront() {
        ((Stage) dialog.getDialogPane().getScene().getWindow()).toFront();
    }

    /** Whether it is open; then nobody needs another. */
    boolean isShowing() {
        return dialog.isShowing();
    }
}
