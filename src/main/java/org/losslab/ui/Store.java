package org.losslab.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.losslab.state.History;
import org.losslab.state.WindowState;

/** The one place of the window's state, and of what it was. Used on the JavaFX thread. */
public final class Store {

    private final ReadOnlyObjectWrapper<WindowState> state;
    private final History history = new History();
    private boolean steppingInTime;

    public Store(WindowState initial) {
        state = new ReadOnlyObjectWrapper<>(this, "state", initial);
    }

    public WindowState get() {
        return state.get();
    }

    public ReadOnlyObjectProperty<WindowState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /**
     * Replaces the state. An equal one tells nobody.
     *
     * @throws org.losslab.data.UserException if the change cannot be made; the state stays
     */
    public void update(UnaryOperator<WindowState> change) {
        WindowState before = state.get();
        WindowState changed = change.apply(before);
        if (changed.equals(before)) {
            return;
        }
        if (!steppingInTime) {
            history.changed(before, changed, System.nanoTime());
        }
        state.set(changed);
    }

    /** Replaces the state on the way to another: what was before the way began is what {@link #undo()} goes back to. */
    public void pass(WindowState onTheWay) {
        step(Optional.of(onTheWay));
    }

    /** Goes back to the state before the newest change. Returns whether there was one. */
    public boolean undo() {
        return step(history.undo(state.get()));
    }

    /** Takes back the newest {@link #undo()}. Returns whether there was one. */
    public boolean redo() {
        return step(history.redo(state.get()));
    }

    private boolean step(Optional<WindowState> target) {
        // What controls write back while they are shown another state is no change of the user's.
        steppingInTime = true;
        try {
            target.filter(other -> !other.equals(state.get())).ifPresent(state::set);
        } finally {
            steppingInTime = false;
        }
        return target.isPresent();
    }

    /** Shows a part of the state, now and whenever that part is another. */
    public <T> void watch(Function<WindowState, T> part, Consumer<T> view) {
        view.accept(part.apply(state.get()));
        state.addListener((observable, before, after) -> {
            T shown = part.apply(after);
            if (!Objects.equals(part.apply(before), shown)) {
                view.accept(shown);
            }
        });
    }
}
