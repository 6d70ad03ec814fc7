package org.losslab.figure.paper;

/** A part of a figure, with its own axes or none. */
public sealed interface Panel permits CurvePanel, RegionPanel, TablePanel {

    /** What stands below it beside its letter; may be empty. */
    String title();
}
