package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.losslab.state.WindowState;

class ShellTest extends FxTest {

    private static final int PIECES = 6;

    private final Store store = new Store(WindowState.initial());
    private final Part training = new Part("training");
    private final Part mixture = new Part("mixture");
    private final List<String> told = new ArrayList<>();
    private Shell shell;
    private Stage stage;

    /** A workspace of a few pieces. */
    private static final class Part {

        private final String id;
        private final Pieces pieces = new Pieces();
        private final Pane content = new Pane();

        Part(String id) {
            this.id = id;
            pieces.add(IntStream.range(0, PIECES)
                    .<Runnable>mapToObj(i -> () -> content.getChildren().add(new Region()))
                    .toList());
        }

        Workspace workspace() {
            return new Workspace(id, id, Icon.CURVES, Region::new, () -> content, pieces, () -> List.of(content));
        }

        boolean isWhole() {
            return content.getChildren().size() == PIECES;
        }

        boolean isInWindow() {
            return content.getScene() != null;
        }

        boolean isSeen() {
            return isInWindow() && content.isVisible();
        }
    }

    @BeforeEach
    void open() {
        onFx(() -> {
            shell = new Shell(
                    store, List.of(training.workspace(), mixture.workspace()), List.of(), new Region(), new Region());
            shell.onShown(() -> told.add(store.get().workspace()));
            stage = new Stage();
            stage.setScene(new Scene(shell.node(), 400, 300));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        onFx(stage::close);
    }

    private void choose(String id) {
        store.update(state -> state.withWorkspace(id));
    }

    @Test
    void theFirstWorkspaceIsWholeAtOnce() {
        onFx(() -> {
            assertThat(training.isWhole()).isTrue();
            assertThat(training.isSeen()).isTrue();
            assertThat(shell.showsChosen()).isTrue();
        });
    }

    @Test
    void theFormerStaysUntilTheChosenIsWhole() {
        onFx(() -> {
            choose("mixture");
            assertThat(mixture.isWhole()).isFalse();
            assertThat(mixture.isSeen()).isFalse();
            assertThat(training.isSeen()).isTrue();
            assertThat(shell.showsChosen()).isFalse();
        });
        await("it is shown", 30, mixture::isSeen);
        onFx(() -> {
            assertThat(mixture.isWhole()).isTrue();
            assertThat(training.isSeen()).isFalse();
            assertThat(told).containsExactly("mixture");
            choose("training");
            assertThat(training.isSeen()).as("what is whole comes at once").isTrue();
        });
    }

    @Test
    void whoeverGoesBackMeanwhileStaysThere() {
        onFx(() -> {
            choose("mixture");
            choose("training");
        });
        await("it is filled all the same", 30, mixture::isWhole);
        pauseFor(0.2);
        onFx(() -> {
            assertThat(training.isSeen()).isTrue();
            assertThat(mixture.isSeen()).isFalse();
            assertThat(told).isEmpty();
        });
    }

    @Test
    void whatIsChosenTwiceIsShownOnce() {
        onFx(() -> {
            choose("mixture");
            choose("training");
            choose("mixture");
        });
        await("it is shown", 30, mixture::isSeen);
        pauseFor(0.2);
        onFx(() -> assertThat(told).containsExactly("mixture"));
    }

    @Test
    void otherLooksLeaveOutWhatIsWholeForAWhileAndNothingElse() {
        onFx(() -> {
            shell.fillOthers();
            enlarge();
            assertThat(mixture.isInWindow()).as("being filled").isTrue();
        });
        for (Runnable change : List.<Runnable>of(this::enlarge, shell::toggleTheme)) {
            await("it is filled", 30, mixture::isWhole);
            List<Node> children = askFx(() -> List.copyOf(mixture.content.getChildren()));
            List<Integer> added = new ArrayList<>();
            onFx(() -> {
                change.run();
                assertThat(mixture.isInWindow()).isFalse();
                assertThat(mixture.content.getChildren()).isEmpty();
                assertThat(training.isSeen()).isTrue();
                assertThat(training.isWhole()).isTrue();
                mixture.content.getChildren().addListener((InvalidationListener)
                        any -> added.add(mixture.content.getChildren().size()));
            });
            await("it is back, out of sight", 30, mixture::isInWindow);
            await("it is whole", 30, mixture::isWhole);
            onFx(() -> {
                assertThat(mixture.isSeen()).isFalse();
                assertThat(mixture.content.getChildren()).isEqualTo(children);
                assertThat(added).startsWith(1, 2);
            });
        }
    }

    @Test
    void whatIsChosenWhileItIsApartIsShownWhole() {
        onFx(shell::fillOthers);
        await("it is filled", 30, mixture::isWhole);
        onFx(() -> {
            enlarge();
            choose("mixture");
            assertThat(mixture.isSeen()).isFalse();
            assertThat(training.isSeen()).isTrue();
        });
        await("it is shown", 30, mixture::isSeen);
        onFx(() -> assertThat(mixture.isWhole()).isTrue());
    }

    private void enlarge() {
        store.update(state -> state.withLecture(lecture -> lecture.withLarge(!lecture.large())));
    }
}
