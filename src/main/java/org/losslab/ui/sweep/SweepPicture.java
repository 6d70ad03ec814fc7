package org.losslab.ui.sweep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.losslab.figure.SweepFigure;
import org.losslab.run.RunData;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepPlan;
import org.losslab.sweep.SweepProgress;

/**
 * Sweeps as they were last read.
 *
 * @param version grows with every change
 * @param sweeps those in the runs folder, by name
 * @param shown the one that is followed; empty where there is none
 * @param plan its runs
 * @param rows how those that were begun stand, by id
 * @param progress what that comes to
 * @param curves the runs whose small charts are shown, by id
 * @param summary the chart over all runs
 * @param problem why something cannot be read, in one line; empty if nothing is wrong
 */
record SweepPicture(
        long version,
        List<SweepFolder> sweeps,
        Optional<SweepFolder> shown,
        Optional<SweepPlan> plan,
        Map<String, IndexRow> rows,
        SweepProgress progress,
        Map<String, RunData> curves,
        Optional<SweepFigure> summary,
        String problem) {

    static final SweepPicture NONE = new SweepPicture(
            0,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            SweepProgress.none(),
            Map.of(),
            Optional.empty(),
            "");
}
