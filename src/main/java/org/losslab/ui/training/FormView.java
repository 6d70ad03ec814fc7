package org.losslab.ui.training;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.losslab.ui.Store;
import org.losslab.worker.WorkerStatus;

/** What to run: the left side of the training workspace. */
final class FormView {

    private final Form form;
    private final CifarRow cifar;
    private final TrainingSection training;
    private final VBox sections;
    private final ScrollPane node;
    private Optional<EngineSection> engine = Optional.empty();

    FormView(Store store, Executor background, Consumer<String> trainFigure) {
        form = new Form(store);
        cifar = new CifarRow(form, background);
        training = new TrainingSection(form);
        sections = new VBox(new PresetSection(form, trainFigure).node(), new LossSection(form).node(), training.node());
        sections.getStyleClass().add("form");
        node = new ScrollPane(sections);
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().add("form-scroll");
    }

    /**
     * What adds the sections that a window shows at its foot or below it, one after another. They are half of all controls:
     * without them it opens sooner.
     */
    List<Runnable> pieces() {
        return Stream.<Supplier<Node>>of(
                        () -> new DataSection(form, cifar).node(),
                        () -> new ModelSection(form).node(),
                        this::engines,
                        () -> new AdvancedSection(form).node())
                .flatMap(this::inTwo)
                .toList();
    }

    /** A section is built in one frame, and gets its looks and its place in another. */
    private Stream<Runnable> inTwo(Supplier<Node> section) {
        AtomicReference<Node> built = new AtomicReference<>();
        return Stream.of(
                () -> built.set(section.get()), () -> sections.getChildren().add(built.get()));
    }

    private Node engines() {
        EngineSection offered = new EngineSection(form);
        engine = Optional.of(offered);
        return offered.node();
    }

    Validation validation() {
        return form.validation();
    }

    /** Sets the form to a preset. */
    void load(String preset) {
        form.load(preset);
    }

    void newSeed() {
        training.newSeed();
    }

    /** Shows what the background has found since. */
    void beat(WorkerStatus worker) {
        cifar.beat();
        engine.ifPresent(section -> section.offer(worker.engines()));
    }

    void close() {
        cifar.close();
    }

    /** One below the other; those of {@link #pieces} too, once they are done. */
    Pane sections() {
        return sections;
    }

    Node node() {
        return node;
    }
}
