package org.losslab.run;

import java.util.ArrayList;
import java.util.List;
import org.losslab.data.Ranges;
import org.losslab.data.UserException;

/**
 * How a learning-rate search goes: every arm with every rate for a few epochs, then the better third for longer, until few are
 * left, which are trained to the end. The same for every arm.
 *
 * @param preset what is searched for: a preset's name, or a file's
 * @param rates the grid of initial learning rates, different from each other, at least two
 * @param epochs how long the last round's trials are; the schedule is scaled along
 * @param heldOut the share of the training images of each class that trials are judged on, 0..1
 * @param schedulesOf labels of arms whose schedule is searched too, after their rate
 */
public record SearchPlan(String preset, List<Double> rates, int epochs, double heldOut, List<String> schedulesOf) {

    /** What a round keeps one of. */
    private static final int ETA = 3;

    public SearchPlan {
        rates = List.copyOf(rates);
        schedulesOf = List.copyOf(schedulesOf);
        if (rates.size() < 2 || rates.stream().distinct().count() < rates.size()) {
            throw new UserException("--rates needs two or more different learning rates");
        }
        rates.forEach(rate -> Ranges.check("a learning rate", rate, 1e-12, 1e6));
        Ranges.check("the search's epochs", epochs, 1, 10_000);
        Ranges.check("the held-out share", heldOut, 0.01, 0.9);
    }

    /**
     * A round.
     *
     * @param number 1, 2, …
     * @param trials how many rates of an arm take part
     * @param epochs how long they have been trained at its end
     */
    public record Round(int number, int trials, int epochs) {}

    /** Whether a rate is the grid's largest or smallest, so that a better one may lie beyond. */
    public boolean isAtEdge(double rate) {
        return rates.stream().allMatch(other -> other <= rate) || rates.stream().allMatch(other -> other >= rate);
    }

    /** The rounds, one after the other. */
    public List<Round> rounds() {
        List<Integer> trials = new ArrayList<>(List.of(rates.size()));
        while (trials.get(trials.size() - 1) > ETA) {
            trials.add((trials.get(trials.size() - 1) + ETA - 1) / ETA);
        }
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            double share = Math.pow(ETA, (double) i - trials.size() + 1);
            rounds.add(new Round(i + 1, trials.get(i), Math.max(1, (int) Math.round(epochs * share))));
        }
        return rounds;
    }
}
