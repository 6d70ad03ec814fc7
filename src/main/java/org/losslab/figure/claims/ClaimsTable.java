package org.losslab.figure.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.losslab.experiment.Experiment;
import org.losslab.run.RunData;
import org.losslab.run.RunsFolder;

/**
 * The claims of one figure against the runs of one experiment.
 *
 * @param figure which one
 * @param experiment the runs' experiment, with the arms and the seed of the first
 * @param seeds how many seeds the numbers are means over; 0 as long as none is trained to the end with every arm
 * @param recorded whether all of the runs came with LossLab
 * @param claims in the paper's order
 */
public record ClaimsTable(PaperFigure figure, Experiment experiment, int seeds, boolean recorded, List<Claim> claims) {

    public ClaimsTable {
        claims = List.copyOf(claims);
    }

    /**
     * The tables of runs: one for each experiment that is a figure's, in the order of the runs; none for other experiments.
     * Runs that differ in seed, or in arms because these were trained one at a time, are judged together; runs that differ in
     * anything else, a learning rate say, are not.
     */
    public static List<ClaimsTable> of(List<RunData> runs) {
        List<List<RunData>> together = new ArrayList<>();
        for (RunData run : runs) {
            if (PaperFigure.of(run.experiment()).isPresent()) {
                Optional<List<RunData>> alike = together.stream()
                        .filter(others ->
                                others.stream().allMatch(other -> alike(run.experiment(), other.experiment())))
                        .findFirst();
                alike.ifPresentOrElse(others -> others.add(run), () -> together.add(new ArrayList<>(List.of(run))));
            }
        }
        return together.stream().map(ClaimsTable::table).toList();
    }

    /** Whether they differ in seed and in which arms they have alone: an arm that both have is the same arm. */
    private static boolean alike(Experiment one, Experiment other) {
        return kind(one).equals(kind(other))
                && one.arms().stream().allMatch(arm -> other.arms().stream()
                        .allMatch(another -> !arm.label().equals(another.label()) || arm.equals(another)));
    }

    private static List<Object> kind(Experiment experiment) {
        return List.of(
                experiment.name(),
                experiment.data(),
                experiment.classes(),
                experiment.model(),
                experiment.optimizer(),
                experiment.schedule(),
                experiment.epochs(),
                experiment.batchSize(),
                experiment.augmentation(),
                experiment.precision());
    }

    private static ClaimsTable table(List<RunData> runs) {
        Experiment experiment = runs.get(0).experiment();
        PaperFigure figure = PaperFigure.of(experiment).orElseThrow();
        Evidence evidence = new Evidence(runs);
        boolean recorded = runs.stream().map(RunData::folder).allMatch(RunsFolder::isRecorded);
        return new ClaimsTable(figure, experiment, evidence.seeds().size(), recorded, Judge.claims(figure, evidence));
    }

    /** The scale of the runs in a few words: network, data, length. */
    public String scale() {
        return ClaimText.get("scale", experiment.model().title(), dataTitle(), experiment.epochs(), experiment.name());
    }

    private String dataTitle() {
        return ClaimText.get("data." + experiment.data().key());
    }
}
