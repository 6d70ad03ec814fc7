package org.losslab.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;

/**
 * Where the parts of a learning-rate search are.
 *
 * @param path the folder
 */
public record SearchFolder(Path path) {

    /** The table, tidy. */
    public Path tableFile() {
        return path.resolve("search.csv");
    }

    /** The plan and the table. */
    public Path reportFile() {
        return path.resolve("search.json");
    }

    public Path chartFile() {
        return path.resolve("search.png");
    }

    /** The experiment with what was found, ready to be trained. */
    public Path foundFile() {
        return path.resolve("found.json");
    }

    /** The trials, a run each. */
    public RunsFolder trials() {
        return new RunsFolder(path.resolve("trials"));
    }

    /**
     * A search.
     *
     * @param plan how it goes
     * @param experiment what it is for: see {@link SearchSubject}, also for seed, engine and device
     * @param trials what has been tried so far
     */
    public record Report(
            SearchPlan plan, String experiment, long seed, String engine, String device, List<SearchTrial> trials) {
        public Report {
            trials = List.copyOf(trials);
        }

        private SearchSubject subject() {
            return new SearchSubject(experiment, seed, engine, device);
        }
    }

    /**
     * Begins a search, or goes on with the one that is here.
     *
     * @throws UserException if the one here is another, or the folder cannot be written
     */
    public void open(SearchPlan plan, SearchSubject subject) {
        if (Files.exists(reportFile())) {
            Report before = RunJson.read(reportFile(), Report.class);
            if (!before.plan().equals(plan) || !before.subject().equals(subject)) {
                throw new UserException("there is another search in " + path + ", with seed " + before.seed() + " on "
                        + before.engine() + " " + before.device() + "; choose another --id");
            }
        } else {
            save(subject.report(plan, List.of()));
        }
    }

    /** Writes the report and the table. */
    public void save(Report report) {
        try {
            Files.createDirectories(path);
            RunJson.write(reportFile(), report);
            StringBuilder table = new StringBuilder(CsvTable.TRIALS.header());
            report.trials().forEach(trial -> table.append(CsvTable.TRIALS.line(trial)));
            AtomicFiles.write(tableFile(), table.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Writes the experiment with what was found. */
    public void found(Experiment experiment) {
        try {
            AtomicFiles.write(foundFile(), ExperimentJson.write(experiment).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private UserException unwritable(IOException e) {
        return new UserException("the search folder " + path + " cannot be written: " + Reasons.of(e), e);
    }
}
