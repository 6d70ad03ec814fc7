package org.losslab.ui.lecture;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.losslab.data.UserException;
import org.losslab.run.Reasons;
import org.losslab.state.SceneScript;
import org.losslab.state.SceneStep;
import org.losslab.state.Scenes;
import org.losslab.state.WindowState;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Store;
import org.losslab.ui.Tips;
import org.losslab.ui.Worded;
import org.losslab.ui.chart.BackRow;

/** The lecture put together: its menu, its bar, its keys and its looks. */
public final class Lecture {

    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("lecture");
    private static final PseudoClass HIGHLIGHT = PseudoClass.getPseudoClass("highlight");
    private static final PseudoClass CONCEALED = PseudoClass.getPseudoClass("concealed");

    /** Pixels that are seen below what a step is about. */
    private static final double BELOW = 40;

    private final Store store;
    private final Consumer<String> tell;
    private final Executor background;
    private final SceneController controller;
    private final SceneBar bar;
    private final Map<PseudoClass, Set<Node>> marked = new HashMap<>();
    private final PointerHalo halo = new PointerHalo();
    private final MenuButton menu = new MenuButton(Messages.text("lecture.menu"), Icon.LECTURE.node());

    /**
     * @param tell shows a line to the user
     * @param replay plays the shown runs from their beginning
     * @param background typesets formulas and writes files
     */
    public Lecture(Store store, Consumer<String> tell, Runnable replay, Executor background) {
        this.store = store;
        this.tell = tell;
        this.background = background;
        controller = new SceneController(store, tell, replay);
        bar = new SceneBar(controller, background);
        menu.setId("lecture-menu");
        menu.getStyleClass().add("flat");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        Tips.set(menu, Messages.text("lecture.menu.tip"));
        CheckMenuItem large = new CheckMenuItem(Messages.text("lecture.large"));
        large.setAccelerator(Shortcut.LECTURE.keys());
        large.setOnAction(
                event -> store.update(state -> state.withLecture(lecture -> lecture.withLarge(large.isSelected()))));
        store.watch(state -> state.lecture().large(), large::setSelected);
        MenuItem restore = item(Messages.text("lecture.before"), controller::restore);
        restore.setId("lecture-before");
        restore.setDisable(true);
        menu.setOnShowing(event -> restore.setDisable(!controller.hasBefore()));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        restore,
                        new SeparatorMenuItem(),
                        large,
                        new SeparatorMenuItem(),
                        item(Messages.text("lecture.open"), this::openFile),
                        item(Messages.text("lecture.save"), this::saveStep));
    }

    /** Reads the scenes that ship, in the background, and offers them: nobody needs them to open the window. */
    public void offerScenes() {
        background.execute(() -> {
            List<MenuItem> scenes = Scenes.ids().stream()
                    .map(id -> offered(id, Scenes.load(id)))
                    .toList();
            Platform.runLater(() -> menu.getItems().addAll(0, scenes));
        });
    }

    private MenuItem offered(String id, SceneScript scene) {
        return item(scene.title(), () -> controller.open(id, scene));
    }

    private static MenuItem item(String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setOnAction(event -> action.run());
        return item;
    }

    /**
     * The keys of a presenter, and the looks for the back row.
     *
     * @param shown whether the workspace that the state names is in the window
     */
    public void install(Scene scene, BooleanSupplier shown) {
        controller.moveOnce(shown);
        // Before whatever has the focus: lists and scroll panes would page by these keys.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::presenterKey);
        BackRow.watch(scene);
        store.watch(WindowState::lecture, lecture -> {
            scene.getRoot().pseudoClassStateChanged(LARGE, lecture.large());
            bar.show(lecture);
            // Not while the state is being told to everybody.
            Platform.runLater(controller::settle);
        });
        store.watch(WindowState::lecture, lecture -> mark(scene));
        halo.install(scene);
        store.watch(state -> state.lecture().large(), halo::show);
    }

    private void presenterKey(KeyEvent event) {
        if (!store.get().lecture().inScene()) {
            return;
        }
        if (Shortcut.NEXT_STEP.keys().match(event)) {
            controller.next();
            event.consume();
        } else if (Shortcut.PREVIOUS_STEP.keys().match(event)) {
            controller.previous();
            event.consume();
        }
    }

    /**
     * Marks anew what a workspace that was just put into the window holds, before it is painted: what was not in the window when its
     * looks changed comes without its marks.
     */
    public void workspaceShown(Scene scene) {
        markNow(scene);
        mark(scene);
    }

    /** Marks the controls that the step is about and what it conceals, once the workspace that they are in is there. */
    private void mark(Scene scene) {
        Platform.runLater(() -> {
            markNow(scene);
            // What a new workspace scrolls is found once it was laid out.
            Runnable once = new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    markNow(scene);
                    marked.getOrDefault(HIGHLIGHT, Set.of()).forEach(Lecture::reveal);
                }
            };
            scene.addPostLayoutPulseListener(once);
            Platform.requestNextPulse();
        });
    }

    private void markNow(Scene scene) {
        Optional<SceneStep> step = controller.step();
        mark(
                scene,
                HIGHLIGHT,
                step.map(SceneStep::highlight).orElse(List.of()).stream()
                        .map(id -> "#" + id)
                        .toList());
        mark(
                scene,
                CONCEALED,
                step.filter(shown -> controller.asking())
                        .map(SceneStep::conceal)
                        .orElse(List.of()));
    }

    private void mark(Scene scene, PseudoClass mark, List<String> selectors) {
        Set<Node> wanted = selectors.stream()
                .flatMap(selector -> scene.getRoot().lookupAll(selector).stream())
                .collect(Collectors.toSet());
        // No look-up finds what has a pseudo-class.
        Set<Node> before = marked.put(mark, wanted);
        if (before != null) {
            before.stream()
                    .filter(node -> !wanted.contains(node))
                    .forEach(node -> node.pseudoClassStateChanged(mark, false));
        }
        wanted.forEach(node -> node.pseudoClassStateChanged(mark, true));
    }

    /** Brings what a step is about into sight, in the room that the step's words leave. */
    private static void reveal(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                Node content = pane.getContent();
                Bounds place = content.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double hidden = content.getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight();
                double top = pane.getVvalue() * Math.max(0, hidden);
                double bottom = top + pane.getViewportBounds().getHeight();
                if (hidden > 0 && (place.getMinY() < top || place.getMaxY() + BELOW > bottom)) {
                    double least =
                            place.getMaxY() + BELOW - pane.getViewportBounds().getHeight();
                    pane.setVvalue(sectionBetween(content, least, place.getMinY()) / hidden);
                }
            }
        }
    }

    /** Where the first section from a height on begins, so that no heading is cut; that height if none does before another. */
    private static double sectionBetween(Node content, double least, double most) {
        return content instanceof Parent form
                ? form.getChildrenUnmodifiable().stream()
                        .filter(Node::isManaged)
                        .mapToDouble(section -> section.getBoundsInParent().getMinY())
                        .filter(top -> top >= least && top <= most)
                        .min()
                        .orElse(least)
                : least;
    }

    private void openFile() {
        File file = chooser("lecture.open.title").showOpenDialog(menu.getScene().getWindow());
        if (file != null) {
            controller.open(file.getPath());
        }
    }

    private void saveStep() {
        File file = chooser("lecture.save.title").showSaveDialog(menu.getScene().getWindow());
        if (file != null) {
            WindowState state = store.get();
            background.execute(() -> {
                String result = append(file.toPath(), state);
                Platform.runLater(() -> tell.accept(result));
            });
        }
    }

    /** Adds a step to the scene in the file, or begins one there. */
    static String append(Path file, WindowState state) {
        try {
            SceneScript scene = Files.exists(file)
                    ? Scenes.load(file.toString()).thenShowing(state)
                    : SceneScript.showing(file.getFileName().toString().replaceFirst("\\.json$", ""), state);
            Files.writeString(file, scene.write());
            return Messages.text("lecture.saved", scene.steps().size(), file.getFileName());
        } catch (UserException e) {
            return Messages.text("lecture.notSaved", file.getFileName(), Worded.of(e.getMessage()));
        } catch (IOException e) {
            return Messages.text("lecture.notSaved", file.getFileName(), Worded.of(Reasons.of(e)));
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        chooser.setInitialFileName("scene.json");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(Messages.text("lecture.files"), "*.json"));
        return chooser;
    }

    /** The ring around the pointer, to lie over the window. */
    public Node halo() {
        return halo.node();
    }

    /** The scenes and what belongs to them, for the window's header. */
    public Node menu() {
        return menu;
    }

    /** What is said about a step, for the window's foot. */
    public Node bar() {
        return bar.node();
    }
}
