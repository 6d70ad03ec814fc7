package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.losslab.run.RunStatus;
import org.losslab.sweep.IndexRow;
import org.losslab.sweep.LocalSweep;
import org.losslab.sweep.PlannedRun;
import org.losslab.sweep.SweepFollower;
import org.losslab.sweep.SweepPlan;
import org.losslab.sweep.SweepProgress;

/** A sweep's progress: bars that are drawn over themselves on a terminal, a line a change elsewhere. */
final class SweepScreen implements LocalSweep.Listener {

    private static final long REDRAW_NANOS = 250_000_000;
    private static final int BAR = 24;
    private static final int WIDTH = 100;

    private final SweepPlan plan;
    private final int processes;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal = Terminal.console().isPresent();
    private final Map<String, PlannedRun> runs = new HashMap<>();
    private final Map<String, RunStatus.State> told = new HashMap<>();
    private long drawn;
    private int lines;
    private boolean over;

    SweepScreen(SweepPlan plan, int processes, PrintWriter out, PrintWriter err) {
        this.plan = plan;
        this.processes = processes;
        this.out = out;
        this.err = err;
        plan.runs().forEach(run -> runs.put(run.id(), run));
    }

    /** What is drawn now stays; nothing is drawn over it. From any thread. */
    synchronized void end() {
        over = true;
        lines = 0;
    }

    @Override
    public synchronized void beat(SweepFollower follower) {
        if (!terminal) {
            tellChanges(follower.rows());
        } else if (!over && System.nanoTime() - drawn > REDRAW_NANOS) {
            drawn = System.nanoTime();
            draw(follower.rows());
        }
    }

    @Override
    public synchronized void broke(String run, int exitCode, boolean again, Path log) {
        clear();
        err.println("losslab: the process of " + SweepWords.name(runs.get(run)) + " ended with exit code " + exitCode
                + (again ? "; it is started again" : "; it is given up, see " + log));
        err.flush();
    }

    private void tellChanges(Map<String, IndexRow> rows) {
        boolean first = told.isEmpty();
        rows.forEach((id, row) -> {
            RunStatus.State before = told.put(id, row.state());
            boolean news = runs.containsKey(id) && before != row.state() && !(first && ended(row));
            if (news) {
                out.printf(
                        Locale.ROOT,
                        "%-9s %s  %s%n",
                        row.state().name().toLowerCase(Locale.ROOT),
                        SweepWords.name(runs.get(id)),
                        SweepWords.outcome(row));
                out.flush();
            }
        });
    }

    private static boolean ended(IndexRow row) {
        return row.state() == RunStatus.State.FINISHED || row.state() == RunStatus.State.FAILED;
    }

    private void draw(Map<String, IndexRow> rows) {
        List<String> text = new ArrayList<>();
        SweepProgress progress = SweepProgress.of(plan, rows);
        int finished = progress.count(RunStatus.State.FINISHED);
        String allLeft = progress.remainingSeconds(processes)
                .map(seconds -> ", about " + SweepWords.duration(seconds) + " left")
                .orElse("");
        text.add(bar((double) finished / progress.runs()) + " " + finished + "/" + progress.runs() + " runs" + allLeft);
        for (IndexRow row : rows.values()) {
            if (row.state() == RunStatus.State.RUNNING && runs.containsKey(row.run())) {
                String remaining = row.remainingSeconds()
                        .map(seconds -> ", " + SweepWords.duration(seconds) + " left")
                        .orElse("");
                text.add(bar((double) row.epoch() / Math.max(1, row.epochs())) + " " + row.epoch() + "/" + row.epochs()
                        + " " + SweepWords.name(runs.get(row.run())) + remaining + "  " + SweepWords.accuracies(row));
            }
        }
        clear();
        text.forEach(line -> out.println(line.length() > WIDTH ? line.substring(0, WIDTH - 1) + "…" : line));
        out.flush();
        lines = text.size();
    }

    private void clear() {
        if (lines > 0) {
            out.print("\033[" + lines + "A\033[J");
            lines = 0;
        }
    }

    private static String bar(double share) {
        int full = (int) Math.round(BAR * Math.min(1, share));
        return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "]";
    }
}
