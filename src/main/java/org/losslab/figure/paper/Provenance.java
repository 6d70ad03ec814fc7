package org.losslab.figure.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.losslab.run.Environment;
import org.losslab.run.RunData;

/**
 * How a figure came about.
 *
 * @param software that drew it, with its version
 * @param runs that it shows
 * @param note what else there is to say, such as the parameters of a mixture; may be empty
 */
public record Provenance(String software, List<RunNote> runs, String note) {

    public Provenance {
        runs = runs == null ? List.of() : List.copyOf(runs);
        note = note == null ? "" : note;
    }

    /**
     * What is said of a run. Empty where the run does not know it.
     *
     * @param id its folder's name
     * @param experiment its name
     * @param seed of the run
     * @param engine that trained
     * @param device that it trained on
     * @param precision of the arithmetic
     * @param version of LossLab that trained
     * @param data the data set
     * @param dataSha256 its hash
     * @param started when, in UTC
     * @param epochs done of those planned
     */
    public record RunNote(
            String id,
            String experiment,
            long seed,
            String engine,
            String device,
            String precision,
            String version,
            String data,
            String dataSha256,
            String started,
            String epochs) {

        static RunNote of(RunData run) {
            Optional<Environment> made = run.environment();
            return new RunNote(
                    run.folder().id(),
                    run.experiment().name(),
                    run.experiment().seed(),
                    made.map(Environment::engine).orElse(""),
                    made.map(each -> each.deviceTitle() + " (" + each.device() + ")")
                            .orElse(""),
                    made.map(Environment::precision).orElse(""),
                    made.map(each -> each.versions().getOrDefault("losslab", ""))
                            .orElse(""),
                    made.map(Environment::data).orElse(""),
                    made.map(Environment::dataSha256).orElse(""),
                    made.map(Environment::started).orElse(""),
                    run.status().epoch() + " of " + run.experiment().epochs());
        }

        private String line() {
            return "run " + id + ": experiment " + experiment + ", seed " + seed + ", engine " + engine + ", device "
                    + device + ", precision " + precision + ", LossLab " + version + ", data " + data + ", SHA-256 "
                    + dataSha256 + ", started " + started + ", epochs " + epochs;
        }
    }

    /** What can be said of these runs. */
    public static Provenance of(List<RunData> runs, String note) {
        return new Provenance(thisSoftware(), runs.stream().map(RunNote::of).toList(), note);
    }

    private static String thisSoftware() {
        return "LossLab "
                + Optional.ofNullable(Provenance.class.getPackage().getImplementationVersion())
                        .orElse("development");
    }

    /** For people, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(software);
        runs.forEach(run -> lines.add(run.line()));
        if (!note.isEmpty()) {
            lines.add(note);
        }
        return lines;
    }
}
