package org.losslab.ui.training;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.losslab.ui.Messages;
import org.losslab.ui.Segments;
import org.losslab.ui.Store;

/** Below the charts: the arms' numbers, or, where a run is of a figure of the paper, the paper's claims. */
final class ResultsView {

    /** Room for a title and five claims. */
    private static final double CLAIMS_HEIGHT = 146;

    private final MetricsTable table;
    private final ClaimsView claims = new ClaimsView();
    private final Segments<Boolean> which;
    private final StackPane stack;
    private final VBox node;
    private boolean claimsWanted;
    private boolean claimsThere;

    ResultsView(Store store, MetricsWhy why) {
        table = new MetricsTable(why);
        stack = new StackPane(table.node());
        which = new Segments<>(
                List.of(false, true),
                wanted -> Messages.text(wanted ? "results.claims" : "results.arms"),
                wanted -> store.update(state -> state.withRuns(shown -> shown.withClaims(wanted))));
        node = new VBox(which.node(), stack);
        node.getStyleClass().add("results");
        node.setMinHeight(Region.USE_PREF_SIZE);
        store.watch(state -> state.runs().claims(), wanted -> {
            claimsWanted = wanted;
            arrange();
        });
    }

    /** Adds what can wait until the window is painted. */
    void complete() {
        table.complete();
        stack.getChildren().add(claims.node());
    }

    /** Shows what has been read. */
    void show(Curves curves) {
        table.show(curves.arms());
        claims.show(curves.claims());
        claimsThere = !curves.claims().isEmpty();
        arrange();
    }

    private void arrange() {
        boolean showClaims = claimsThere && claimsWanted;
        which.show(showClaims);
        Visibility.show(which.node(), claimsThere);
        Visibility.show(claims.node(), showClaims);
        Visibility.show(table.node(), !showClaims);
        double height = showClaims ? Math.max(CLAIMS_HEIGHT, table.height()) : table.height();
        stack.setMinHeight(height);
        stack.setPrefHeight(height);
        stack.setMaxHeight(height);
    }

    /** Takes no more than its share of the height around it. */
    void fitInto(double surroundingHeight) {
        table.fitInto(surroundingHeight);
        arrange();
    }

    Node node() {
        return node;
    }
}
