package org.losslab.ui.mixture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.losslab.state.MixtureState;
import org.losslab.state.MixtureView;

class MixtureWorkspaceTest extends MixtureWindowTest {

    @Test
    void ofATypedValueOutsideTheRangeTheNearestIsTakenAndOfWhatIsNoNumberNoneInOneLine() {
        double before = state().sigma();
        for (String rubbish : List.of("abc", "NaN", "", "-1", "11")) {
            type("#field-sigma", rubbish);
            assertThat(state().sigma()).isEqualTo(rubbish.equals("-1") ? 0 : rubbish.equals("11") ? 10 : before);
            assertThat(askFx(() -> note().isVisible())).isTrue();
            assertThat(askFx(() -> note().getText())).contains("0").contains("10");
        }
        type("#field-sigma", "0.25");
        assertThat(state().sigma()).isEqualTo(0.25);
        assertThat(askFx(() -> note().isVisible())).isFalse();
    }

    /** As JavaFX counts: a pane of which more children have changed is painted whole. */
    @Test
    void noPaneAmongTheBoundsHasSoManyChildrenThatItIsPaintedWhole() {
        onFx(() -> {
            Parent bounds = (Parent) scene.lookup(".bounds");
            assertThat(panes(bounds).toList()).hasSizeGreaterThan(8).allSatisfy(pane -> assertThat(
                            pane.getChildrenUnmodifiable())
                    .as(pane.toString())
                    .hasSizeLessThanOrEqualTo(12));
        });
    }

    private static Stream<Parent> panes(Parent root) {
        return Stream.concat(
                Stream.of(root),
                root.getChildrenUnmodifiable().stream()
                        .filter(Parent.class::isInstance)
                        .flatMap(child -> panes((Parent) child)));
    }

    private Labeled note() {
        return (Labeled) scene.lookup("#note-sigma");
    }

    @Test
    void arrowKeysMoveASlider() {
        int before = state().centres().classes();
        onFx(() -> Event.fireEvent(
                scene.lookup("#slider-classes"),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false)));
        assertThat(state().centres().classes()).isEqualTo(before + 1);
        awaitShown();
        assertThat(shown.get().closed().setting().classes()).isEqualTo(before + 1);
    }

    @Test
    void gammaStaysAtItsLimitWhileTheLockIsOn() {
        onFx(() -> ((ToggleButton) scene.lookup("#gamma-lock")).fire());
        onFx(() -> store.update(
                window -> window.withMixture(mixture -> mixture.withCentres(centres -> centres.withClasses(9)))));
        awaitShown();
        double limit = shown.get().centres().limit().orElseThrow().gammaMax();
        assertThat(shown.get().centres().gamma()).isEqualTo(limit);
    }

    @Test
    void everyTabAndEverySpaceIsShown() {
        for (MixtureView.Space space : MixtureView.Space.values()) {
            for (String tab : List.of("bounds", "spectrum", "sweep", "learn")) {
                onFx(() -> store.update(
                        window -> window.withMixture(mixture -> mixture.withCentres(centres -> centres.withDimension(3))
                                .withView(view -> view.withSpace(space).withTab(tab)))));
                awaitShown();
            }
        }
        assertThat(shown.get().pictures()).hasSize(3);
    }

    @Test
    void theTabsTakeThePicturesRoomUntilTheyAreMadeSmallOrASceneBegins() {
        double small = askFx(() -> scene.lookup(".lower").getLayoutBounds().getHeight());
        enlarge();
        await("the tabs are high", 10, () -> lowerHeight() > 1.8 * small);
        assertThat(askFx(() -> scene.lookup(".pictures").isVisible())).isFalse();
        enlarge();
        await("they are as they were", 10, () -> lowerHeight() == small);
        assertThat(askFx(() -> scene.lookup(".pictures").isVisible())).isTrue();
        enlarge();
        onFx(() -> store.update(state -> state.withLecture(lecture -> lecture.at("margin", 1))));
        assertThat(askFx(() -> scene.lookup(".pictures").isVisible())).isTrue();
    }

    private double lowerHeight() {
        return scene.lookup(".lower").getLayoutBounds().getHeight();
    }

    private void enlarge() {
        onFx(() -> ((Button) scene.lookup("#enlarge")).fire());
    }

    @Test
    void aClassThatIsInThePlaneAlreadySwapsWithTheOneThatItReplaces() {
        change(state -> state.withCentres(each -> each.withClasses(6).withDimension(4)));
        onFx(() -> planeClass(1).getValueFactory().setValue(3));
        onFx(() -> planeClass(2).getValueFactory().setValue(6));
        awaitShown();
        assertThat(askFx(this::planeClasses)).containsExactly(3, 6, 1);
        change(state -> state.withCentres(each -> each.withClasses(3)));
        assertThat(askFx(this::planeClasses)).as("of three classes").containsExactly(3, 2, 1);
        assertThat(IntStream.range(0, 3).allMatch(shown.get().scene()::spannedBy))
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private Spinner<Integer> planeClass(int place) {
        return (Spinner<Integer>) scene.lookup("#plane-" + place);
    }

    private List<Integer> planeClasses() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(place -> planeClass(place).getValue())
                .toList();
    }

    @Test
    void aPresetIsNamedUntilSomethingOfItIsChanged() {
        String nothing = Texts.text("preset");
        assertThat(presets()).isEqualTo(nothing);
        List<MenuItem> items = askFx(() -> ((MenuButton) scene.lookup("#mixture-presets")).getItems());
        assertThat(items).hasSameSizeAs(MixtureState.Preset.values());
        for (MenuItem item : items) {
            onFx(item::fire);
            awaitShown();
            assertThat(presets()).isEqualTo(item.getText()).isNotEqualTo(nothing);
        }
        change(state -> state.withSamples(70).withEpsilon(0.5).withSeed(9).withView(view -> view.withBayes(true)));
        assertThat(presets()).as("what it leaves alone").isNotEqualTo(nothing);
        change(state -> state.withRadius(31));
        assertThat(presets()).isEqualTo(nothing);
        change(state -> state.withRadius(100));
        assertThat(presets()).as("as it was").isNotEqualTo(nothing);
        change(state -> state.withCentres(each -> each.withGamma(0.02)));
        assertThat(presets()).isEqualTo(nothing);
    }

    private String presets() {
        return askFx(() -> ((Labeled) scene.lookup("#mixture-presets")).getText());
    }

    @Test
    void noTextOfTheColumnIsCutAtTheSmallestSize() {
        awaitShown();
        onFx(() -> scene.getRoot().layout());
        for (Node chip : askFx(() -> List.copyOf(scene.getRoot().lookupAll(".chip")))) {
            String text = ((Labeled) chip).getText();
            Node drawn = askFx(() -> chip.lookup(".text"));
            assertThat(((Text) drawn).getText()).isEqualTo(text);
        }
        assertThat(node("#send-to-training")).isNotNull();
    }
}
