package org.losslab.ui.training;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.losslab.ui.Icon;
import org.losslab.ui.Messages;
import org.losslab.ui.Shortcut;
import org.losslab.ui.Tips;

/** A seed, with a button for another one. */
final class SeedField {

    /** The largest seed that the form takes: nine digits are enough to tell runs apart and few enough to type. */
    static final long LARGEST = 999_999_999;

    private static final int DRAWN_BELOW = 10_000;

    private final ValueField<Long> field;
    private final Consumer<Long> write;

    SeedField(Form form, String key, Consumer<Long> write) {
        this.write = write;
        field = ValueField.whole(form, key, 0, LARGEST, write);
        Button draw = new Button(Messages.text("form.seed.new"), Icon.DICE.node());
        draw.setId("new-seed");
        draw.getStyleClass().add("seed-button");
        draw.setMinWidth(Region.USE_PREF_SIZE);
        draw.setOnAction(event -> draw());
        Tips.set(draw, Messages.text("form.seed.new.tip"), Shortcut.NEW_SEED);
        field.row().append(draw);
    }

    /** Another seed, short enough to read out. */
    void draw() {
        write.accept(ThreadLocalRandom.current().nextLong(1, DRAWN_BELOW));
    }

    void show(long seed) {
        field.show(seed);
    }

    Node node() {
        return field.node();
    }
}
