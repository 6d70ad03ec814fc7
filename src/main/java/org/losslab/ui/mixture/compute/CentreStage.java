package org.losslab.ui.mixture.compute;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.CentreGeometry;
import org.losslab.mixture.Centres;
import org.losslab.mixture.Feasibility;
import org.losslab.state.MixtureCentres;

/** Places centres. An arrangement whose limit has to be searched for gets random centres until it is found. */
final class CentreStage {

    private final Executor background;
    private final Runnable found;
    private final Memo<Key, CentreSet> memo = new Memo<>();
    private final AtomicReference<MixtureCentres> wanted = new AtomicReference<>();

    private record Key(MixtureCentres centres, long seed, boolean searching) {}

    /**
     * @param background where limits are searched for
     * @param found told on the background when one was found
     */
    CentreStage(Executor background, Runnable found) {
        this.background = background;
        this.found = found;
    }

    CentreSet of(MixtureCentres asked, long seed) {
        boolean searching = asked.placed().isEmpty()
                && Feasibility.needsSearch(asked.arrangement(), asked.classes(), asked.dimension());
        if (searching) {
            search(asked);
        }
        return memo.get(new Key(asked, seed, searching), () -> place(asked, seed, searching));
    }

    private void search(MixtureCentres asked) {
        if (wanted.getAndSet(asked) == null) {
            background.execute(this::searchWanted);
        }
    }

    private void searchWanted() {
        MixtureCentres asked;
        do {
            asked = wanted.get();
            Feasibility.of(asked.arrangement(), asked.classes(), asked.dimension());
        } while (!wanted.compareAndSet(asked, null));
        found.run();
    }

    static CentreSet place(MixtureCentres asked, long seed, boolean searching) {
        if (!asked.placed().isEmpty()) {
            Optional<CentreSet> placed = placed(asked);
            if (placed.isPresent()) {
                return placed.get();
            }
        }
        int classes = asked.classes();
        int dimension = asked.dimension();
        if (searching || asked.arrangement() == CentreArrangement.RANDOM) {
            double[][] random = Centres.arrange(CentreArrangement.RANDOM, classes, dimension, 1, seed);
            return measured(random, searching ? CentreSet.Origin.SEARCHING : CentreSet.Origin.ARRANGED);
        }
        Feasibility limit = Feasibility.of(asked.arrangement(), classes, dimension);
        double gamma = asked.gammaAtMaximum() ? limit.gammaMax() : Math.min(asked.gamma(), limit.gammaMax());
        double[][] centres = Centres.arrange(asked.arrangement(), classes, dimension, gamma, seed);
        return new CentreSet(
                centres, new CentreGeometry(centres), gamma, Optional.of(limit), CentreSet.Origin.ARRANGED);
    }

    private static Optional<CentreSet> placed(MixtureCentres asked) {
        double[][] rows = asked.placed().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        try {
            return Optional.of(measured(Centres.normalized(rows), CentreSet.Origin.PLACED));
        } catch (IllegalArgumentException e) {
            // Only a file of an earlier window can hold such centres; arranged ones take their place.
            return Optional.empty();
        }
    }

    private static CentreSet measured(double[][] centres, CentreSet.Origin origin) {
        CentreGeometry geometry = new CentreGeometry(centres);
        double gamma = Math.max(0, (1 - geometry.coherence()) / 3);
        return new CentreSet(centres, geometry, gamma, Optional.empty(), origin);
    }
}
