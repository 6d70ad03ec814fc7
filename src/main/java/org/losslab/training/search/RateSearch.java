package org.losslab.training.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.losslab.data.UserException;
import org.losslab.experiment.Arm;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.Schedule;
import org.losslab.run.SearchFolder;
import org.losslab.run.SearchPlan;
import org.losslab.run.SearchSubject;
import org.losslab.run.SearchTrial;

/** The search: which trials there are, and what comes of them. Used from one thread. */
public final class RateSearch {

    /** As parts of a training: what is tried beside the experiment's own schedule. */
    private static final List<List<Double>> OTHER_SCHEDULES = List.of(List.of(), List.of(0.6, 0.8, 0.9));

    /** What a preset's note on its rates begins with; a found experiment has another in its place. */
    private static final String RATES_NOTE = "Learning rates";

    private final SearchPlan plan;
    private final Experiment experiment;
    private final SearchFolder folder;
    private final SearchSubject subject;
    private final Trials trials;
    private final List<SearchTrial> table = new ArrayList<>();

    /**
     * A search that has not begun, or goes on.
     *
     * @param folder opened for this plan and subject
     * @param subject the experiment's, and with what it is trained
     * @param trials trains
     */
    public RateSearch(
            SearchPlan plan, Experiment experiment, SearchFolder folder, SearchSubject subject, Trials trials) {
        this.plan = plan;
        this.experiment = experiment;
        this.folder = folder;
        this.subject = subject;
        this.trials = trials;
    }

    /**
     * Searches, arm after arm.
     *
     * @return the experiment with what was found, and a note on how
     * @throws UserException if an arm diverges at every rate
     */
    public Experiment run() throws InterruptedException {
        List<Arm> found = new ArrayList<>();
        for (Arm arm : experiment.arms()) {
            Arm best = searchRate(arm);
            found.add(plan.schedulesOf().contains(arm.label()) ? searchSchedule(best) : best);
        }
        Experiment result = experiment.withArms(found).withNotes(notes(found));
        folder.found(result);
        return result;
    }

    /** What has been tried so far, in the order of trying. */
    public List<SearchTrial> table() {
        return List.copyOf(table);
    }

    private List<String> notes(List<Arm> found) {
        String rates = plan.rates().stream().map(String::valueOf).collect(Collectors.joining(", "));
        StringBuilder note = new StringBuilder(RATES_NOTE + ": found by 'losslab search " + plan.preset()
                + "': successive halving over " + rates + ", trials of at most " + plan.epochs()
                + " epochs, a share of "
                + plan.heldOut() + " of the training images held out to judge them.");
        found.stream().filter(arm -> plan.isAtEdge(arm.learningRate())).forEach(arm -> note.append(" That of ")
                .append(arm.label())
                .append(" is at the grid's edge: a better one may lie beyond."));
        List<String> notes = new ArrayList<>(experiment.notes().stream()
                .filter(other -> !other.startsWith(RATES_NOTE))
                .toList());
        notes.add(note.toString());
        return notes;
    }

    private Arm searchRate(Arm arm) throws InterruptedException {
        List<Arm> left = plan.rates().stream().map(arm::withLearningRate).toList();
        List<SearchPlan.Round> rounds = plan.rounds();
        for (int i = 0; i < rounds.size(); i++) {
            boolean last = i == rounds.size() - 1;
            left = round(left, rounds.get(i), last ? 1 : rounds.get(i + 1).trials());
        }
        return left.get(0);
    }

    private Arm searchSchedule(Arm arm) throws InterruptedException {
        List<Arm> candidates = new ArrayList<>(List.of(arm));
        double factor =
                experiment.schedule().factor() < 1 ? experiment.schedule().factor() : 0.25;
        for (List<Double> parts : OTHER_SCHEDULES) {
            List<Integer> ends = parts.stream()
                    .map(part -> (int) Math.round(part * experiment.epochs()))
                    .toList();
            Schedule other = ends.isEmpty() ? Schedule.CONSTANT : new Schedule(ends, factor);
            if (!other.equals(arm.schedule().orElse(experiment.schedule()))) {
                candidates.add(arm.withSchedule(other));
            }
        }
        int number = plan.rounds().size() + 1;
        return round(candidates, new SearchPlan.Round(number, candidates.size(), plan.epochs()), 1)
                .get(0);
    }

    /** Trains each to the round's end; the best, as many as are to be kept, best first. */
    private List<Arm> round(List<Arm> arms, SearchPlan.Round round, int keep) throws InterruptedException {
        List<Scored> scored = new ArrayList<>();
        for (Arm arm : arms) {
            scored.add(new Scored(arm, trials.score(trial(arm), plan.epochs(), round.epochs())));
        }
        scored.sort(Comparator.comparingDouble((Scored each) -> -each.score().accuracy())
                .thenComparingDouble(each -> each.score().normalizedLoss()));
        List<Arm> kept = scored.stream().limit(keep).map(Scored::arm).toList();
        scored.forEach(each -> table.add(each.row(experiment, round, kept.contains(each.arm()))));
        folder.save(subject.report(plan, table()));
        if (scored.get(0).score().diverged()) {
            throw new UserException(
                    arms.get(0).label()
                            + " diverges at every learning rate of the grid; search again with smaller --rates and another --id");
        }
        scored.stream().filter(each -> !kept.contains(each.arm())).forEach(each -> trials.eliminate(trial(each.arm())));
        return kept;
    }

    private Experiment trial(Arm arm) {
        return experiment.withArms(List.of(arm)).withEpochs(plan.epochs());
    }

    private record Scored(Arm arm, Trials.Score score) {
        SearchTrial row(Experiment experiment, SearchPlan.Round round, boolean kept) {
            return new SearchTrial(
                    arm.label(),
                    arm.learningRate(),
                    arm.schedule().orElse(experiment.schedule()).title(experiment.epochs()),
                    round.number(),
                    round.epochs(),
                    score.accuracy(),
                    score.normalizedLoss(),
                    score.seconds(),
                    kept);
        }
    }
}
