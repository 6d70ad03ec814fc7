package org.losslab.ui;

import java.util.Locale;
import org.losslab.run.RunStatus;

/** A run's state in words. */
public final class StateWords {

    private StateWords() {}

    public static String of(RunStatus.State state) {
        return Messages.text("state." + state.name().toLowerCase(Locale.ROOT));
    }
}
