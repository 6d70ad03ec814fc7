package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.losslab.mixture.NoiseKind;
import org.losslab.ui.FxTest;

class ChoiceTest extends FxTest {

    private final List<NoiseKind> chosen = new ArrayList<>();
    private Choice<NoiseKind> choice;
    private Stage stage;

    @BeforeEach
    void open() {
        onFx(() -> {
            choice = new Choice<>("noise", List.of(NoiseKind.values()), chosen::add);
            stage = new Stage();
            stage.setScene(new Scene((Parent) choice.node(), 300, 60));
            stage.show();
        });
    }

    @AfterEach
    void close() {
        onFx(stage::close);
    }

    @Test
    void whatIsShownTellsNobodyAndWhatIsPickedDoes() {
        onFx(() -> {
            choice.show(NoiseKind.RADEMACHER);
            assertThat(chosen).isEmpty();
            box().setValue(NoiseKind.GAUSSIAN);
            assertThat(chosen).containsExactly(NoiseKind.GAUSSIAN);
        });
    }

    @Test
    void noneOfTheValuesIsSaidInWordsAfterAValueToo() {
        onFx(() -> {
            choice.show(NoiseKind.RADEMACHER);
            choice.showNone("By hand");
            ListCell<NoiseKind> cell = box().getButtonCell();
            cell.updateIndex(-1);
            assertThat(cell.getText()).isEqualTo("By hand");
            assertThat(box().getValue()).isNull();
            assertThat(chosen).isEmpty();
            // Each of them can be picked now, the last one, too.
            box().setValue(NoiseKind.RADEMACHER);
            assertThat(chosen).containsExactly(NoiseKind.RADEMACHER);
        });
    }

    @SuppressWarnings("unchecked")
    private ComboBox<NoiseKind> box() {
        return (ComboBox<NoiseKind>) choice.node().lookup("#choice-noise");
    }
}
