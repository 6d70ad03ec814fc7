package org.losslab.app;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.losslab.state.MixtureState;
import org.losslab.state.WindowState;
import org.losslab.ui.Looks;
import org.losslab.ui.Store;
import org.losslab.ui.mixture.MixtureWorkspace;

/**
 * How long a movement of σ takes in a window, with the real workspace in it.
 *
 * @param shown from the slider's event to the frame that shows all of it, waiting for the screen's beat included
 * @param views what of it the views took on the JavaFX thread
 */
record MixtureWindowTimings(Quantiles shown, Quantiles views) {

    private static final int WARM_UP = 60;
    private static final int FRAMES = 150;
    private static final int PATIENCE_SECONDS = 20;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final ThreadFactory DAEMON = task -> {
        Thread thread = new Thread(task, "losslab-bench");
        thread.setDaemon(true);
        return thread;
    };

    /** Starts JavaFX; once. */
    static void start() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
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
        ExecutorService computing = Executors.newSingleThreadExecutor(DAEMON);
        ExecutorService background = Executors.newCachedThreadPool(DAEMON);
        Store store = new Store(
                WindowState.initial().withWorkspace(MixtureWorkspace.ID).withMixture(any -> setting.at(0)));
        BlockingQueue<Shown> queue = new ArrayBlockingQueue<>(1000);
        Stage[] stage = new Stage[1];
        Platform.runLater(() -> {
            MixtureWorkspace workspace = new MixtureWorkspace(store, computing, background);
            workspace.onShown(
                    (snapshot, nanos) -> queue.add(new Shown(snapshot.request().state(), System.nanoTime(), nanos)));
            stage[0] = new Stage();
            Scene scene = new Scene((Parent) workspace.workspace().content().get(), WIDTH, HEIGHT);
            Looks.dress(scene);
            Looks.show(scene, WindowState.Theme.LIGHT);
            stage[0].setScene(scene);
            stage[0].show();
        });
        try {
            return measure(setting, store, queue);
        } finally {
            Platform.runLater(() -> stage[0].close());
            computing.shutdownNow();
            background.shutdownNow();
        }
    }

    private record Shown(MixtureState state, long at, long nanos) {}

    private static Optional<MixtureWindowTimings> measure(
            MixtureBenchCase setting, Store store, BlockingQueue<Shown> queue) throws InterruptedException {
        double[] shown = new double[FRAMES];
        double[] views = new double[FRAMES];
        for (int i = -WARM_UP; i < FRAMES; i++) {
            MixtureState state = setting.at(i + WARM_UP + 1);
            long[] event = new long[1];
            Platform.runLater(() -> {
                event[0] = System.nanoTime();
                store.update(window -> window.withMixture(any -> state));
            });
            Shown frame;
            do {
                frame = queue.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (frame == null) {
                    return Optional.empty();
                }
            } while (!frame.state().equals(state));
            if (i >= 0) {
                shown[i] = (frame.at() - event[0]) * 1e-6;
                views[i] = frame.nanos() * 1e-6;
            }
        }
        return Optional.of(new MixtureWindowTimings(Quantiles.of(shown), Quantiles.of(views)));
    }
}
