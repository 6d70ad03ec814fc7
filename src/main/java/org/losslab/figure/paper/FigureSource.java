package org.losslab.figure.paper;

import java.util.List;

/**
 * Where a figure's data come from: one of four.
 *
 * @param runs ids of runs, whose rows are read anew
 * @param curves curves that are in no run, such as a bound over a parameter, carried along
 * @param regions decision regions, carried along as classifiers
 * @param tables carried along
 */
public record FigureSource(
        List<String> runs, List<CurvePanel> curves, List<RegionPanel> regions, List<TablePanel> tables) {

    public FigureSource {
        runs = runs == null ? List.of() : List.copyOf(runs);
        curves = curves == null ? List.of() : List.copyOf(curves);
        regions = regions == null ? List.of() : List.copyOf(regions);
        tables = tables == null ? List.of() : List.copyOf(tables);
    }

    /** Runs of these ids. */
    public static FigureSource ofRuns(List<String> ids) {
        return new FigureSource(ids, List.of(), List.of(), List.of());
    }

    /** Curves that are in no run. */
    public static FigureSource ofCurves(List<CurvePanel> panels) {
        return new FigureSource(List.of(), panels, List.of(), List.of());
    }

    /** Decision regions. */
    public static FigureSource ofRegions(List<RegionPanel> panels) {
        return new FigureSource(List.of(), List.of(), panels, List.of());
    }

    /** A table. */
    public static FigureSource ofTable(TablePanel table) {
        return new FigureSource(List.of(), List.of(), List.of(), List.of(table));
    }

    /** Whether there is nothing at all. */
    public boolean isEmpty() {
        return runs.isEmpty() && curves.isEmpty() && regions.isEmpty() && tables.isEmpty();
    }
}
