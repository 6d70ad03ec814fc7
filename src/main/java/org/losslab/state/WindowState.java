package org.losslab.state;

import java.util.function.UnaryOperator;

/**
 * Everything that the window would need to come up again as it is.
 *
 * @param theme light or dark
 * @param workspace the id of the workspace that is shown
 * @param window size and whether it is maximized
 * @param training the form of the training workspace
 * @param charts how curves are drawn
 * @param runs which runs are shown
 * @param mixture where the sliders of the mixture workspace stand
 * @param sweeps which sweep is shown, and what of it
 * @param lecture how the window is shown to a class
 */
public record WindowState(
        Theme theme,
        String workspace,
        WindowSize window,
        TrainingForm training,
        ChartState charts,
        ShownRuns runs,
        MixtureState mixture,
        SweepsState sweeps,
        LectureState lecture) {

    /** The state of a first start: the preset {@code quick} in the light theme. */
    public static WindowState initial() {
        return new WindowState(
                Theme.LIGHT,
                "training",
                WindowSize.INITIAL,
                TrainingForm.ofPreset("quick"),
                ChartState.INITIAL,
                ShownRuns.NONE,
                MixtureState.INITIAL,
                SweepsState.INITIAL,
                LectureState.NONE);
    }

    /** Light or dark. */
    public enum Theme {
        LIGHT,
        DARK;

        public Theme other() {
            return this == LIGHT ? DARK : LIGHT;
        }
    }

    /**
     * The window on the screen.
     *
     * @param width in pixels of the screen's scale
     * @param height in pixels of the screen's scale
     * @param maximized whether it fills the screen
     */
    public record WindowSize(double width, double height, boolean maximized) {
        /** Fits a projector of 1280×720 with a task bar. */
        public static final WindowSize INITIAL = new WindowSize(1280, 720, false);
    }

    public WindowState withTheme(Theme newTheme) {
        return new WindowState(newTheme, workspace, window, training, charts, runs, mixture, sweeps, lecture);
    }

    public WindowState withWorkspace(String newWorkspace) {
        return new WindowState(theme, newWorkspace, window, training, charts, runs, mixture, sweeps, lecture);
    }

    public WindowState withWindow(WindowSize newWindow) {
        return new WindowState(theme, workspace, newWindow, training, charts, runs, mixture, sweeps, lecture);
    }

    public WindowState withTraining(UnaryOperator<TrainingForm> change) {
        return new WindowState(
                theme, workspace, window, change.apply(training), charts, runs, mixture, sweeps, lecture);
    }

    public WindowState withCharts(UnaryOperator<ChartState> change) {
        return new WindowState(
                theme, workspace, window, training, change.apply(charts), runs, mixture, sweeps, lecture);
    }

    public WindowState withRuns(UnaryOperator<ShownRuns> change) {
        return new WindowState(
                theme, workspace, window, training, charts, change.apply(runs), mixture, sweeps, lecture);
    }

    public WindowState withMixture(UnaryOperator<MixtureState> change) {
        return new WindowState(
                theme, workspace, window, training, charts, runs, change.apply(mixture), sweeps, lecture);
    }

    public WindowState withSweeps(UnaryOperator<SweepsState> change) {
        return new WindowState(
                theme, workspace, window, training, charts, runs, mixture, change.apply(sweeps), lecture);
    }

    public WindowState withLecture(UnaryOperator<LectureState> change) {
        return new WindowState(
                theme, workspace, window, training, charts, runs, mixture, sweeps, change.apply(lecture));
    }
}
