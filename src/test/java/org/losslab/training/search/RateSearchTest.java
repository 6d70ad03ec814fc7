package org.losslab.training.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.data.DataLoader;
import org.losslab.data.UserException;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.run.MetricRow;
import org.losslab.run.RunData;
import org.losslab.run.RunSummary;
import org.losslab.run.SearchFolder;
import org.losslab.run.SearchPlan;
import org.losslab.run.SearchSubject;
import org.losslab.run.SearchTrial;
import org.losslab.training.Installation;
import org.losslab.training.TrainingControl;
import org.losslab.training.TrainingListener;
import org.losslab.training.TrainingOptions;
import org.losslab.training.TrainingView;
import org.losslab.training.Trainings;

class RateSearchTest {

    private static final Experiment EXPERIMENT = Trainings.experiment("epochs=9", "logEvery=1");
    private static final SearchPlan PLAN =
            new SearchPlan("small", List.of(1e-6, 0.01, 0.1, 1e5), 6, 0.25, List.of("QL"));

    private static final SearchSubject SUBJECT = SearchSubject.of(EXPERIMENT, "plain", "cpu");

    @TempDir
    Path path;

    @Test
    void everyArmHasTheSameRatesAndTheSameEpochs() throws InterruptedException {
        List<SearchTrial> table = search(new TrainingControl(), silent());

        Map<String, List<String>> rates = table.stream()
                .filter(trial -> trial.round() <= 2)
                .collect(Collectors.groupingBy(
                        SearchTrial::arm,
                        Collectors.mapping(
                                trial -> trial.round() + ": " + trial.epochs() + " epochs", Collectors.toList())));
        assertThat(rates.keySet()).containsExactlyInAnyOrder("CE", "QL", "CCQL");
        assertThat(rates.values()).allSatisfy(each -> assertThat(each)
                .containsExactly(
                        "1: 2 epochs", "1: 2 epochs", "1: 2 epochs", "1: 2 epochs", "2: 6 epochs", "2: 6 epochs"));
    }

    @Test
    void theBetterThirdGoesOnAndTheBestIsFoundNeitherTooSmallNorDiverging() throws InterruptedException {
        List<SearchTrial> table = search(new TrainingControl(), silent());

        for (String arm : List.of("CE", "QL", "CCQL")) {
            List<SearchTrial> first = of(table, arm, 1);
            double worstKept = first.stream()
                    .filter(SearchTrial::kept)
                    .mapToDouble(SearchTrial::accuracy)
                    .min()
                    .orElseThrow();
            assertThat(first.stream().filter(trial -> !trial.kept()))
                    .hasSize(2)
                    .allSatisfy(trial -> assertThat(trial.accuracy()).isLessThanOrEqualTo(worstKept));
            assertThat(of(table, arm, 2).stream().filter(SearchTrial::kept))
                    .singleElement()
                    .satisfies(found -> assertThat(found.learningRate()).isGreaterThanOrEqualTo(0.01));
        }
        Experiment found = ExperimentJson.read(read(folder().foundFile()));
        // Under a quadratic loss a huge rate diverges.
        assertThat(found.arms().subList(1, 3))
                .allSatisfy(arm -> assertThat(arm.learningRate()).isBetween(0.01, 0.1));
    }

    @Test
    void theScheduleIsSearchedForTheArmsThatAskForIt() throws InterruptedException {
        List<SearchTrial> table = search(new TrainingControl(), silent());

        // The experiment's own schedule is constant already.
        assertThat(of(table, "QL", 3))
                .hasSize(2)
                .extracting(SearchTrial::schedule)
                .doesNotHaveDuplicates();
        assertThat(of(table, "CE", 3)).isEmpty();
    }

    @Test
    void aSearchThatBrokeOffGoesOnWithWhatItHas() throws InterruptedException {
        List<SearchTrial> whole = search(new TrainingControl(), silent());
        Path other = path.resolve("again");
        TrainingControl stop = new TrainingControl();
        assertThatThrownBy(() -> search(other, stop, new TrainingListener() {
                    private int epochs;

                    @Override
                    public void epochDone(TrainingView training, List<MetricRow> rows) {
                        if (++epochs == 20) {
                            stop.stop();
                        }
                    }
                }))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("goes on with it");
        List<String> trained = new ArrayList<>();

        List<SearchTrial> table = search(other, new TrainingControl(), new TrainingListener() {
            @Override
            public void epochDone(TrainingView training, List<MetricRow> rows) {
                trained.add(training.experiment().arms().get(0).label());
            }
        });

        assertThat(withoutSeconds(table)).isEqualTo(withoutSeconds(whole));
        // What CE had come to by then is read, not trained again.
        assertThat(trained).doesNotContain("CE").contains("CCQL");
    }

    @Test
    void aTrialThatDivergedInALaterRoundKeepsItsScoreOfTheEarlier() throws InterruptedException, IOException {
        List<SearchTrial> before = search(new TrainingControl(), silent());
        for (RunSummary trial : folder().trials().list()) {
            Files.writeString(
                    trial.folder().statusFile(),
                    Files.readString(trial.folder().statusFile())
                            .replaceFirst("\"failedArms\" : \\{[^}]*}", "\"failedArms\" : { \"any\" : \"diverged\" }"));
        }

        assertThat(search(new TrainingControl(), silent())).isEqualTo(before);
    }

    @Test
    void noTrialKeepsAClassifierOnceItIsOut() throws InterruptedException {
        search(new TrainingControl(), silent());

        assertThat(folder().trials().list())
                .isNotEmpty()
                .allSatisfy(trial -> assertThat(trial.folder().checkpoints()).doesNotExist());
    }

    @Test
    void whatIsFoundSaysHowAndWhetherItIsAtTheGridsEdge() throws InterruptedException {
        SearchPlan low = new SearchPlan("small", List.of(0.001, 0.002), 3, 0.25, List.of());
        search(low, path.resolve("search"), new TrainingControl(), silent());

        assertThat(ExperimentJson.read(read(folder().foundFile())).notes())
                .filteredOn(note -> note.startsWith("Learning rates"))
                .singleElement()
                .asString()
                .contains("found by 'losslab search small'", "That of QL is at the grid's edge");
    }

    @Test
    void anArmThatDivergesAtEveryRateIsSaidInALine() {
        SearchPlan high = new SearchPlan("small", List.of(1e5, 1e6), 3, 0.25, List.of());

        assertThatThrownBy(() -> search(high, path.resolve("search"), new TrainingControl(), silent()))
                .isInstanceOf(UserException.class)
                .hasMessage(
                        "QL diverges at every learning rate of the grid; search again with smaller --rates and another"
                                + " --id");
        assertThat(folder().foundFile()).doesNotExist();
    }

    @Test
    void trialsAreJudgedOnAHeldOutPartOfTheTrainingSplit() throws InterruptedException {
        search(new TrainingControl(), silent());

        List<RunSummary> trials = folder().trials().list();
        assertThat(trials).isNotEmpty().allSatisfy(trial -> {
            RunData data = RunData.read(trial.folder());
            // 20 a class, a quarter of them held out.
            assertThat(data.environment().orElseThrow().trainExamples().values())
                    .containsOnly(6 * 15);
        });
    }

    @Test
    void anotherSearchInTheSameFolderIsRefused() throws InterruptedException {
        search(new TrainingControl(), silent());
        SearchPlan other = new SearchPlan("small", List.of(0.1, 0.2), 6, 0.25, List.of());

        assertThatThrownBy(() -> folder().open(other, SUBJECT))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("another search");
        for (SearchSubject subject : List.of(
                SearchSubject.of(EXPERIMENT.withSeed(7), "plain", "cpu"),
                SearchSubject.of(EXPERIMENT, "other", "cpu"),
                SearchSubject.of(EXPERIMENT, "plain", "cuda:0"))) {
            assertThatThrownBy(() -> folder().open(PLAN, subject))
                    .isInstanceOf(UserException.class)
                    .hasMessageContaining("with seed 1 on plain cpu; choose another --id");
        }
    }

    @Test
    void roundsKeepTheBetterThirdAndTrainThreeTimesAsLong() {
        SearchPlan plan =
                new SearchPlan("any", List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0), 18, 0.2, List.of());

        assertThat(plan.rounds()).extracting(SearchPlan.Round::trials).containsExactly(10, 4, 2);
        assertThat(plan.rounds()).extracting(SearchPlan.Round::epochs).containsExactly(2, 6, 18);
    }

    private SearchFolder folder() {
        return new SearchFolder(path.resolve("search"));
    }

    private List<SearchTrial> search(TrainingControl stop, TrainingListener listener) throws InterruptedException {
        return search(path.resolve("search"), stop, listener);
    }

    private static List<SearchTrial> search(Path to, TrainingControl stop, TrainingListener listener)
            throws InterruptedException {
        return search(PLAN, to, stop, listener);
    }

    private static List<SearchTrial> search(SearchPlan plan, Path to, TrainingControl stop, TrainingListener listener)
            throws InterruptedException {
        SearchFolder folder = new SearchFolder(to);
        folder.open(plan, SUBJECT);
        Installation plain = new Installation(Trainings.installation(0).engines(), DataLoader::load);
        TrainingOptions options = new TrainingOptions("auto", "auto", Optional.empty(), "test");
        Trials trials = new Trials(folder.trials(), plain, plan.heldOut(), options, stop, listener);
        RateSearch search = new RateSearch(plan, EXPERIMENT, folder, SUBJECT, trials);
        search.run();
        return search.table();
    }

    private static List<SearchTrial> of(List<SearchTrial> table, String arm, int round) {
        return table.stream()
                .filter(trial -> trial.arm().equals(arm) && trial.round() == round)
                .toList();
    }

    private static List<SearchTrial> withoutSeconds(List<SearchTrial> table) {
        return table.stream()
                .map(trial -> new SearchTrial(
                        trial.arm(),
                        trial.learningRate(),
                        trial.schedule(),
                        trial.round(),
                        trial.epochs(),
                        trial.accuracy(),
                        trial.normalizedLoss(),
                        0,
                        trial.kept()))
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrainingListener silent() {
        return new TrainingListener() {};
    }
}
