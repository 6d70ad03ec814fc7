package org.losslab.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.losslab.state.WindowState;
import org.losslab.state.WindowState.Theme;

/** What surrounds the workspaces: a header with their switch and tools, and the line at the foot. */
final class Shell {

    /** Below these widths words go that icons say as well: first the name, which the window's title says too, then the steps'. */
    private static final double NARROW = 1320;

    private static final double NARROWER = 1200;

    /** By then a change of looks should be painted. */
    private static final Duration LATER = Duration.millis(400);

    private final Store store;
    private final List<Workspace> workspaces;
    private final StackPane content = new StackPane();
    private final StackPane tools = new StackPane();
    private final Map<String, Node> contents = new HashMap<>();
    private final Map<String, Node> toolBars = new HashMap<>();
    private final BorderPane root = new BorderPane();
    private final StackPane layers;
    private final PauseTransition later = new PauseTransition(LATER);
    /** The name of the workspace that is seen. */
    private String shown = "";

    private Runnable shownListener = () -> {};

    /**
     * @param menus at the right of the header
     * @param foot below the workspaces
     * @param over lies over everything
     */
    Shell(Store store, List<Workspace> workspaces, List<Node> menus, Node foot, Node over) {
        this.store = store;
        this.workspaces = List.copyOf(workspaces);
        root.getStyleClass().add("shell");
        Node header = header(menus);
        root.setTop(header);
        root.setCenter(content);
        // What is out of sight must not hold the window open.
        content.setMinSize(0, 0);
        root.setBottom(foot);
        layers = new StackPane(root, over);
        layers.widthProperty().addListener((observable, before, width) -> {
            header.pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), width.doubleValue() < NARROW);
            header.pseudoClassStateChanged(PseudoClass.getPseudoClass("narrower"), width.doubleValue() < NARROWER);
        });
        later.setOnFinished(event -> takeBackNext());
        store.watch(WindowState::workspace, this::show);
        // Before anything changes these looks, which watches the same later.
        store.watch(state -> List.of(state.theme(), state.lecture().large()), looks -> leaveOutHidden());
    }

    private Node header(List<Node> menus) {
        Label name = new Label(Messages.text("app.name"), Icon.CURVES.node());
        name.getStyleClass().add("app-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(name);
        header.getStyleClass().add("header");
        header.setAlignment(Pos.CENTER_LEFT);
        if (workspaces.size() > 1) {
            Segments<Workspace> choice = new Segments<>(
                    workspaces, Workspace::title, chosen -> store.update(state -> state.withWorkspace(chosen.id())));
            workspaces.forEach(
                    each -> choice.button(each).setGraphic(each.icon().node()));
            store.watch(WindowState::workspace, id -> choice.show(byId(id)));
            header.getChildren().add(choice.node());
        }
        HBox.setHgrow(tools, Priority.ALWAYS);
        header.getChildren().add(tools);
        header.getChildren().addAll(menus);
        header.getChildren().add(themeButton());
        return header;
    }

    private Node themeButton() {
        Button button = new Button();
        button.setId("theme");
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(event -> toggleTheme());
        store.watch(
                WindowState::theme, theme -> button.setGraphic((theme == Theme.LIGHT ? Icon.MOON : Icon.SUN).node()));
        button.setAccessibleText(Messages.text("theme.tip"));
        Tips.set(button, Messages.text("theme.tip"), Shortcut.THEME);
        return button;
    }

    void toggleTheme() {
        store.update(state -> state.withTheme(state.theme().other()));
    }

    private Workspace byId(String id) {
        return workspaces.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(workspaces.get(0));
    }

    /**
     * Shows a workspace when its pieces are done. The first is filled at once; for another the one before stays, and answers, until
     * then.
     */
    private void show(String id) {
        Workspace chosen = byId(id);
        if (shown.isEmpty()) {
            chosen.pieces().finish();
        } else {
            addHidden(chosen);
        }
        chosen.pieces().hurry(() -> {
            // Another may have been chosen, or this one twice.
            if (byId(store.get().workspace()).id().equals(chosen.id()) && !shown.equals(chosen.id())) {
                shown = chosen.id();
                show(content(chosen), content);
                show(toolBars.computeIfAbsent(chosen.id(), any -> chosen.tools().get()), tools);
                shownListener.run();
            }
        });
    }

    /** Whether the workspace that the state names is in the window. */
    boolean showsChosen() {
        return shown.equals(byId(store.get().workspace()).id());
    }

    /**
     * Asks to be told whenever another workspace was put into the window, before it is painted.
     *
     * @param listener in place of the one before
     */
    void onShown(Runnable listener) {
        shownListener = listener;
    }

    /** Adds a content to the window, where it gets its looks, out of sight. */
    private void addHidden(Workspace workspace) {
        Node added = content(workspace);
        if (!content.getChildren().contains(added)) {
            added.setVisible(false);
            content.getChildren().add(added);
        }
    }

    private Node content(Workspace workspace) {
        return contents.computeIfAbsent(
                workspace.id(), any -> workspace.content().get());
    }

    /** Fills what was not shown yet, one workspace after another, out of sight: it is there when somebody asks for it. */
    void fillOthers() {
        workspaces.stream()
                .filter(each -> !contents.containsKey(each.id()))
                .findFirst()
                .ifPresent(next -> {
                    addHidden(next);
                    next.pieces().begin(this::fillOthers);
                });
    }

    /** Shows one node of a place. The others stay in it, so that coming back to them costs nothing. */
    private static void show(Node node, StackPane place) {
        if (!place.getChildren().contains(node)) {
            place.getChildren().add(node);
        }
        place.getChildren().forEach(each -> each.setVisible(each == node));
    }

    /**
     * What is not seen gets new looks later, a piece at a time, when what is seen has them. What is being filled stays, and what was
     * chosen and is about to be seen.
     */
    private void leaveOutHidden() {
        Workspace chosen = byId(store.get().workspace());
        workspaces.stream()
                .filter(each -> !each.id().equals(chosen.id()))
                .filter(each -> each.pieces().areDone() && isOutOfSight(each))
                .forEach(each -> {
                    content.getChildren().remove(contents.get(each.id()));
                    each.takeApart();
                });
        tools.getChildren().removeIf(each -> !each.isVisible());
        later.playFromStart();
    }

    private boolean isOutOfSight(Workspace workspace) {
        Node node = contents.get(workspace.id());
        return content.getChildren().contains(node) && !node.isVisible();
    }

    private void takeBackNext() {
        workspaces.stream()
                .filter(each -> contents.containsKey(each.id()))
                .filter(each -> !content.getChildren().contains(contents.get(each.id())))
                .findFirst()
                .ifPresent(each -> {
                    addHidden(each);
                    each.pieces().begin(this::takeBackNext);
                });
    }

    Parent node() {
        return layers;
    }
}
