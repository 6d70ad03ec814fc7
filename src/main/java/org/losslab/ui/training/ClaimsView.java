package org.losslab.ui.training;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.losslab.figure.claims.Claim;
import org.losslab.figure.claims.ClaimsTable;
import org.losslab.ui.Messages;
import org.losslab.ui.Tips;

/** The paper's claims beside what the shown runs measured. */
final class ClaimsView {

    private static final double VERDICT_WIDTH = 150;

    private final VBox rows = new VBox();
    private final ScrollPane node = new ScrollPane(rows);
    private List<ClaimsTable> shown = List.of();

    ClaimsView() {
        rows.getStyleClass().add("claims");
        node.setId("claims");
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().addAll("card-box", "claims-scroll");
    }

    /** Shows these tables, unless it shows them already. */
    void show(List<ClaimsTable> tables) {
        if (tables.equals(shown)) {
            return;
        }
        shown = tables;
        rows.getChildren().clear();
        for (ClaimsTable table : tables) {
            rows.getChildren().add(title(table));
            table.claims().forEach(claim -> rows.getChildren().add(row(claim)));
        }
    }

    private static Node title(ClaimsTable table) {
        Label title = new Label(table.figure().title());
        title.getStyleClass().add("card-title");
        String seeds =
                switch (table.seeds()) {
                    case 0 -> Messages.text("claims.none");
                    case 1 -> Messages.text("claims.seed", 1);
                    default -> Messages.text("claims.seeds", table.seeds());
                };
        String from = table.recorded() && table.seeds() > 0 ? Messages.text("claims.recorded", seeds) : seeds;
        Label scale = new Label(Messages.text("claims.scale", table.scale(), from));
        scale.getStyleClass().add("form-note");
        HBox line = new HBox(title, scale);
        line.getStyleClass().add("claim-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private static Node row(Claim claim) {
        Label verdict = new Label(claim.verdict().title());
        verdict.getStyleClass()
                .addAll("claim-verdict", "claim-" + claim.verdict().key());
        verdict.setMinWidth(VERDICT_WIDTH);
        Label statement = new Label(claim.statement());
        Label measured = new Label(claim.measured());
        measured.getStyleClass().add("form-note");
        for (Label half : List.of(statement, measured)) {
            half.setWrapText(true);
            half.setMinWidth(0);
            half.setPrefWidth(1);
            half.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        HBox line = new HBox(verdict, statement, measured);
        line.getStyleClass().add("claim-line");
        line.setAlignment(Pos.BASELINE_LEFT);
        Tips.set(line, Messages.text("claims.tip", claim.statement(), claim.criterion(), claim.measured()));
        return line;
    }

    Node node() {
        return node;
    }
}
