package org.losslab.ui.lecture;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.losslab.data.UserException;
import org.losslab.state.LectureState;
import org.losslab.state.SceneScript;
import org.losslab.state.SceneStep;
import org.losslab.state.Scenes;
import org.losslab.state.Tween;
import org.losslab.state.WindowState;
import org.losslab.ui.Messages;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Store;
import org.losslab.ui.Worded;

/** Moves through a scene. */
final class SceneController {

    private static final double NANOS = 1e9;

    private final Store store;
    private final Consumer<String> tell;
    private final Runnable replay;
    private Optional<SceneScript> script = Optional.empty();
    private String scriptId = "";
    private Optional<WindowState> before = Optional.empty();
    /** Whether {@link #before} is what was there before the scene that is shown, or was shown last. */
    private boolean begunHere;

    private Way way;
    private BooleanSupplier shown = () -> true;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            move(now);
        }
    };

    /** From one state to another, in so many seconds. */
    private static final class Way {
        private final WindowState from;
        private final WindowState to;
        private final double seconds;
        private WindowState at;
        private long begun;

        Way(WindowState from, WindowState to, double seconds) {
            this.from = from;
            this.to = to;
            this.seconds = seconds;
        }
    }

    /**
     * @param tell shows a line to the user
     * @param replay plays the shown runs from their beginning
     */
    SceneController(Store store, Consumer<String> tell, Runnable replay) {
        this.store = store;
        this.tell = tell;
        this.replay = replay;
    }

    /** @param seen whether what a step shows is in the window: its sliders move when they are seen */
    void moveOnce(BooleanSupplier seen) {
        shown = seen;
    }

    /** The scene that the state names; none if there is none, or it cannot be read. */
    Optional<SceneScript> script() {
        String wanted = store.get().lecture().scene();
        if (!wanted.equals(scriptId)) {
            scriptId = wanted;
            script = wanted.isEmpty() ? Optional.empty() : read(wanted);
        }
        return script;
    }

    /** Leaves a scene that the state names and that is not there any more, and goes to the last step if it has fewer by now. */
    void settle() {
        LectureState lecture = store.get().lecture();
        if (!lecture.inScene()) {
            begunHere = false;
            return;
        }
        if (!begunHere) {
            // It came with a state, or by undoing.
            before = Optional.empty();
        }
        int last = steps() - 1;
        if (last < 0) {
            leave();
        } else if (lecture.step() > last) {
            store.pass(store.get().withLecture(shown -> shown.at(scriptId, last)));
        }
    }

    private Optional<SceneScript> read(String id) {
        try {
            return Optional.of(Scenes.load(id));
        } catch (UserException e) {
            tell.accept(Worded.of(e.getMessage()));
            return Optional.empty();
        }
    }

    /** The step that is shown. */
    Optional<SceneStep> step() {
        LectureState lecture = store.get().lecture();
        return script().map(scene ->
                scene.steps().get(Math.min(lecture.step(), scene.steps().size() - 1)));
    }

    /** Whether the step has asked the class and holds its answer back. */
    boolean asking() {
        return step().filter(SceneStep::asks).isPresent()
                && !store.get().lecture().answered();
    }

    /** Begins the scene in a file; a line says why if it cannot be read. */
    void open(String path) {
        read(path).ifPresent(scene -> open(path, scene));
    }

    /** Begins a scene. */
    void open(String id, SceneScript scene) {
        WindowState was = store.get();
        scriptId = id;
        script = Optional.of(scene);
        go(scene, 0);
        if (!was.lecture().inScene() && store.get().lecture().inScene()) {
            before = Optional.of(was);
            begunHere = true;
        }
    }

    /** Leaves the scene; the window stays as it is, and a line says how to get back what was there before. */
    void close() {
        leave();
        if (hasBefore()) {
            tell.accept(Messages.text("lecture.left"));
        }
    }

    private void leave() {
        stop();
        store.update(state -> state.withLecture(lecture -> lecture.at("", 0)));
    }

    /** Whether it is known what was there before the newest scene began. */
    boolean hasBefore() {
        return before.isPresent();
    }

    /** Leaves the scene and shows what was there before it began, in the looks that the window has now. */
    void restore() {
        stop();
        before.ifPresent(was -> {
            store.update(state -> was.withTheme(state.theme())
                    .withWindow(state.window())
                    .withLecture(lecture -> lecture.withLarge(state.lecture().large())));
            tell.accept(Messages.text("lecture.restored", Shortcut.UNDO.display()));
        });
        before = Optional.empty();
    }

    /** Tells the answer if one is held back, else goes on to the next step. */
    void next() {
        LectureState lecture = store.get().lecture();
        if (asking()) {
            // Whoever does not wait for the sliders gets to see where they go.
            WindowState there = way != null && store.get().equals(way.at) ? way.to : store.get();
            stop();
            store.update(state -> there.withLecture(shown -> shown.withAnswered(true)));
            replayIfAnswered();
        } else if (lecture.step() + 1 < steps()) {
            go(lecture.step() + 1);
        } else if (lecture.inScene()) {
            tell.accept(Messages.text("lecture.end"));
        }
    }

    /** Back to the step before, with its answer held back. */
    void previous() {
        LectureState lecture = store.get().lecture();
        if (lecture.inScene() && lecture.step() > 0) {
            go(lecture.step() - 1);
        }
    }

    /** Puts everything where the step has it. */
    void again() {
        go(store.get().lecture().step());
    }

    int steps() {
        return script().map(scene -> scene.steps().size()).orElse(0);
    }

    private void go(int step) {
        script().ifPresent(scene -> go(scene, Math.min(step, scene.steps().size() - 1)));
    }

    private void go(SceneScript scene, int step) {
        try {
            WindowState now = store.get();
            WindowState target = scene.stateAt(step, now).withLecture(lecture -> lecture.at(scriptId, step));
            stop();
            way = new Way(now, target, scene.steps().get(step).seconds());
            // What cannot be in between changes at once, and is the step that undoing goes back over.
            way.at = Tween.between(now, target, 0);
            store.update(state -> way.at);
            timer.start();
        } catch (UserException e) {
            tell.accept(Worded.of(e.getMessage()));
        }
    }

    private void stop() {
        timer.stop();
        way = null;
    }

    private void move(long now) {
        if (way == null || !store.get().equals(way.at)) {
            // Somebody has taken a slider.
            stop();
            return;
        }
        if (!shown.getAsBoolean()) {
            return;
        }
        if (way.begun == 0) {
            way.begun = now;
        }
        double share = way.seconds == 0 ? 1 : (now - way.begun) / NANOS / way.seconds;
        way.at = Tween.between(way.from, way.to, share);
        store.pass(way.at);
        if (share >= 1) {
            stop();
            replayIfAnswered();
        }
    }

    /** What is played is the answer, where the class was asked. */
    private void replayIfAnswered() {
        if (!asking()) {
            step().filter(SceneStep::replay).ifPresent(step -> replay.run());
        }
    }
}
