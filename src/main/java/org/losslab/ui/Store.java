package org.losslab.ui;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.losslab.state.WindowState;

/** The one place of the window's state. Used on the JavaFX thread. */
public final class Store {

    private final ReadOnlyObjectWrapper<WindowState> state;

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
        WindowState changed = change.apply(state.get());
        if (!changed.equals(state.get())) {
            state.set(changed);
        }
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
