package org.losslab.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final long PAUSE = History.PAUSE.toNanos();

    private History history = new History();
    private WindowState now = WindowState.initial();
    private long time;

    private void change(long after, UnaryOperator<WindowState> change) {
        time += after;
        WindowState before = now;
        now = change.apply(before);
        history.changed(before, now, time);
    }

    private static UnaryOperator<WindowState> sigma(double value) {
        return state -> state.withMixture(mixture -> mixture.withSigma(value));
    }

    @Test
    void aDraggedSliderGoesBackToWhereItWasTakenUp() {
        for (int i = 1; i <= 100; i++) {
            change(PAUSE / 10, sigma(i / 100.0));
        }
        assertThat(history.undo(now)).contains(WindowState.initial());
    }

    @Test
    void twoMovementsOfOneSliderAreTwoSteps() {
        change(0, sigma(0.2));
        change(PAUSE + 1, sigma(0.3));
        now = history.undo(now).orElseThrow();
        assertThat(now.mixture().sigma()).isEqualTo(0.2);
    }

    @Test
    void twoSlidersAreTwoStepsHoweverFast() {
        change(0, sigma(0.2));
        change(1, state -> state.withMixture(mixture -> mixture.withWeight(7)));
        now = history.undo(now).orElseThrow();
        assertThat(now).isEqualTo(sigma(0.2).apply(WindowState.initial()));
    }

    @Test
    void aChangeAfterUndoingForgetsWhatWasUndone() {
        change(0, sigma(0.2));
        now = history.undo(now).orElseThrow();
        change(1, sigma(0.4));
        assertThat(history.redo(now)).isEmpty();
    }

    @Test
    void theWindowsSizeIsNoStepAndStays() {
        change(0, sigma(0.2));
        WindowState.WindowSize large = new WindowState.WindowSize(1920, 1080, false);
        change(0, state -> state.withWindow(large));
        now = history.undo(now).orElseThrow();
        assertThat(now).isEqualTo(WindowState.initial().withWindow(large));
    }

    @Test
    void lookingAroundIsNoStep() {
        change(0, sigma(0.2));
        change(PAUSE + 1, state -> state.withWorkspace("mixture"));
        change(
                PAUSE + 1,
                state -> state.withMixture(mixture ->
                        mixture.withView(view -> view.withTab("spectrum").withZoom(3))));
        change(
                PAUSE + 1,
                state -> state.withMixture(mixture ->
                        mixture.withView(view -> view.withCamera(view.camera().turned(0.5, 0.1)))));
        change(
                PAUSE + 1,
                state -> state.withSweeps(
                        sweeps -> sweeps.withCharts(true).withRun(20).withCurve(15)));
        now = history.undo(now).orElseThrow();
        assertThat(now).isEqualTo(WindowState.initial());
        assertThat(history.undo(now)).isEmpty();
    }

    @Test
    void anotherSweepAndAnotherParameterAreSteps() {
        change(0, state -> state.withSweeps(sweeps -> sweeps.withSweep("a").withRun(20)));
        change(0, state -> state.withSweeps(sweeps -> sweeps.withSweep("b")));
        change(PAUSE + 1, state -> state.withSweeps(sweeps -> sweeps.withParameter("w")));
        now = history.undo(now).orElseThrow();
        assertThat(now.sweeps()).isEqualTo(SweepsState.INITIAL.withSweep("b"));
        now = history.undo(now).orElseThrow();
        assertThat(now.sweeps()).isEqualTo(SweepsState.INITIAL);
    }

    @Property(tries = 200)
    void undoingAllAndRedoingAllComesBack(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 4) Integer> kinds) {
        // One instance serves all tries.
        history = new History();
        now = WindowState.initial();
        List<WindowState> seen = new ArrayList<>(List.of(now));
        for (int kind : kinds) {
            double value = seen.size() + kind;
            change(PAUSE + 1, state -> changed(state, kind, value));
            if (!now.equals(seen.get(seen.size() - 1))) {
                seen.add(now);
            }
        }
        for (int i = seen.size() - 2; i >= 0; i--) {
            now = history.undo(now).orElseThrow();
            assertThat(now).isEqualTo(seen.get(i));
        }
        assertThat(history.undo(now)).isEmpty();
        for (WindowState later : seen.subList(1, seen.size())) {
            now = history.redo(now).orElseThrow();
            assertThat(now).isEqualTo(later);
        }
        assertThat(history.redo(now)).isEqualTo(Optional.empty());
    }

    private static WindowState changed(WindowState state, int kind, double value) {
        return switch (kind) {
            case 0 -> state.withTheme(state.theme().other());
            case 1 -> state.withMixture(mixture -> mixture.withWeight(value));
            case 2 -> state.withMixture(mixture -> mixture.withCentres(centres -> centres.withClasses((int) value)));
            case 3 -> state.withTraining(form -> form.edit(edit -> edit.epochs((int) value)));
            default -> state.withCharts(charts -> charts.withLogY(!charts.logY()));
        };
    }
}
