package org.losslab.state;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The states that one can go back to, and forth again.
 *
 * <p>A movement is one step: changes of the same parts that follow each other within {@link #PAUSE} are undone together, so that a
 * slider goes back to where it was taken up. Looking is no step: another tab or workspace, a turned or enlarged picture, an open list.
 * Such changes stand or fall with the step that they follow.
 */
public final class History {

    /** Changes of the same parts further apart than this are two steps. */
    public static final Duration PAUSE = Duration.ofMillis(800);

    /** The oldest steps are forgotten beyond this many. */
    public static final int DEEPEST = 200;

    /** The paths of what is looked at, and from where. */
    private static final Set<String> LOOKING = Set.of(
            "workspace",
            "runs.listOpen",
            "runs.claims",
            "mixture.view.tab",
            "mixture.view.zoom",
            "mixture.view.cutTurn",
            "sweeps.curve",
            "sweeps.charts",
            "sweeps.run");

    private static final List<String> LOOKING_WITHIN = List.of("window.", "mixture.view.camera.");

    private final Deque<WindowState> past = new ArrayDeque<>();
    private final Deque<WindowState> future = new ArrayDeque<>();
    private Set<String> moving = Set.of();
    private long movedAt;

    /**
     * Takes note of a change that the user made.
     *
     * @param nanoTime when, as {@link System#nanoTime()} has it
     */
    public void changed(WindowState before, WindowState after, long nanoTime) {
        Set<String> parts = ChangedParts.between(before, after);
        parts.removeIf(History::isLooking);
        if (parts.isEmpty()) {
            return;
        }
        boolean sameMovement = !past.isEmpty() && parts.equals(moving) && nanoTime - movedAt <= PAUSE.toNanos();
        if (!sameMovement) {
            past.push(before);
            if (past.size() > DEEPEST) {
                past.removeLast();
            }
        }
        future.clear();
        moving = parts;
        movedAt = nanoTime;
    }

    private static boolean isLooking(String part) {
        return LOOKING.contains(part) || LOOKING_WITHIN.stream().anyMatch(part::startsWith);
    }

    /** The state before the newest step, if there is one; {@code now} can then be had again by {@link #redo}. */
    public Optional<WindowState> undo(WindowState now) {
        return step(past, future, now);
    }

    /** The state that was undone last, if nothing was changed since. */
    public Optional<WindowState> redo(WindowState now) {
        return step(future, past, now);
    }

    private Optional<WindowState> step(Deque<WindowState> from, Deque<WindowState> to, WindowState now) {
        moving = Set.of();
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        return Optional.of(from.pop().withWindow(now.window()));
    }
}
