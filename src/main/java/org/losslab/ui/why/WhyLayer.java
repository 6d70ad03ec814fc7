package org.losslab.ui.why;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.losslab.figure.LatexText;

/** The layer over the window in which one card at a time is open. */
public final class WhyLayer {

    private static final Duration INTERVAL = Duration.millis(200);

    private final Executor background;
    private final WhyCard card = new WhyCard(this::close);
    private final Pane node = new Pane(card.node());
    private final Timeline clock = new Timeline(new KeyFrame(INTERVAL, event -> refresh()));
    private WhyButton open;
    private boolean typesetting;
    private Node pointedAt;
    private boolean pointing;

    /** @param background where formulas are typeset */
    public WhyLayer(Executor background) {
        this.background = background;
        node.setPickOnBounds(false);
        card.node().setVisible(false);
        card.node().setManaged(false);
        clock.setCycleCount(Animation.INDEFINITE);
    }

    /** What lies over everything else of the window. */
    public Node node() {
        return node;
    }

    /** The window's layer, once it is installed. */
    static Optional<WhyLayer> of(Scene scene) {
        return Optional.ofNullable(scene)
                .map(shown -> (WhyLayer) shown.getRoot().getProperties().get(WhyLayer.class));
    }

    /** Lets buttons of the scene find the layer; Escape closes the card. */
    public void install(Scene scene) {
        scene.getRoot().getProperties().put(WhyLayer.class, this);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && open != null) {
                close();
                event.consume();
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> {
            pointedAt = event.getTarget() instanceof Node target ? target : null;
            pointing = true;
        });
        scene.focusOwnerProperty().addListener(any -> pointing = false);
        scene.widthProperty().addListener(any -> Platform.runLater(this::place));
        scene.heightProperty().addListener(any -> Platform.runLater(this::place));
    }

    /**
     * Explains what has the focus or is pointed at, whichever came last, if it has an explanation; else the other, else the first
     * thing that has one; or closes.
     */
    public void ask(Scene scene) {
        if (open != null) {
            close();
            return;
        }
        Node focused = scene.getFocusOwner();
        around(pointing ? pointedAt : focused)
                .or(() -> around(pointing ? focused : pointedAt))
                .or(() -> within(scene.getRoot()))
                .ifPresent(this::toggle);
    }

    /** The nearest button around a node; none around one that has left the window since it was pointed at. */
    private static Optional<WhyButton> around(Node start) {
        for (Node at = start; at != null && at.getScene() != null && at.getParent() != null; at = at.getParent()) {
            if (at instanceof WhyButton button) {
                return Optional.of(button);
            }
            Optional<WhyButton> found = at.getParent() == at.getScene().getRoot() ? Optional.empty() : within(at);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<WhyButton> within(Node node) {
        return node.lookupAll(".why").stream()
                .filter(found -> found instanceof WhyButton && isShown(found))
                .map(WhyButton.class::cast)
                .findFirst();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void toggle(WhyButton button) {
        if (open == button) {
            close();
        } else {
            open = button;
            clock.play();
            refresh();
        }
    }

    private void close() {
        WhyButton closed = open;
        open = null;
        clock.stop();
        card.node().setVisible(false);
        if (closed != null && closed.isFocusTraversable()) {
            closed.requestFocus();
        }
    }

    /** Shows what is to be said by now, if that is another; a card whose subject is gone goes with it. */
    private void refresh() {
        if (open == null) {
            return;
        }
        if (open.getScene() == null || !isShown(open)) {
            open = null;
            close();
            return;
        }
        WhyButton asked = open;
        Why why = asked.now();
        if (typesetting || (card.node().isVisible() && why.equals(card.shown()))) {
            place();
            return;
        }
        typesetting = true;
        background.execute(() -> {
            try {
                List<Optional<LatexText>> typeset = WhyCard.typeset(why);
                Platform.runLater(() -> show(asked, why, typeset));
            } finally {
                // Whatever happened: the next card is typeset all the same.
                Platform.runLater(() -> typesetting = false);
            }
        });
    }

    private void show(WhyButton asked, Why why, List<Optional<LatexText>> typeset) {
        typesetting = false;
        if (open == asked) {
            card.show(why, typeset);
            card.node().setVisible(true);
            place();
        } else if (open != null) {
            refresh();
        }
    }

    /** Beside what is explained, where there is most room: never over it. */
    private void place() {
        if (open == null || !card.node().isVisible()) {
            return;
        }
        Node shown = card.node();
        shown.applyCss();
        double width = shown.prefWidth(-1);
        double height = shown.prefHeight(width);
        Bounds subject =
                node.sceneToLocal(open.explained().localToScene(open.explained().getBoundsInLocal()));
        Placement.Spot spot = Placement.beside(subject, width, height, node.getWidth(), node.getHeight());
        shown.resize(width, height);
        shown.relocate(spot.x(), spot.y());
    }
}
