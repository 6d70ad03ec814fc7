package org.losslab.ui.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.losslab.data.UserException;
import org.losslab.figure.claims.ClaimsTable;
import org.losslab.run.RunData;
import org.losslab.run.RunFollower;
import org.losslab.run.RunsFolder;
import org.losslab.state.ChartState;
import org.losslab.state.ShownRuns;
import org.losslab.ui.Worded;

/**
 * Follows run folders while they grow. Files are read and figures computed on the executor, one round at a time; what came out
 * waits as an immutable snapshot until the window picks it up.
 */
final class RunFeed {

    /**
     * What is wanted.
     *
     * @param shown folders, or names of runs in the runs folder, whose curves are shown, in their order
     * @param through the last epoch that is shown of them; {@link ShownRuns#NEWEST} for all
     * @param active the folder of the run that this window trains, followed too; empty for none
     * @param charts how curves are drawn
     */
    record Request(List<String> shown, int through, String active, ChartState charts) {
        Request {
            shown = List.copyOf(shown);
        }
    }

    private final Executor disk;
    private final RunsFolder runs;
    private final AtomicBoolean reading = new AtomicBoolean();
    private final AtomicReference<Curves> latest = new AtomicReference<>(Curves.NONE);
    private volatile Request request;

    // Touched by the round that is under way alone.
    private final Map<String, RunFollower> followers = new LinkedHashMap<>();
    private Request answered;
    private long version;
    private List<String> problems = List.of();

    /**
     * @param disk where files are read
     * @param runs where runs are that are called by their names alone
     */
    RunFeed(Executor disk, RunsFolder runs) {
        this.disk = disk;
        this.runs = runs;
    }

    /** Reads what was added to the runs since, unless a round is under way still. */
    void read(Request wanted) {
        request = wanted;
        if (reading.compareAndSet(false, true)) {
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
    Curves latest() {
        return latest.get();
    }

    private void round(Request wanted) {
        List<String> folders = new ArrayList<>(wanted.shown());
        if (!wanted.active().isEmpty() && !folders.contains(wanted.active())) {
            folders.add(wanted.active());
        }
        boolean changed = followers.keySet().retainAll(folders) || !wanted.equals(answered);
        List<String> found = new ArrayList<>();
        for (String folder : folders) {
            try {
                changed |= follow(folder);
            } catch (UserException e) {
                found.add(Worded.of(e.getMessage()));
            }
        }
        changed |= !found.equals(problems);
        problems = found;
        answered = wanted;
        if (changed) {
            latest.set(picture(wanted));
        }
    }

    private boolean follow(String folder) {
        RunFollower follower = followers.get(folder);
        if (follower != null) {
            return follower.poll();
        }
        followers.put(folder, new RunFollower(runs.find(Path.of(folder))));
        return true;
    }

    private Curves picture(Request wanted) {
        Map<String, RunData> runs = new LinkedHashMap<>();
        followers.forEach((folder, follower) -> runs.put(folder, follower.data()));
        List<RunData> whole =
                wanted.shown().stream().map(runs::get).filter(Objects::nonNull).toList();
        List<RunData> shown = whole.stream()
                .map(run -> wanted.through() == ShownRuns.NEWEST ? run : run.through(wanted.through()))
                .toList();
        version++;
        return Curves.of(version, runs, shown, ClaimsTable.of(whole), problems, wanted.charts());
    }
}
