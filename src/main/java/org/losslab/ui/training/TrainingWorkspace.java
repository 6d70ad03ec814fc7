package org.losslab.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.losslab.experiment.StandIn;
import org.losslab.run.RunData;
import org.losslab.run.RunFolder;
import org.losslab.run.RunsFolder;
import org.losslab.state.ShownRuns;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Pieces;
import org.losslab.ui.Shortcut;
import org.losslab.ui.StatusBar;
import org.losslab.ui.Store;
import org.losslab.ui.Tips;
import org.losslab.ui.Worded;
import org.losslab.ui.Workspace;
import org.losslab.ui.figure.FigureExport;
import org.losslab.worker.Phase;
import org.losslab.worker.WorkerStatus;

/** The training workspace put together: it hands what the background has published to its views. */
public final class TrainingWorkspace {

    /** Its name in the state. */
    public static final String ID = "training";

    private final Store store;
    private final TrainingController controller;
    private final StatusBar statusBar;
    private final FormView form;
    private final ChartsView charts;
    private final Playback playback;
    private final TimeBar timeInMixture;
    private final Button inMixture = new Button("", Icon.MIXTURE.node());
    private final ResultsView results;
    private final NoticeBar notice = new NoticeBar();
    private final RunsView runs;
    private final RunTools tools;
    private final RunFeed feed;
    private final MetricsWhy why = new MetricsWhy();
    private final StatusLine statusLine = new StatusLine();
    private final BorderPane node = new BorderPane();
    private final Pieces rest = new Pieces();
    private final VBox centre;
    private int toldFailures;
    /** The run that was looked at for this. */
    private String toldStandIn = "";

    private String toldWaiting = "";
    private String told = "";
    private List<String> toldProblems = List.of();

    /**
     * Builds the workspace.
     *
     * @param figures makes figures of the charts
     * @param background reads run folders, writes pictures and runs downloads; several threads, so that none waits for another
     */
    public TrainingWorkspace(
            Store store,
            TrainingController controller,
            RunsFolder folder,
            StatusBar statusBar,
            FigureExport figures,
            Executor background) {
        this.store = store;
        this.controller = controller;
        this.statusBar = statusBar;
        form = new FormView(store, background, this::trainFigure);
        results = new ResultsView(store, why);
        playback = new Playback(store);
        TimeBar time = new TimeBar(playback, "");
        timeInMixture = new TimeBar(playback, "mixture-");
        inMixture.setId("show-in-mixture");
        inMixture.getStyleClass().addAll("button-icon", "flat", "small");
        inMixture.setAccessibleText(Messages.text("time.mixture.tip"));
        Tips.set(inMixture, Messages.text("time.mixture.tip"));
        inMixture.setOnAction(
                event -> shownRun().ifPresent(run -> MixtureLink.show(store, run, background, statusBar::tell)));
        Visibility.show(inMixture, false);
        HBox times = new HBox(time.node(), inMixture);
        times.setAlignment(Pos.CENTER_LEFT);
        charts = new ChartsView(store, times, statusBar::tell, figures, why);
        runs = new RunsView(store, new RunList(folder, background), controller);
        tools = new RunTools(store, controller, form.validation(), statusBar::tell);
        feed = new RunFeed(background, folder);
        centre = new VBox(notice.node(), charts.node(), results.node());
        VBox.setVgrow(charts.node(), Priority.ALWAYS);
        centre.getStyleClass().add("centre");
        centre.heightProperty().addListener((observable, before, after) -> results.fitInto(after.doubleValue()));
        rest.add(form.pieces());
        rest.add(List.of(results::complete));
        node.setLeft(form.node());
        node.setCenter(centre);
        // A closed list costs nothing; the window opens sooner.
        store.watch(state -> state.runs().listOpen(), open -> node.setRight(open ? runs.node() : null));
        node.getStyleClass().add("training");
        // A scene sets what is run: the class sees curves.
        store.watch(state -> state.lecture().inScene(), inScene -> Visibility.show(form.node(), !inScene));
        // From the back row nobody reads the table: the curves have its room.
        store.watch(
                state -> state.lecture().inScene() && state.lecture().large(),
                fromAfar -> Visibility.show(results.node(), !fromAfar));
    }

    /** What adds what can wait until the window is painted. */
    public Pieces rest() {
        return rest;
    }

    /** Sets the form to a figure's preset and begins, unless something is being trained. */
    private void trainFigure(String preset) {
        form.load(preset);
        if (!controller.isTraining()) {
            tools.runOrPause();
        }
    }

    public Workspace workspace() {
        return new Workspace(
                ID,
                Messages.text("training.title"),
                Icon.CURVES,
                tools::node,
                () -> node,
                new Pieces(),
                () -> rest.areDone() ? List.of(centre, form.sections()) : List.of());
    }

    /** The workspace's keys; they do nothing while another workspace is shown, but for those of a time bar that is there. */
    public void install(Scene scene) {
        BooleanSupplier here = () -> store.get().workspace().equals(ID);
        install(scene, Shortcut.RUN, here, tools::runOrPause);
        install(scene, Shortcut.STEP_BATCH, here, tools::stepBatch);
        install(scene, Shortcut.STEP_EPOCH, here, tools::stepEpoch);
        BooleanSupplier inTime = () -> here.getAsBoolean() || timeInMixture.isSeen();
        install(scene, Shortcut.EPOCH_BACK, inTime, playback::back);
        install(scene, Shortcut.EPOCH_FORTH, inTime, playback::forth);
        install(scene, Shortcut.REPLAY, inTime, playback::playOrPause);
        install(scene, Shortcut.STOP, here, controller::stop);
        install(scene, Shortcut.NEW_SEED, here, form::newSeed);
        install(scene, Shortcut.SAVE_CHART, here, () -> charts.lastUsed().export());
        install(scene, Shortcut.COPY_CHART, here, () -> charts.lastUsed().copy());
        install(scene, Shortcut.RESET_ZOOM, here, () -> charts.lastUsed().resetZoom());
        install(
                scene,
                Shortcut.RUNS,
                here,
                () -> store.update(state -> state.withRuns(shown -> shown.withListOpen(!shown.listOpen()))));
    }

    private static void install(Scene scene, Shortcut shortcut, BooleanSupplier here, Runnable action) {
        shortcut.install(scene, () -> {
            if (here.getAsBoolean()) {
                action.run();
            }
        });
    }

    /** Plays the shown runs from their beginning, once they are read. */
    public void replay() {
        playback.replay();
    }

    /** About ten times a second: has files read, shows what has changed. */
    public void beat() {
        controller.beat();
        WorkerStatus worker = controller.status();
        Optional<RunFolder> active = worker.run();
        ShownRuns shown = store.get().runs();
        feed.read(new RunFeed.Request(
                shown.folders(),
                shown.through(),
                active.map(TrainingController::folder).orElse(""),
                store.get().charts()));
        Curves curves = feed.latest();
        why.show(curves.arms());
        charts.show(curves);
        int last = curves.lastEpoch(shown.folders());
        playback.beat(last);
        Visibility.show(
                inMixture,
                shownRun().filter(run -> MixtureLink.possible(run.experiment())).isPresent());
        results.show(curves);
        Optional<RunData> training = active.map(TrainingController::folder).flatMap(curves::run);
        Optional<RunData> seen = training.or(() -> curves.run(shown.main()));
        tools.show(worker, training.filter(run -> controller.isTraining()).or(() -> curves.run(shown.main())));
        statusBar.show(statusLine.of(worker, controller.isTraining(), seen));
        form.beat(worker);
        runs.beat(worker.busy() ? active : Optional.empty());
        tellProblems(worker, curves);
        seen.ifPresent(this::tellStandIn);
    }

    /** Nobody shall take drawn images for the paper's. */
    private void tellStandIn(RunData seen) {
        String run = seen.folder().id();
        if (!run.equals(toldStandIn) && StandIn.isStandIn(seen.experiment())) {
            notice.show(Worded.of(StandIn.NOTE), List.of());
        }
        toldStandIn = run;
    }

    private Optional<RunData> shownRun() {
        return feed.latest().run(store.get().runs().main());
    }

    /** Says something above the charts that is to be known before one runs; the empty text takes it back. */
    public void tell(String text) {
        if (text.isEmpty()) {
            notice.takeBack(told);
        } else {
            notice.show(text, List.of());
        }
        told = text;
    }

    /** Goes through the epochs where the mixture pictures show a run. */
    public Node timeInMixture() {
        return timeInMixture.node();
    }

    private void tellProblems(WorkerStatus worker, Curves curves) {
        String problem = controller.takeProblem();
        if (!problem.isEmpty()) {
            notice.show(problem, List.of());
        }
        if (worker.failures() != toldFailures) {
            toldFailures = worker.failures();
            if (worker.failed()) {
                notice.show(sentence(worker), offers(worker));
            }
        }
        String waiting = worker.phase() == Phase.PAUSED ? Worded.of(worker.message()) : "";
        if (!waiting.equals(toldWaiting)) {
            toldWaiting = waiting;
            if (!waiting.isEmpty()) {
                notice.show(waiting, List.of());
            }
        }
        if (!curves.problems().equals(toldProblems)) {
            toldProblems = curves.problems();
            toldProblems.stream().findFirst().ifPresent(first -> notice.show(first, List.of()));
        }
    }

    private static String sentence(WorkerStatus worker) {
        String key = worker.phase() == Phase.DEAD ? "notice.died" : "notice.failed";
        return Messages.text(key, Worded.of(worker.message()));
    }

    private List<NoticeBar.Action> offers(WorkerStatus worker) {
        return worker.run()
                .map(run -> List.of(
                        new NoticeBar.Action(Messages.text("notice.resume"), () -> controller.resumeRun(run)),
                        new NoticeBar.Action(Messages.text("notice.again"), () -> controller.startAgain(run))))
                .orElse(List.of());
    }

    /** Ends what the background is at for this workspace. */
    public void close() {
        form.close();
    }
}
