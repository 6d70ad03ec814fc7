package org.losslab.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.losslab.experiment.Experiment;

/** The arms that are trained side by side. */
final class LossSection {

    private final Form form;
    private final Section node = new Section("form.section.losses");
    private final List<ArmFields> arms = new ArrayList<>();

    LossSection(Form form) {
        this.form = form;
        form.watch(state -> state.experiment(), this::show);
    }

    private void show(Experiment experiment) {
        while (arms.size() < experiment.arms().size()) {
            ArmFields added = new ArmFields(form, arms.size());
            arms.add(added);
            node.add(added.node());
        }
        for (int i = 0; i < arms.size(); i++) {
            Visibility.show(arms.get(i).node(), i < experiment.arms().size());
            if (i < experiment.arms().size()) {
                arms.get(i).show(experiment, experiment.arms().get(i));
            }
        }
        form.validation().revalidate();
    }

    Node node() {
        return node;
    }
}
