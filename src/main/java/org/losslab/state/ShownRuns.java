package org.losslab.state;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which runs are on the charts.
 *
 * @param main the folder of the run whose progress is shown; empty for none
 * @param overlays the folders of the runs that are compared with it, at most {@link #MOST_OVERLAYS}
 * @param listOpen whether the list of runs is open
 * @param through the last epoch that is shown, 0..; {@link #NEWEST} for as far as they have come
 * @param claims whether the paper's claims stand in the table's place where a run is of a figure of the paper
 * @param inMixture whether the mixture pictures show the main run's Θ in place of the optima
 */
public record ShownRuns(
        String main, List<String> overlays, boolean listOpen, int through, boolean claims, boolean inMixture) {

    /** With more than ten runs nobody tells the curves apart. */
    public static final int MOST_OVERLAYS = 9;

    /** Stands for the newest epoch, whichever that is. */
    public static final int NEWEST = -1;

    /** Nothing shown, list closed. */
    public static final ShownRuns NONE = new ShownRuns("", List.of(), false, NEWEST, false, false);

    public ShownRuns {
        through = Math.max(NEWEST, through);
        overlays = List.copyOf(overlays);
    }

    /** The run in the main place, as far as it has come; it leaves the overlays if it was there. */
    public ShownRuns open(String run) {
        return new ShownRuns(run, without(run), listOpen, NEWEST, claims, inMixture);
    }

    /** The run compared with the main one, or no longer if it was. The longest compared makes room if need be. */
    public ShownRuns toggleOverlay(String run) {
        if (run.equals(main) || overlays.contains(run)) {
            return new ShownRuns(main, without(run), listOpen, through, claims, inMixture);
        }
        List<String> more = Stream.concat(overlays.stream(), Stream.of(run)).toList();
        return new ShownRuns(
                main,
                more.subList(Math.max(0, more.size() - MOST_OVERLAYS), more.size()),
                listOpen,
                through,
                claims,
                inMixture);
    }

    public ShownRuns withListOpen(boolean open) {
        return new ShownRuns(main, overlays, open, through, claims, inMixture);
    }

    public ShownRuns withThrough(int epoch) {
        return new ShownRuns(main, overlays, listOpen, epoch, claims, inMixture);
    }

    public ShownRuns withClaims(boolean wanted) {
        return new ShownRuns(main, overlays, listOpen, through, wanted, inMixture);
    }

    public ShownRuns withInMixture(boolean shown) {
        return new ShownRuns(main, overlays, listOpen, through, claims, shown);
    }

    /** The folders shown, the main one first. */
    public List<String> folders() {
        return Stream.concat(Stream.of(main), overlays.stream())
                .filter(folder -> !folder.isEmpty())
                .toList();
    }

    private List<String> without(String run) {
        return overlays.stream().filter(overlay -> !overlay.equals(run)).toList();
    }
}
