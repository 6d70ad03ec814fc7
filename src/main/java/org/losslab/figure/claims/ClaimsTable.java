package org.losslab.figure.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.losslab.experiment.Experiment;
import org.losslab.run.RunData;
import org.losslab.run.RunsFolder;

/**
 * The claims of one figure against the runs of one experiment.
 *
 * @param figure which one
 * @param experiment the runs' experiment, with the arms and the seed of the first
 * @param seeds how many seeds the numbers are means over
 * @param recorded whether all of the runs came with LossLab
 * @param claims in the paper's order
 */
public record ClaimsTable(PaperFigure figure, Experiment experiment, int seeds, boolean recorded, List<Claim> claims) {

    public ClaimsTable {
        claims = List.copyOf(claims);
    }

    /**
     * The tables of runs: one for each experiment that is a figure's, in the order of the runs; none for other experiments.
     * Runs that differ in seed, or in arms because these were trained one at a time, are judged together.
     */
    public static List<ClaimsTable> of(List<RunData> runs) {
        Map<List<Object>, List<RunData>> together = new LinkedHashMap<>();
        for (RunData run : runs) {
            if (PaperFigure.of(run.experiment()).isPresent()) {
                together.computeIfAbsent(kind(run.experiment()), key -> new ArrayList<>())
                        .add(run);
            }
        }
        return together.values().stream().map(ClaimsTable::table).toList();
    }

    private static List<Object> kind(Experiment experiment) {
        return List.of(
                experiment.name(),
                experiment.data(),
                experiment.classes(),
                experiment.model(),
                experiment.schedule(),
                experiment.epochs());
    }

    private static ClaimsTable table(List<RunData> runs) {
        Experiment experiment = runs.get(0).experiment();
        PaperFigure figure = PaperFigure.of(experiment).orElseThrow();
        int seeds = (int)
                runs.stream().map(run -> run.experiment().seed()).distinct().count();
        boolean recorded = runs.stream().map(RunData::folder).allMatch(RunsFolder::isRecorded);
        return new ClaimsTable(figure, experiment, seeds, recorded, Judge.claims(figure, new Evidence(runs)));
    }

    /** The scale of the runs in a few words: network, data, length. */
    public String scale() {
        return ClaimText.get("scale", experiment.model().title(), dataTitle(), experiment.epochs(), experiment.name());
    }

    private String dataTitle() {
        return ClaimText.get("data." + experiment.data().key());
    }
}
