package org.losslab.ui.training;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.losslab.data.ClassChoice;
import org.losslab.data.DataSource;
import org.losslab.data.UserException;
import org.losslab.experiment.Architecture;
import org.losslab.experiment.Experiment;
import org.losslab.loss.LossKind;
import org.losslab.run.RunData;
import org.losslab.state.MixtureCentres;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.ui.Store;
import org.losslab.ui.Worded;

/** Puts a run's mixture into the mixture workspace and shows the run's Θ in its pictures. */
final class MixtureLink {

    private MixtureLink() {}

    /** Whether the pictures can show a run of that experiment: a linear classifier on all classes of a mixture of a size they have. */
    static boolean possible(Experiment experiment) {
        return experiment.data() instanceof DataSource.Mixture source
                && experiment.model() instanceof Architecture.Linear
                && experiment.classes().equals(ClassChoice.ALL)
                && experiment.arms().stream().allMatch(arm -> arm.classes().isEmpty())
                && source.classes() <= MixtureCentres.LARGEST
                && source.dimension() >= 2
                && source.dimension() <= MixtureCentres.LARGEST;
    }

    /**
     * Shows a run in the mixture workspace.
     *
     * @param background arranges the centres
     * @param tell is told on the JavaFX thread why it cannot be shown: a run that failed may have centres that there are not
     */
    static void show(Store store, RunData run, Executor background, Consumer<String> tell) {
        background.execute(() -> {
            List<List<Double>> centres;
            try {
                centres = centres((DataSource.Mixture) run.experiment().data());
            } catch (UserException e) {
                Platform.runLater(() -> tell.accept(Worded.of(e.getMessage())));
                return;
            }
            Platform.runLater(() ->
                    store.update(state -> state.withMixture(mixture -> mixture(mixture, run.experiment(), centres))
                            .withRuns(runs -> runs.withInMixture(true))
                            .withWorkspace("mixture")));
        });
    }

    private static List<List<Double>> centres(DataSource.Mixture source) {
        return Arrays.stream(source.placedCentres())
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }

    private static MixtureState mixture(MixtureState now, Experiment experiment, List<List<Double>> centres) {
        DataSource.Mixture source = (DataSource.Mixture) experiment.data();
        boolean bias = ((Architecture.Linear) experiment.model()).bias();
        double weight = experiment.arms().stream()
                .filter(arm -> arm.loss() == LossKind.CORRECT_CLASS_QUADRATIC)
                .findFirst()
                .map(arm -> arm.weight().weight(source.classes()))
                .orElse(now.weight());
        return now.withCentres(any -> any.withPlaced(centres))
                .withSigma(source.sigma())
                .withNoise(source.noise())
                .withWeight(weight)
                .withSamples(source.classes() * source.trainPerClass())
                .withFeatures(
                        features -> features.withKind(bias ? MixtureFeatures.Kind.BIAS : MixtureFeatures.Kind.NONE));
    }
}
