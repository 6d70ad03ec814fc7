package org.losslab.ui.sweep;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.losslab.data.UserException;
import org.losslab.figure.SweepFigure;
import org.losslab.run.RunData;
import org.losslab.run.RunFollower;
import org.losslab.state.SweepsState;
import org.losslab.sweep.SweepFolder;
import org.losslab.sweep.SweepFollower;
import org.losslab.sweep.SweepProgress;
import org.losslab.ui.Worded;

/** Follows one sweep, about three times a second, while its workspace is on the screen; files are read on the executor. */
final class SweepFeed {

    private static final long LIST_NANOS = 2_000_000_000;
    private static final long PERIOD_NANOS = 300_000_000;
    private static final long UNREAD = -1;
    private static final System.Logger LOG = System.getLogger(SweepFeed.class.getName());

    /**
     * What is wanted.
     *
     * @param view which sweep, and what of it
     * @param curves runs whose curves are shown
     */
    record Request(SweepsState view, List<String> curves) {
        Request {
            curves = List.copyOf(curves);
        }
    }

    private final Path runs;
    private final Executor disk;
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicReference<SweepPicture> latest = new AtomicReference<>(SweepPicture.NONE);
    private volatile Request request = new Request(SweepsState.INITIAL, List.of());
    private long lastRound = System.nanoTime() - PERIOD_NANOS;

    // Touched by the round that is under way alone.
    private final Map<String, RunFollower> curves = new LinkedHashMap<>();
    private List<SweepFolder> sweeps = List.of();
    private long listed = System.nanoTime() - LIST_NANOS;
    private Optional<SweepFolder> shown = Optional.empty();
    private SweepFollower follower;
    private long planned;
    private boolean stale = true;
    private SweepsState drawn = SweepsState.INITIAL;
    private SweepProgress progress = SweepProgress.none();
    private Optional<SweepFigure> summary = Optional.empty();

    SweepFeed(Path runs, Executor disk) {
        this.runs = runs;
        this.disk = disk;
    }

    /** Reads what was added since, unless that was done just now or is being done. */
    void read(Request wanted) {
        boolean same = wanted.equals(request);
        request = wanted;
        if ((!same || System.nanoTime() - lastRound >= PERIOD_NANOS) && reading.compareAndSet(false, true)) {
            lastRound = System.nanoTime();
            disk.execute(() -> {
                try {
                    round(request);
                } finally {
                    reading.set(false);
                }
            });
        }
    }

    /** The newest snapshot, the same object while nothing has changed. */
    SweepPicture latest() {
        return latest.get();
    }

    private void round(Request wanted) {
        SweepPicture before = latest.get();
        String problem = "";
        // That there is nothing is news too, once somebody has looked.
        boolean changed = before.version() == 0;
        try {
            changed |= list();
            stale |= open(wanted.view().sweep());
            stale |= follower != null && follower.poll();
            changed |= draw(wanted.view());
            changed |= follow(wanted.curves());
        } catch (UserException e) {
            problem = Worded.of(e.getMessage());
        } catch (RuntimeException e) {
            problem = String.valueOf(e).lines().findFirst().orElse("");
            if (!problem.equals(before.problem())) {
                LOG.log(System.Logger.Level.ERROR, "Sweeps could not be read", e);
            }
        }
        if (changed || !problem.equals(before.problem())) {
            latest.set(picture(before.version() + 1, problem));
        }
    }

    private boolean list() {
        if (System.nanoTime() - listed < LIST_NANOS) {
            return false;
        }
        listed = System.nanoTime();
        List<SweepFolder> found = SweepFolder.in(runs);
        boolean changed = !found.equals(sweeps);
        sweeps = found;
        return changed;
    }

    /** A plan that has grown is another one. */
    private boolean open(String name) {
        Optional<SweepFolder> wanted = sweeps.stream()
                .filter(each -> each.id().equals(name))
                .findFirst()
                .or(() -> sweeps.stream().findFirst());
        long stamp = wanted.map(SweepFolder::planStamp).orElse(0L);
        if (wanted.equals(shown) && stamp == planned) {
            return false;
        }
        boolean other = follower != null || !wanted.equals(shown);
        shown = wanted;
        // Until it has been read it is not known: one that is damaged is tried again, and stays reported until it is
        // mended.
        planned = UNREAD;
        follower = null;
        if (other) {
            curves.clear();
        }
        if (wanted.isPresent()) {
            follower = new SweepFollower(wanted.get(), wanted.get().plan());
        }
        planned = stamp;
        return true;
    }

    /** Counts the runs and makes the chart over them all, where they would be others than last time. */
    private boolean draw(SweepsState view) {
        SweepsState wanted = SweepsState.INITIAL.withParameter(view.parameter()).withCurve(view.curve());
        if (!stale && wanted.equals(drawn)) {
            return false;
        }
        Optional<SweepFollower> followed = Optional.ofNullable(follower);
        progress =
                followed.map(each -> SweepProgress.of(each.plan(), each.rows())).orElse(SweepProgress.none());
        summary = followed.map(each -> SweepFigure.of(each.plan(), each.rows(), wanted.parameter(), wanted.curve()));
        drawn = wanted;
        stale = false;
        return true;
    }

    private boolean follow(List<String> wanted) {
        boolean changed = curves.keySet().retainAll(wanted);
        for (String id : wanted) {
            RunFollower known = curves.get(id);
            if (known != null) {
                changed |= known.poll();
            } else if (shown.isPresent() && shown.get().run(id).exists()) {
                curves.put(id, new RunFollower(shown.get().run(id)));
                changed = true;
            }
        }
        return changed;
    }

    private SweepPicture picture(long version, String problem) {
        Map<String, RunData> data = new HashMap<>();
        curves.forEach((id, run) -> data.put(id, run.data()));
        Optional<SweepFollower> followed = Optional.ofNullable(follower);
        return new SweepPicture(
                version,
                sweeps,
                shown,
                followed.map(SweepFollower::plan),
                followed.map(SweepFollower::rows).orElse(Map.of()),
                followed.isPresent() ? progress : SweepProgress.none(),
                data,
                followed.flatMap(each -> summary),
                problem);
    }
}
