package org.losslab.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.losslab.app.robot.Hand;
import org.losslab.ui.FxTest;
import org.losslab.ui.chart.FormulaView;

class WhyLayerTest extends FxTest {

    @Test
    void whatWasPointedAtMayBeGoneWhenItIsAskedAbout() {
        boolean explained = askFx(() -> {
            WhyLayer layer = new WhyLayer(Runnable::run);
            Node pointedAt = new Rectangle(10, 10);
            Pane card = new Pane(pointedAt);
            Pane other = new Pane(new WhyButton(card, () -> Why.of("picture.QL")));
            StackPane root = new StackPane(card, other, layer.node());
            Scene scene = new Scene(root);
            layer.install(scene);
            Hand.mouse(pointedAt, MouseEvent.MOUSE_MOVED, 5, 5, 0);
            root.getChildren().remove(card);
            layer.ask(scene);
            return true;
        });
        assertThat(explained).isTrue();
    }

    @Test
    void whatCameLastIsExplainedThePointedAtOrTheFocused() {
        List<String> asked = new ArrayList<>();
        onFx(() -> {
            WhyLayer layer = new WhyLayer(Runnable::run);
            Button left = new Button("left");
            Button right = new Button("right");
            HBox row = new HBox(explained(left, "picture.QL", asked), explained(right, "picture.CE", asked));
            Scene scene = new Scene(new StackPane(row, layer.node()));
            layer.install(scene);
            left.requestFocus();
            asked.clear();
            layer.ask(scene);
            assertThat(asked).as("the focused").containsOnly("picture.QL");
            layer.ask(scene);

            Hand.mouse(right, MouseEvent.MOUSE_MOVED, 5, 5, 0);
            asked.clear();
            layer.ask(scene);
            assertThat(asked).as("the pointed at").containsOnly("picture.CE");
            layer.ask(scene);

            right.requestFocus();
            left.requestFocus();
            asked.clear();
            layer.ask(scene);
            assertThat(asked).as("the focused, which came last").containsOnly("picture.QL");
        });
    }

    @Test
    void aCardKeepsNoPicturesOfItsFormulasWhichAreOthersAtEachChange() {
        onFx(() -> {
            WhyCard card = new WhyCard(() -> {});
            Why why = Why.of("picture.QL", List.of("x=1", "y=2"));
            card.show(why, WhyCard.typeset(why));
            List<Node> formulas = ((Pane) card.node())
                    .getChildren().stream()
                            .filter(Pane.class::isInstance)
                            .flatMap(part -> ((Pane) part).getChildren().stream())
                            .filter(FormulaView.class::isInstance)
                            .toList();
            assertThat(formulas).hasSizeGreaterThanOrEqualTo(2).noneMatch(Node::isCache);
        });
    }

    private static Pane explained(Button button, String key, List<String> asked) {
        VBox box = new VBox(button);
        box.getChildren().add(new WhyButton(box, () -> {
            asked.add(key);
            return Why.of(key);
        }));
        return box;
    }
}
