package org.losslab.ui.mixture;

import java.util.List;
import java.util.Optional;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.region.Inks;
import org.losslab.state.MixtureState;
import org.losslab.ui.mixture.compute.PanelComputer;
import org.losslab.ui.mixture.compute.PanelRequest;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.Sweep;

/** What the workspace would show at a state, as documents of figures, without a window. */
public final class MixtureDocuments {

    /** The picture on the screen is not looked at. */
    private static final int SIDE = 64;

    private static final Inks INKS = new Inks(0xFFFFFFFF, 0xFFFFFFFF, 0xFF000000, 0xFF000000);

    /** What is shown. */
    public enum Kind {
        /** The decision regions of CE, QL and CCQL, and of the Bayes rule if the state's view has it. */
        REGIONS,
        /** Eigenvalues, and each direction's share of the least QL. */
        SPECTRUM,
        /** The paper's statements: exact values and bounds, a table. */
        BOUNDS,
        /** The view's quantity over the view's slider. */
        SWEEP
    }

    private MixtureDocuments() {}

    /** The document; CE's optimum is settled first, and limits of γ are searched for. Takes seconds for many classes. */
    public static FigureDocument of(MixtureState state, Kind kind) {
        PanelComputer computer = new PanelComputer(Runnable::run, () -> {});
        PanelRequest request = new PanelRequest(state, SIDE, SIDE, INKS, Optional.empty(), System.nanoTime());
        computer.frame(request);
        // The first frame has found the limit of γ that it did without.
        PanelSnapshot snapshot = computer.frame(request);
        while ((kind == Kind.REGIONS && !snapshot.ce().settled())
                || (kind == Kind.BOUNDS && !computer.finished(snapshot))) {
            snapshot = computer.refine(snapshot, () -> false);
        }
        return switch (kind) {
            case REGIONS -> MixtureFigures.regions(snapshot);
            case BOUNDS -> MixtureFigures.bounds(snapshot);
            case SPECTRUM -> MixtureFigures.charts(snapshot, MixtureFigures.spectrum(snapshot));
            case SWEEP -> {
                Sweep sweep = Sweep.of(state, snapshot.centres());
                yield MixtureFigures.charts(
                        snapshot,
                        List.of(SweepView.figure(state.view().sweep(), sweep)),
                        SweepView.note(state.view().sweep(), sweep));
            }
        };
    }
}
