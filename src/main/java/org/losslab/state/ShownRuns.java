package org.losslab.state;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which runs are on the charts.
 *
 * @param main the folder of the run whose table is shown; empty for none
 * @param overlay the folder of the run that is compared with; empty for none
 * @param listOpen whether the list of runs is open
 */
public record ShownRuns(String main, String overlay, boolean listOpen) {

    /** Nothing shown, list closed. */
    public static final ShownRuns NONE = new ShownRuns("", "", false);

    /** The run in the main place; it leaves the overlay if it was there. */
    public ShownRuns open(String run) {
        return new ShownRuns(run, overlay.equals(run) ? "" : overlay, listOpen);
    }

    /** The run compared with the main one, or no longer if it was. */
    public ShownRuns toggleOverlay(String run) {
        boolean remove = overlay.equals(run) || main.equals(run);
        return new ShownRuns(main, remove ? "" : run, listOpen);
    }

    public ShownRuns withListOpen(boolean open) {
        return new ShownRuns(main, overlay, open);
    }

    /** The folders shown, the main one first. */
    public List<String> folders() {
        return Stream.of(main, overlay).filter(folder -> !folder.isEmpty()).toList();
    }
}
