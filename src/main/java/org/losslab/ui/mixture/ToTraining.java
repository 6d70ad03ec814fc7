package org.losslab.ui.mixture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.losslab.data.DataSource;
import org.losslab.experiment.Arm;
import org.losslab.loss.LossKind;
import org.losslab.loss.WeightRule;
import org.losslab.state.ExperimentEdit;
import org.losslab.state.MixtureFeatures;
import org.losslab.state.MixtureState;
import org.losslab.state.TrainingForm;
import org.losslab.ui.mixture.compute.CentreSet;
import org.losslab.ui.mixture.compute.PanelSnapshot;

/** A mixture as the data of a training. */
final class ToTraining {

    private static final String NAME = "mixture";

    private static final String DESCRIPTION =
            "A mixture sent from the mixture workspace; learning rates and epochs are as they stood in the form.";

    private ToTraining() {}

    /** The form with what the workspace shows: the mixture, w, and a bias if there is one. */
    static TrainingForm form(TrainingForm form, PanelSnapshot snapshot) {
        MixtureState state = snapshot.request().state();
        return form.edit(edit -> {
                    edit.data(source(snapshot)).named(NAME, DESCRIPTION);
                    edit.bias(state.features().kind() == MixtureFeatures.Kind.BIAS);
                    weight(state).ifPresent(rule -> weigh(form.experiment().arms(), rule, edit));
                    return edit;
                })
                .withoutPreset();
    }

    /** What of the state no training has, in words; empty if nothing. */
    static String leftBehind(MixtureState state) {
        MixtureFeatures.Kind features = state.features().kind();
        boolean plain = features == MixtureFeatures.Kind.NONE || features == MixtureFeatures.Kind.BIAS;
        Stream<String> ofFeatures = plain
                ? Stream.of()
                : Stream.of(Texts.text(
                        "training.sent.features",
                        Texts.text("choice.features." + features.name().toLowerCase(Locale.ROOT))));
        Stream<String> ofWeight =
                weight(state).isPresent() ? Stream.of() : Stream.of(Texts.text("training.sent.weight"));
        return Stream.concat(ofFeatures, ofWeight).collect(Collectors.joining(" "));
    }

    private static DataSource.Mixture source(PanelSnapshot snapshot) {
        MixtureState state = snapshot.request().state();
        List<List<Double>> placed = snapshot.centres().origin() == CentreSet.Origin.PLACED
                ? Arrays.stream(snapshot.centres().centres())
                        .map(row -> Arrays.stream(row).boxed().toList())
                        .toList()
                : List.of();
        int perClass = Math.max(1, state.samples() / state.centres().classes());
        return new DataSource.Mixture(
                state.centres().classes(),
                state.centres().dimension(),
                state.centres().arrangement(),
                Math.min(1, snapshot.centres().gamma()),
                state.sigma(),
                state.noise(),
                perClass,
                perClass,
                state.seed(),
                placed);
    }

    private static void weigh(List<Arm> arms, WeightRule rule, ExperimentEdit edit) {
        for (int i = 0; i < arms.size(); i++) {
            if (arms.get(i).loss() == LossKind.CORRECT_CLASS_QUADRATIC) {
                edit.arm(i, arm -> arm.withWeight(rule));
            }
        }
    }

    /** The rule that gives w; empty for a limit that no training has. */
    private static Optional<WeightRule> weight(MixtureState state) {
        int classes = state.centres().classes();
        double weight = state.weight();
        return state.hasUnlimitedWeight()
                ? Optional.empty()
                : Stream.of(WeightRule.SQRT, WeightRule.LINEAR)
                        .filter(rule -> Math.abs(rule.weight(classes) - weight) <= 1e-9 * weight)
                        .findFirst()
                        .or(() -> Optional.of(WeightRule.of(weight)));
    }
}
