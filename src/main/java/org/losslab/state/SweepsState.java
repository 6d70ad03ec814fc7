package org.losslab.state;

/**
 * What the workspace of sweeps shows.
 *
 * @param sweep the name of the sweep; empty for the first that there is
 * @param parameter what the accuracy is shown against; empty for the first that varies
 * @param curve the first curve of those that are shown, 0..
 * @param charts whether small charts stand in the table's place
 * @param run the first run of those whose small charts are shown, 0..
 */
public record SweepsState(String sweep, String parameter, int curve, boolean charts, int run) {

    /** The first sweep, from the beginning, as a table. */
    public static final SweepsState INITIAL = new SweepsState("", "", 0, false, 0);

    public SweepsState {
        curve = Math.max(0, curve);
        run = Math.max(0, run);
    }

    /** Another sweep from its beginning, against the same parameter. */
    public SweepsState withSweep(String name) {
        return new SweepsState(name, parameter, 0, charts, 0);
    }

    /** Against another parameter, which makes other curves. */
    public SweepsState withParameter(String name) {
        return new SweepsState(sweep, name, 0, charts, run);
    }

    public SweepsState withCurve(int first) {
        return new SweepsState(sweep, parameter, first, charts, run);
    }

    public SweepsState withCharts(boolean shown) {
        return new SweepsState(sweep, parameter, curve, shown, run);
    }

    public SweepsState withRun(int first) {
        return new SweepsState(sweep, parameter, curve, charts, first);
    }
}
