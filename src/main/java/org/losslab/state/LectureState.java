package org.losslab.state;

/**
 * How the window is shown to a class.
 *
 * @param large whether text and lines are sized for the back row, and controls that do not matter are hidden
 * @param scene the id of the scene that is shown; empty for none
 * @param step which of its steps, from 0
 * @param answered whether the answer to the step's question is shown
 */
public record LectureState(boolean large, String scene, int step, boolean answered) {

    /** No lecture. */
    public static final LectureState NONE = new LectureState(false, "", 0, false);

    public LectureState {
        step = Math.max(0, step);
    }

    /** Whether a scene is shown. */
    public boolean inScene() {
        return !scene.isEmpty();
    }

    public LectureState withLarge(boolean on) {
        return new LectureState(on, scene, step, answered);
    }

    /** A step of a scene, its answer held back. */
    public LectureState at(String newScene, int newStep) {
        return new LectureState(large, newScene, newStep, false);
    }

    public LectureState withAnswered(boolean shown) {
        return new LectureState(large, scene, step, shown);
    }
}
