package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.losslab.ui.FxTest;

class BoundColumnsTest extends FxTest {

    private final BoundColumns columns = new BoundColumns();
    private final List<List<Label>> cells = Stream.of("1.5", "0.25")
            .map(number -> Stream.of("name", "gauge", number, number, number, number, "holds")
                    .map(Label::new)
                    .toList())
            .toList();
    private final List<GridPane> lines = List.of(new GridPane(), new GridPane());
    private Stage stage;

    @BeforeEach
    void open() {
        onFx(() -> {
            VBox table = columns.table();
            for (int i = 0; i < lines.size(); i++) {
                columns.lay(lines.get(i));
                for (int column = 0; column < cells.get(i).size(); column++) {
                    Label cell = cells.get(i).get(column);
                    cell.setMinWidth(Region.USE_PREF_SIZE);
                    lines.get(i).add(new Steady(cell), column, 0);
                }
                table.getChildren().add(lines.get(i));
            }
            stage = new Stage();
            stage.setScene(new Scene(table, 900, 100));
            stage.show();
        });
        await("the table is laid out", 10, () -> cells.get(1).get(6).getHeight() > 0 && !table().isNeedsLayout());
    }

    @AfterEach
    void close() {
        onFx(stage::close);
    }

    private Parent table() {
        return columns.table();
    }

    private static double right(Label cell) {
        return cell.localToScene(cell.getWidth(), 0).getX();
    }

    private static double left(Label cell) {
        return cell.localToScene(0, 0).getX();
    }

    @Test
    void aColumnIsAsWideInAllLines() {
        onFx(() -> {
            cells.get(0).get(3).setText("−1.2345678901e−10");
            table().layout();
            for (int column = 0; column < cells.get(0).size(); column++) {
                boolean number = column >= 2 && column < 6;
                double offset = number
                        ? right(cells.get(0).get(column)) - right(cells.get(1).get(column))
                        : left(cells.get(0).get(column)) - left(cells.get(1).get(column));
                // A number keeps up to six pixels for its next digit.
                assertThat(offset).as("column %d", column).isCloseTo(0, within(number ? 6.0 : 0.1));
            }
            assertThat(cells.get(0).get(3).getWidth())
                    .isGreaterThanOrEqualTo(cells.get(0).get(3).prefWidth(-1));
        });
    }

    @Test
    void aLongerNumberMovesWhatFollowsInTheOtherLineToo() {
        onFx(() -> {
            double before = left(cells.get(1).get(6));
            cells.get(0).get(4).setText("−1.2345678901234567e−100");
            table().layout();
            assertThat(left(cells.get(1).get(6))).isGreaterThan(before + 20);
        });
    }

    @Test
    void aColumnThatIsShownNowhereHasNoWidth() {
        onFx(() -> {
            double before = left(cells.get(1).get(6));
            for (List<Label> line : cells) {
                line.get(5).getParent().setManaged(false);
            }
            table().requestLayout();
            table().layout();
            assertThat(left(cells.get(1).get(6))).isLessThan(before - 50);
        });
    }

    @Test
    void ofAHiddenLineNoNumberIsWaitedFor() {
        onFx(() -> {
            cells.get(0).get(4).setText("−1.2345678901234567e−100");
            table().layout();
            double wide = left(cells.get(1).get(6));
            lines.get(0).setManaged(false);
            table().requestLayout();
            table().layout();
            assertThat(left(cells.get(1).get(6))).isLessThan(wide - 20);
        });
    }
}
