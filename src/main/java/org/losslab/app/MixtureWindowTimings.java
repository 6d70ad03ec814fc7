package org.losslab.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.losslab.run.RunsFolder;
import org.losslab.state.MixtureState;
import org.losslab.state.WindowState;
import org.losslab.ui.Every;
import org.losslab.ui.Looks;
import org.losslab.ui.Painting;
import org.losslab.ui.Store;
import org.losslab.ui.WindowThreads;
import org.losslab.ui.figure.FigureExport;
import org.losslab.ui.mixture.MixtureWorkspace;

/**
 * How long a movement of σ takes in a window, with the real workspace in it, until its frame is painted.
 *
 * @param painted from the slider's event to that end
 * @param computing what of it was computing, in the background
 * @param waiting what of it was waiting for JavaFX's next beat
 * @param views what of it the views and the layout took on the JavaFX thread
 * @param painting what of it JavaFX's renderer took
 * @param threads processor time a frame, milliseconds
 */
record MixtureWindowTimings(
        Quantiles painted,
        Quantiles computing,
        Quantiles waiting,
        Quantiles views,
        Quantiles painting,
        ThreadTimes threads) {

    /** For so long σ is dragged first: Java compiles what is used while it is used, and that takes a processor meanwhile. */
    private static final double WARM_UP_SECONDS = 10;

    private static final int FRAMES = 200;
    private static final int PATIENCE_SECONDS = 20;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /**
     * Ten seconds of dragging, 120 movements a second.
     *
     * @param movements of the slider
     * @param frames with a new movement in them
     * @param dropped sixtieths of a second without a new frame
     * @param longestGap between two new frames, milliseconds
     */
    record Drag(int movements, int frames, int dropped, double longestGap) {}

    private static final int DRAG_SECONDS = 10;
    private static final double SIXTIETH = 1e9 / 60;

    /** Starts JavaFX as the application does; once. */
    static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        Painting.prepare();
        Platform.setImplicitExit(false);
        Platform.startup(started::countDown);
        started.await();
    }

    /** Ends JavaFX. */
    static void stop() {
        Platform.exit();
    }

    /** Drags σ, the next movement as soon as one is shown; empty if nothing was shown in time. */
    static Optional<MixtureWindowTimings> of(MixtureBenchCase setting) throws InterruptedException {
        try (Window window = new Window(setting)) {
            return movements(setting, window);
        }
    }

    /** Drags σ for ten seconds; empty if nothing was shown in time. */
    static Optional<Drag> drag(MixtureBenchCase setting) throws InterruptedException {
        try (Window window = new Window(setting)) {
            OptionalInt step = warmedUp(setting, window);
            return step.isPresent() ? Optional.of(dragged(setting, window, step.getAsInt())) : Optional.empty();
        }
    }

    /** Moves σ for the time of the warm-up; the next step, or empty if nothing was shown in time. */
    private static OptionalInt warmedUp(MixtureBenchCase setting, Window window) throws InterruptedException {
        long end = System.nanoTime() + (long) (WARM_UP_SECONDS * 1e9);
        int step = 1;
        while (System.nanoTime() < end) {
            window.move(setting.at(step));
            if (window.next(setting.at(step++)).isEmpty()) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.of(step);
    }

    private static Drag dragged(MixtureBenchCase setting, Window window, int first) throws InterruptedException {
        AtomicInteger movements = new AtomicInteger();
        Every pace = new Every(Every.FRAME_NANOS);
        AnimationTimer hand = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (pace.isDue(now)) {
                    MixtureState state = setting.at(first + movements.incrementAndGet());
                    window.store.update(each -> each.withMixture(any -> state));
                }
            }
        };
        window.queue.clear();
        long start = System.nanoTime();
        Platform.runLater(hand::start);
        TimeUnit.SECONDS.sleep(DRAG_SECONDS);
        Platform.runLater(hand::stop);
        List<Shown> frames = new ArrayList<>();
        window.queue.drainTo(frames);
        long longest = 0;
        long last = start;
        MixtureState state = setting.at(first - 1);
        Set<Long> slots = new HashSet<>();
        int count = 0;
        for (Shown frame : frames) {
            // Frames that only bring CE nearer to its optimum are no new movement.
            if (!frame.state().equals(state)) {
                state = frame.state();
                longest = Math.max(longest, frame.at() - last);
                last = frame.at();
                slots.add((long) ((frame.at() - start) / SIXTIETH));
                count++;
            }
        }
        return new Drag(movements.get(), count, DRAG_SECONDS * 60 - slots.size(), longest * 1e-6);
    }

    private record Shown(MixtureState state, long finished, long picked, long laidOut, long at) {}

    private static Optional<MixtureWindowTimings> movements(MixtureBenchCase setting, Window window)
            throws InterruptedException {
        double[] shown = new double[FRAMES];
        double[] computing = new double[FRAMES];
        double[] waiting = new double[FRAMES];
        double[] views = new double[FRAMES];
        double[] painting = new double[FRAMES];
        OptionalInt first = warmedUp(setting, window);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        ThreadTimes before = ThreadTimes.now();
        for (int i = 0; i < FRAMES; i++) {
            MixtureState state = setting.at(first.getAsInt() + i);
            AtomicLong event = window.move(state);
            Optional<Shown> found = window.next(state);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            Shown frame = found.get();
            shown[i] = (frame.at() - event.get()) * 1e-6;
            computing[i] = (frame.finished() - event.get()) * 1e-6;
            waiting[i] = (frame.picked() - frame.finished()) * 1e-6;
            views[i] = (frame.laidOut() - frame.picked()) * 1e-6;
            painting[i] = (frame.at() - frame.laidOut()) * 1e-6;
            // A hand does not move in step with the screen.
            TimeUnit.MICROSECONDS.sleep(700L * (i & 15));
        }
        return Optional.of(new MixtureWindowTimings(
                Quantiles.of(shown),
                Quantiles.of(computing),
                Quantiles.of(waiting),
                Quantiles.of(views),
                Quantiles.of(painting),
                ThreadTimes.now().since(before, FRAMES)));
    }

    /** A window with the workspace in it. */
    private static final class Window implements AutoCloseable {

        private final ExecutorService computing = WindowThreads.computing();
        private final ExecutorService background = WindowThreads.background();
        private final BlockingQueue<Shown> queue = new ArrayBlockingQueue<>(10_000);
        private final Store store;
        private final AtomicReference<Shown> inLayout = new AtomicReference<>();
        private Stage stage;

        Window(MixtureBenchCase setting) {
            store = new Store(
                    WindowState.initial().withWorkspace(MixtureWorkspace.ID).withMixture(any -> setting.at(0)));
            Platform.runLater(this::open);
        }

        private void open() {
            FigureExport export =
                    new FigureExport(() -> stage, new RunsFolder(RunsFolder.defaultPath()), background, line -> {});
            MixtureWorkspace workspace = new MixtureWorkspace(
                    store, computing, background, export, new RunsFolder(Path.of("runs")), new Region(), line -> {});
            workspace.onShown((snapshot, nanos) -> inLayout.set(new Shown(
                    snapshot.request().state(), snapshot.times().finished(), System.nanoTime() - nanos, 0, 0)));
            Scene scene = new Scene((Parent) workspace.workspace().filled(), WIDTH, HEIGHT);
            scene.addPostLayoutPulseListener(() -> {
                Shown frame = inLayout.getAndSet(null);
                if (frame != null) {
                    long laidOut = System.nanoTime();
                    RenderProbe.afterPainting(painted ->
                            queue.add(new Shown(frame.state(), frame.finished(), frame.picked(), laidOut, painted)));
                }
            });
            Looks.begin();
            Looks.dress(scene);
            Looks.show(scene, WindowState.Theme.LIGHT);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        }

        /** Moves the slider; the result holds when, once it was moved. */
        AtomicLong move(MixtureState state) {
            AtomicLong event = new AtomicLong();
            Platform.runLater(() -> {
                event.set(System.nanoTime());
                store.update(window -> window.withMixture(any -> state));
            });
            return event;
        }

        /** The first frame that shows a state; empty if it does not come. */
        Optional<Shown> next(MixtureState state) throws InterruptedException {
            Shown frame;
            do {
                frame = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } while (frame != null && !frame.state().equals(state));
            return Optional.ofNullable(frame);
        }

        /** Leaves the workspace, so that nothing more is asked of the threads, and ends them. */
        @Override
        public void close() throws InterruptedException {
            CountDownLatch closed = new CountDownLatch(1);
            Platform.runLater(() -> {
                store.update(window -> window.withWorkspace("training"));
                stage.close();
                closed.countDown();
            });
            closed.await();
            computing.shutdownNow();
            background.shutdownNow();
        }
    }
}
