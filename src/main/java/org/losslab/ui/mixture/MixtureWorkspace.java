package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.losslab.figure.FigureTheme;
import org.losslab.run.RunsFolder;
import org.losslab.state.WindowState;
import org.losslab.state.WindowState.Theme;
import org.losslab.ui.Icon;
import org.losslab.ui.Pieces;
import org.losslab.ui.Store;
import org.losslab.ui.Workspace;
import org.losslab.ui.figure.FigureExport;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** The workspace that shows Section III of the paper: sliders, decision regions and bounds. */
public final class MixtureWorkspace {

    /** Its name in the state. */
    public static final String ID = "mixture";

    private static final PseudoClass IN_SCENE = PseudoClass.getPseudoClass("scene");

    private static final double PADDING = 12;
    private static final double GAP = 10;
    /** What the tabs below the pictures need. */
    private static final double LOWEST_TABS = 266;
    /** In a lecture's scene the pictures come before the table. */
    private static final double LOWEST_TABS_IN_SCENE = 160;
    /** A chart that a scene shows is to be read. */
    private static final double LOWEST_CHART_IN_SCENE = 330;

    private final Store store;
    private final MixtureController controller;
    private final Executor background;
    private final FigureExport export;
    private final RunsFolder runs;
    private final Node time;
    private final BorderPane root = new BorderPane();
    private final Pieces pieces = new Pieces();
    private final List<Pane> containers = new ArrayList<>();

    /**
     * @param computing where snapshots are computed: one thread
     * @param background where searches run that take seconds
     * @param export makes figures of what is shown
     * @param runs whose Θ can be shown
     * @param time goes through a run's epochs
     * @param tell is told what of a mixture that is sent to training stays behind; the empty text for nothing
     */
    public MixtureWorkspace(
            Store store,
            Executor computing,
            Executor background,
            FigureExport export,
            RunsFolder runs,
            Node time,
            Consumer<String> tell) {
        this.runs = runs;
        this.time = time;
        this.export = export;
        this.store = store;
        this.background = background;
        controller = new MixtureController(store, computing, background, tell);
        root.getStyleClass().add("mixture");
        pieces.add(List.of(this::addPictures));
    }

    public Workspace workspace() {
        return new Workspace(
                ID, Texts.text("title"), Icon.MIXTURE, Region::new, () -> root, pieces, () -> List.copyOf(containers));
    }

    /**
     * Asks to be told what was shown, after it was, on the JavaFX thread.
     *
     * @param listener takes the snapshot and the nanoseconds that the views took
     */
    public void onShown(ObjLongConsumer<PanelSnapshot> listener) {
        controller.onShown(listener);
    }

    private void addPictures() {
        root.getStylesheets()
                .add(Objects.requireNonNull(MixtureWorkspace.class.getResource("mixture.css"))
                        .toExternalForm());
        ThemeColors colors = new ThemeColors(controller::request);
        controller.paintWith(colors);
        store.watch(state -> state.lecture().large(), colors::setLarge);
        PicturesRow pictures = new PicturesRow(controller, colors);
        LearnedBar learned = new LearnedBar(store, controller, new LearnedFeed(runs, background), time);
        VBox centre = new VBox(learned.node(), pictures.node());
        centre.getStyleClass().add("mixture-centre");
        // The pictures are sized to the height that there is; they must not hold it open.
        centre.setMinHeight(0);
        Runnable share = () -> pictures.fitInto(
                centre.getWidth() - 2 * PADDING,
                centre.getHeight() - 2 * PADDING - GAP - learned.height() - lowestTabs());
        centre.widthProperty().addListener((observable, before, after) -> share.run());
        centre.heightProperty().addListener((observable, before, after) -> share.run());
        controller.onSnapshot(snapshot -> share.run());
        store.watch(state -> state.lecture().inScene(), inScene -> {
            // Here, not at the window's root: what is looked up again is this workspace.
            root.pseudoClassStateChanged(IN_SCENE, inScene);
            share.run();
        });
        store.watch(state -> state.runs().inMixture(), shown -> share.run());
        store.watch(state -> state.mixture().view().tab(), tab -> share.run());
        root.setCenter(centre);
        containers.add(centre);
        root.getChildren().add(colors);
        pieces.add(List.of(this::addControls, () -> addTabs(centre, pictures.node(), colors)));
    }

    private void addControls() {
        ControlPanel panel = new ControlPanel(controller);
        root.setLeft(panel.node());
        containers.add(panel.sections());
        pieces.add(panel.pieces());
    }

    private void addTabs(VBox centre, Node pictures, ThemeColors colors) {
        LowerTabs tabs = new LowerTabs(controller, colors, export, background);
        pictures.visibleProperty().bind(tabs.enlarged().not());
        pictures.managedProperty().bind(pictures.visibleProperty());
        // Every step of a scene is about the pictures, too.
        store.watch(state -> List.of(state.lecture().scene(), state.lecture().step()), step -> tabs.enlarged()
                .set(false));
        store.watch(
                state -> FigureTheme.onScreen(
                        state.theme() == Theme.DARK, state.lecture().large()),
                tabs::setTheme);
        VBox.setVgrow(tabs.node(), Priority.ALWAYS);
        centre.getChildren().add(tabs.node());
        containers.add(tabs.stack());
        pieces.add(tabs.pieces());
        store.watch(WindowState::workspace, id -> controller.showing(id.equals(ID)));
    }

    private double lowestTabs() {
        if (!store.get().lecture().inScene()) {
            return LOWEST_TABS;
        }
        return store.get().mixture().view().tab().equals("bounds") ? LOWEST_TABS_IN_SCENE : LOWEST_CHART_IN_SCENE;
    }
}
