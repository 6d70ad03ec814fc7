package org.losslab.ui.training;

import java.util.Locale;
import org.losslab.run.RunStatus;
import org.losslab.ui.Messages;

/** A run's state in words. */
final class StateWords {

    private StateWords() {}

    static String of(RunStatus.State state) {
        return Messages.text("state." + state.name().toLowerCase(Locale.ROOT));
    }
}
