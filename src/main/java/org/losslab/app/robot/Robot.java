package org.losslab.app.robot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.losslab.ui.Messages;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Store;

/** Does one random thing after another to the windows that are shown. On the JavaFX thread. */
final class Robot {

    /** What leads to a dialog of the system's, which no robot can answer, into the user's own settings or out into the network. */
    private static final Set<String> LEFT_ALONE = Set.of(
                    "state.save",
                    "state.open",
                    "figure.open",
                    "lecture.open",
                    "lecture.save",
                    "help.report",
                    "help.report.save",
                    "figure.export",
                    "figure.save.title",
                    "figure.keep",
                    "cifar.choose",
                    "cifar.download")
            .stream()
            .map(Messages::text)
            .collect(Collectors.toSet());

    private static final Set<Shortcut> KEYS_LEFT_ALONE = Set.of(Shortcut.FULL_SCREEN, Shortcut.OPEN_FIGURE);

    private static final List<KeyCode> PLAIN_KEYS = List.of(
            KeyCode.TAB,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.PAGE_DOWN,
            KeyCode.PAGE_UP,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.HOME,
            KeyCode.END);

    private static final List<String> TYPED =
            List.of("", "0", "-1", "7", "1e9", "0,5", "abc", "0.01", "99999999999", "∞", "NaN", "2, 3");

    private final Store store;
    private final Random random;
    private final Map<String, Integer> counts = new TreeMap<>();
    private volatile String last = "";

    Robot(Store store, Random random) {
        this.store = store;
        this.random = random;
    }

    /** What it did last. */
    String last() {
        return last;
    }

    /** How many kinds of things it has done. */
    int kinds() {
        return counts.size();
    }

    /** One random thing. */
    void act() {
        int dice = random.nextInt(100);
        if (dice < 24) {
            press();
        } else if (dice < 44) {
            slide();
        } else if (dice < 52) {
            choose();
        } else if (dice < 57) {
            type();
        } else if (dice < 72) {
            key();
        } else if (dice < 92) {
            mouse();
        } else if (dice < 97) {
            menu();
        } else {
            closeOtherWindows();
        }
    }

    private void did(String kind, String what) {
        counts.merge(kind, 1, Integer::sum);
        last = kind + " " + what;
    }

    private <T extends Node> List<T> shown(Class<T> type, String selector) {
        List<T> found = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            if (scene != null && scene.getRoot() != null) {
                // A look-up knows no lists of selectors.
                Arrays.stream(selector.split(", "))
                        .flatMap(each -> scene.getRoot().lookupAll(each).stream())
                        .filter(type::isInstance)
                        .map(type::cast)
                        .filter(Robot::isReachable)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static boolean isReachable(Node node) {
        if (node.isDisabled()) {
            return false;
        }
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void press() {
        List<ButtonBase> buttons = shown(ButtonBase.class, ".button, .toggle-button, .check-box, .why").stream()
                .filter(button -> !(button instanceof MenuButton))
                .filter(button -> !LEFT_ALONE.contains(String.valueOf(button.getText())))
                .filter(button -> !LEFT_ALONE.contains(String.valueOf(button.getAccessibleText())))
                .filter(button -> !String.valueOf(button.getText()).endsWith("…"))
                .toList();
        if (!buttons.isEmpty()) {
            ButtonBase button = any(buttons);
            did("press", button.getId() + " '" + button.getText() + "' " + button.getAccessibleText());
            button.fire();
        }
    }

    private void slide() {
        List<Slider> sliders = shown(Slider.class, ".slider");
        if (!sliders.isEmpty()) {
            Slider slider = any(sliders);
            double share = random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble();
            did("slide", slider.getId() + " to " + share);
            slider.setValue(slider.getMin() + share * (slider.getMax() - slider.getMin()));
        }
    }

    private void choose() {
        List<ComboBox<?>> boxes = new ArrayList<>();
        shown(ComboBox.class, ".combo-box").forEach(boxes::add);
        if (!boxes.isEmpty()) {
            choose(any(boxes));
        }
    }

    private <T> void choose(ComboBox<T> box) {
        if (!box.getItems().isEmpty()) {
            T item = any(box.getItems());
            did("choose", box.getId() + " " + item);
            box.setValue(item);
        }
    }

    private void type() {
        List<TextField> fields = shown(TextField.class, ".text-field");
        if (!fields.isEmpty()) {
            TextField field = any(fields);
            String text = any(TYPED);
            did("type", field.getId() + " '" + text + "'");
            field.requestFocus();
            field.setText(text);
            // In a dialog the key would press its default button, which asks for a file.
            if (field.getScene().getRoot().lookupAll(".button").stream().noneMatch(Robot::isDefault)) {
                Hand.key(field, KeyCode.ENTER, false, false);
            }
        }
    }

    private static boolean isDefault(Node node) {
        return node instanceof Button button && button.isDefaultButton();
    }

    private void key() {
        Stage main = (Stage) Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElseThrow();
        Scene scene = main.getScene();
        Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        if (random.nextInt(3) == 0) {
            KeyCode code = any(PLAIN_KEYS);
            boolean leadsOut = target instanceof ButtonBase && code == KeyCode.ENTER;
            if (!leadsOut) {
                did("key", code.getName());
                Hand.key(target, code, false, false);
            }
            return;
        }
        List<Shortcut> shortcuts = List.of(Shortcut.values()).stream()
                .filter(each -> !KEYS_LEFT_ALONE.contains(each))
                .toList();
        Shortcut shortcut = any(shortcuts);
        did("shortcut", shortcut.name());
        KeyCodeCombination keys = (KeyCodeCombination) shortcut.keys();
        Hand.key(
                target,
                keys.getCode(),
                keys.getShift() == KeyCombination.ModifierValue.DOWN,
                keys.getShortcut() == KeyCombination.ModifierValue.DOWN);
    }

    private void mouse() {
        List<Node> places = shown(Node.class, ".picture-area, #chart-accuracy, #chart-loss, .slider-row");
        if (places.isEmpty()) {
            return;
        }
        Node place = any(places);
        double x = random.nextDouble() * place.getLayoutBounds().getWidth();
        double y = random.nextDouble() * place.getLayoutBounds().getHeight();
        switch (random.nextInt(4)) {
            case 0 -> {
                did("move", place.getStyleClass().toString());
                Hand.mouse(place, MouseEvent.MOUSE_MOVED, x, y, 0);
            }
            case 1 -> {
                did("drag", place.getStyleClass().toString());
                Hand.mouse(place, MouseEvent.MOUSE_PRESSED, x, y, 1);
                for (int i = 1; i <= 4; i++) {
                    Hand.mouse(place, MouseEvent.MOUSE_DRAGGED, x + 9 * i, y - 7 * i, 1);
                }
                Hand.mouse(place, MouseEvent.MOUSE_RELEASED, x + 36, y - 28, 1);
            }
            case 2 -> {
                did("scroll", place.getStyleClass().toString());
                // A slider takes the wheel from a pointer that came by hand.
                Hand.mouse(place, MouseEvent.MOUSE_MOVED, x, y, 0);
                Hand.scroll(place, x, y, random.nextBoolean() ? 40 : -40);
            }
            default -> {
                did("double click", place.getStyleClass().toString());
                Hand.mouse(place, MouseEvent.MOUSE_CLICKED, x, y, 2);
            }
        }
    }

    private void menu() {
        List<MenuItem> items = new ArrayList<>();
        for (MenuButton button : shown(MenuButton.class, ".menu-button")) {
            button.getItems().stream()
                    .filter(item -> !(item instanceof SeparatorMenuItem))
                    .filter(item -> !LEFT_ALONE.contains(item.getText()))
                    .filter(item -> !item.getText().endsWith("…"))
                    .forEach(items::add);
        }
        if (!items.isEmpty()) {
            MenuItem item = any(items);
            did("menu", item.getText());
            if (item instanceof CheckMenuItem check) {
                check.setSelected(!check.isSelected());
            }
            item.fire();
        }
    }

    private void closeOtherWindows() {
        List<Window> windows = List.copyOf(Window.getWindows());
        did("close", windows.size() - 1 + " windows, " + store.get().workspace());
        windows.stream().skip(1).forEach(Window::hide);
    }
}
