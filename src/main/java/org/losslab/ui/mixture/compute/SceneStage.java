package org.losslab.ui.mixture.compute;

import java.util.List;
import org.losslab.figure.region.RegionScene;
import org.losslab.figure.region.RegionView;
import org.losslab.figure.region.SurfaceCache;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureView;

/** What of space the pictures show: the same scene as the last one if nothing of it has changed. */
public final class SceneStage {

    private final SurfaceCache surfaces = new SurfaceCache();
    private final Memo<Key, RegionScene> scenes = new Memo<>();

    private record Key(int side, double[][] centres, RegionView view) {}

    RegionScene of(MixtureState state, double[][] centres, int side) {
        RegionView view = view(state, centres[0].length);
        return scenes.get(new Key(side, centres, view), () -> RegionScene.of(view, centres, side, surfaces));
    }

    /**
     * What is to be shown.
     *
     * @param dimension d
     */
    public static RegionView view(MixtureState state, int dimension) {
        MixtureView view = state.view();
        RegionView.Kind kind =
                dimension == 3 ? RegionView.Kind.valueOf(view.space().name()) : RegionView.Kind.PLANE;
        // Only a plane through centres makes room for the noise.
        double margin = kind == RegionView.Kind.PLANE && dimension > 2 ? state.sigma() : 0;
        List<Integer> plane = view.plane(state.centres().classes());
        return new RegionView(kind, view.camera(), view.cutTurn(), view.zoom(), plane, margin);
    }
}
