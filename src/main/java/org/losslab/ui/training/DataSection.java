package org.losslab.ui.training;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.losslab.data.DataSource;
import org.losslab.experiment.Presets;
import org.losslab.ui.Messages;

/** Where the examples come from, with the settings of the chosen source. */
final class DataSection {

    private static final List<String> SOURCES =
            List.of(DataSource.MIXTURE, DataSource.SYNTHETIC_IMAGES, DataSource.CIFAR_100);

    private final Form form;
    private final ChoiceField<String> source;
    private final MixtureFields mixture;
    private final SyntheticFields synthetic;
    private final CifarFields images;
    private final Map<String, Node> groups;
    private final Node node;

    DataSection(Form form, CifarRow cifar) {
        this.form = form;
        source = new ChoiceField<>(
                "form.data",
                SOURCES,
                key -> Messages.text("source." + key),
                key -> form.edit(edit -> edit.data(start(key))));
        mixture = new MixtureFields(form);
        synthetic = new SyntheticFields(form);
        images = new CifarFields(form, cifar);
        groups = Map.of(
                DataSource.MIXTURE, mixture.node(),
                DataSource.SYNTHETIC_IMAGES, synthetic.node(),
                DataSource.CIFAR_100, images.node());
        Section section = new Section("form.section.data", source.node());
        SOURCES.forEach(key -> section.add(groups.get(key)));
        section.add(new ClassFields(form).node());
        node = section;
        form.watch(state -> state.experiment().data(), this::show);
    }

    private void show(DataSource data) {
        source.show(data.key());
        groups.forEach((key, group) -> Visibility.show(group, key.equals(data.key())));
        if (data instanceof DataSource.Mixture chosen) {
            mixture.show(chosen);
        } else if (data instanceof DataSource.SyntheticImages chosen) {
            synthetic.show(chosen);
        } else if (data instanceof DataSource.Cifar100 chosen) {
            images.show(chosen);
        }
        form.validation().revalidate();
    }

    /** A source as its preset has it. */
    private static DataSource start(String key) {
        return switch (key) {
            case DataSource.MIXTURE -> Presets.load("quick").data();
            case DataSource.SYNTHETIC_IMAGES -> Presets.load("quick-images").data();
            default -> new DataSource.Cifar100();
        };
    }

    Node node() {
        return node;
    }
}
