package org.losslab.app;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.losslab.figure.region.Inks;
import org.losslab.ui.mixture.compute.PanelComputer;
import org.losslab.ui.mixture.compute.PanelRequest;
import org.losslab.ui.mixture.compute.PanelSnapshot;
import org.losslab.ui.mixture.compute.StageTimes.Stage;

/**
 * How long a movement of σ takes to compute: all bounds, three pictures of 360×360 and their samples.
 *
 * @param frame all of it, CE's iterate included
 * @param settle from the last movement to CE's optimum
 * @param shares of the stages, summing to 1
 */
record MixtureComputeTimings(Quantiles frame, Quantiles settle, Map<Stage, Double> shares) {

    static final int SIDE = 360;
    private static final int WARM_UP = 150;
    private static final int FRAMES = 200;
    private static final int STOPS = 9;
    private static final int BETWEEN_STOPS = 10;
    private static final Inks INKS = new Inks(0xFFFFFFFF, 0xFFFFFFFF, 0xFF202020, 0xFF202020);

    static MixtureComputeTimings of(MixtureBenchCase setting) {
        PanelComputer computer = new PanelComputer(Runnable::run, () -> {});
        int step = 0;
        for (int i = 0; i < WARM_UP; i++) {
            computer.frame(request(setting, step++));
        }
        double[] frame = new double[FRAMES];
        Map<Stage, Double> sums = new EnumMap<>(Stage.class);
        double total = 0;
        for (int i = 0; i < FRAMES; i++) {
            long start = System.nanoTime();
            PanelSnapshot snapshot = computer.frame(request(setting, step++));
            frame[i] = milliseconds(System.nanoTime() - start);
            for (Stage stage : Stage.values()) {
                double spent = milliseconds(snapshot.times().of(stage));
                sums.merge(stage, spent, Double::sum);
                total += spent;
            }
        }
        double[] settle = new double[STOPS];
        for (int i = 0; i < STOPS; i++) {
            for (int j = 0; j < BETWEEN_STOPS; j++) {
                computer.frame(request(setting, step++));
            }
            long start = System.nanoTime();
            PanelSnapshot snapshot = computer.frame(request(setting, step++));
            while (!snapshot.ce().settled()) {
                snapshot = computer.refine(snapshot, () -> false);
            }
            settle[i] = milliseconds(System.nanoTime() - start);
        }
        double whole = total;
        sums.replaceAll((stage, sum) -> sum / whole);
        return new MixtureComputeTimings(Quantiles.of(frame), Quantiles.of(settle), Map.copyOf(sums));
    }

    private static PanelRequest request(MixtureBenchCase setting, int step) {
        return new PanelRequest(setting.at(step), SIDE, SIDE, INKS, Optional.empty(), System.nanoTime());
    }

    private static double milliseconds(long nanos) {
        return nanos * 1e-6;
    }
}
