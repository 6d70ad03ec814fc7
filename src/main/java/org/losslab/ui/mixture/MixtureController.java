package org.losslab.ui.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import javafx.animation.AnimationTimer;
import org.losslab.mixture.region.Camera;
import org.losslab.state.MixtureState;
import org.losslab.state.WindowState;
import org.losslab.ui.Store;
import org.losslab.ui.mixture.compute.LatestRequests;
import org.losslab.ui.mixture.compute.Learned;
import org.losslab.ui.mixture.compute.PanelComputer;
import org.losslab.ui.mixture.compute.PanelRequest;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** Sends what the sliders say to the background and hands the newest snapshot to the views, once a frame. JavaFX thread. */
final class MixtureController {

    /** What is left of the camera's speed after a sixtieth of a second. */
    private static final double INERTIA = 0.94;

    private static final double NANOS = 1e9 / 60;

    private static final double STANDSTILL = 2e-4;
    /** A mouse that has rested for so long before it is let go leaves the camera where it is. */
    private static final long REST_NANOS = 80_000_000;

    /** A picture that is to be there within that is worth waiting for; the best at 120 beats a second. */
    private static final long WAIT_NANOS = 9_000_000;

    private final Store store;
    private final LatestRequests requests;
    private final Consumer<String> tell;
    private final List<Consumer<PanelSnapshot>> views = new ArrayList<>();
    private final List<LongConsumer> frames = new ArrayList<>();
    private ObjLongConsumer<PanelSnapshot> shownListener = (snapshot, nanos) -> {};
    private ThemeColors colors;
    private int side;
    private Optional<PanelRequest.Lesson> lesson = Optional.empty();
    private Optional<Learned> learned = Optional.empty();
    private PanelSnapshot shown;
    private long shownCount;
    private double yawSpeed;
    private double pitchSpeed;
    private long turned;
    private boolean coasting;
    private long lastFrame;
    private volatile boolean again;
    private boolean visible;
    private boolean requested;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(now);
        }
    };

    /**
     * @param computing one thread
     * @param background for searches that take seconds
     * @param tell is told what of the mixture no training takes; the empty text if all is taken
     */
    MixtureController(Store store, Executor computing, Executor background, Consumer<String> tell) {
        this.store = store;
        this.tell = tell;
        requests = new LatestRequests(computing, new PanelComputer(background, () -> again = true));
        store.watch(WindowState::mixture, state -> request());
    }

    /** Where the pictures' colours come from. */
    void paintWith(ThemeColors themeColors) {
        colors = themeColors;
    }

    /** Asks to be handed every new snapshot. */
    void onSnapshot(Consumer<PanelSnapshot> view) {
        views.add(view);
    }

    /** Asks to be told what was shown and how many nanoseconds the views took. */
    void onShown(ObjLongConsumer<PanelSnapshot> listener) {
        shownListener = listener;
    }

    /** Asks to be called once a frame, with its time in nanoseconds. */
    void onFrame(LongConsumer listener) {
        frames.add(listener);
    }

    /** Runs while the workspace is on the screen. */
    void showing(boolean now) {
        visible = now;
        if (visible) {
            timer.start();
            request();
        } else {
            timer.stop();
        }
    }

    /** The pictures' side in pixels. */
    void resize(int pixels) {
        if (pixels != side) {
            side = pixels;
            request();
        }
    }

    MixtureState state() {
        return store.get().mixture();
    }

    void update(UnaryOperator<MixtureState> change) {
        store.update(window -> window.withMixture(change));
    }

    /** Gradient descent in place of the optima; empty for the optima. */
    void teach(Optional<PanelRequest.Lesson> newLesson) {
        if (!newLesson.equals(lesson)) {
            lesson = newLesson;
            request();
        }
    }

    /** A run's classifiers in place of the optima; empty for the optima. */
    void show(Optional<Learned> run) {
        if (!run.equals(learned)) {
            learned = run;
            request();
        }
    }

    /** Out of sight one picture is asked for, to be there at the first look; the next one when there is one again. */
    void request() {
        if (colors != null && side > 0 && (visible || !requested)) {
            requested = true;
            requests.submit(new PanelRequest(state(), side, side, colors.inks(), lesson, learned, System.nanoTime()));
        }
    }

    /** Turns the camera by a drag, and lets it go on turning. */
    void turn(double yaw, double pitch) {
        yawSpeed = yaw;
        pitchSpeed = pitch;
        turned = System.nanoTime();
        update(state -> state.withView(view -> view.withCamera(view.camera().turned(yaw, pitch))));
    }

    /** Holds the camera still. */
    void hold() {
        yawSpeed = 0;
        pitchSpeed = 0;
        coasting = false;
    }

    /** The drag has ended: the camera coasts if it was moving. */
    void release() {
        coasting = System.nanoTime() - turned < REST_NANOS;
    }

    void resetView() {
        hold();
        update(state -> state.withView(view -> view.withCamera(Camera.INITIAL).withZoom(1)));
    }

    private void frame(long now) {
        double elapsed = Math.min(6, (now - lastFrame) / NANOS);
        lastFrame = now;
        if (coasting) {
            double left = Math.pow(INERTIA, elapsed);
            yawSpeed *= left;
            pitchSpeed *= left;
            if (Math.abs(yawSpeed) + Math.abs(pitchSpeed) < STANDSTILL) {
                hold();
            } else {
                update(state -> state.withView(
                        view -> view.withCamera(view.camera().turned(yawSpeed * elapsed, pitchSpeed * elapsed))));
            }
        }
        if (again) {
            again = false;
            request();
        }
        frames.forEach(each -> each.accept(now));
        requests.await(WAIT_NANOS);
        // The count first: a snapshot that comes in between is counted, and shown, the next time.
        long published = requests.published();
        if (published != shownCount) {
            shownCount = published;
            PanelSnapshot newest = requests.snapshot();
            PanelSnapshot before = shown;
            shown = newest;
            long start = System.nanoTime();
            views.forEach(view -> view.accept(newest));
            if (before != null) {
                requests.shown(newest, before);
            }
            shownListener.accept(newest, System.nanoTime() - start);
        }
    }

    /** Puts the mixture, and w, into the training form and shows that. */
    void sendToTraining() {
        PanelSnapshot snapshot = shown;
        if (snapshot == null) {
            return;
        }
        store.update(window ->
                window.withTraining(form -> ToTraining.form(form, snapshot)).withWorkspace("training"));
        tell.accept(ToTraining.leftBehind(snapshot.request().state()));
    }
}
