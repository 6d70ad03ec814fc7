package org.losslab.ui.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.losslab.data.UserException;
import org.losslab.ui.Messages;
import org.losslab.ui.Worded;

/**
 * A line of the form with a field of text that stands for a value. Every text that is a value is written at once; any other stays
 * in the field with what is wrong below it, and the state keeps the last value.
 */
final class ValueField<T> {

    private final Function<String, T> parse;
    private final Function<T, String> format;
    private final Consumer<T> write;
    private final TextField text = new TextField();
    private final FormRow row;
    private String problem = "";
    private T shown;
    private boolean showing;

    private ValueField(
            Form form,
            String key,
            String range,
            Function<String, T> parse,
            Function<T, String> format,
            Consumer<T> write) {
        this.parse = parse;
        this.format = format;
        this.write = write;
        row = FormRow.of(key, text, range);
        text.setId(key.replace('.', '-'));
        text.textProperty().addListener((observable, before, after) -> typed(after));
        form.validation().register(text, text.textProperty(), row.message(), () -> problem);
        form.add(this);
    }

    /** A whole number in a range. */
    static ValueField<Long> whole(Form form, String key, long low, long high, Consumer<Long> write) {
        String range = Messages.text("field.range", grouped(low), grouped(high));
        String wrong = Messages.text("field.whole", grouped(low), grouped(high));
        return new ValueField<>(
                form,
                key,
                range,
                typed -> {
                    long value = number(typed, wrong, Long::parseLong);
                    require(value >= low && value <= high, wrong);
                    return value;
                },
                value -> Long.toString(value),
                write);
    }

    /** A number in a range. */
    static ValueField<Double> real(Form form, String key, double low, double high, Consumer<Double> write) {
        String range = Messages.text("field.range", plain(low), plain(high));
        String wrong = Messages.text("field.real", plain(low), plain(high));
        return new ValueField<>(
                form,
                key,
                range,
                typed -> {
                    double value = number(typed, wrong, Double::parseDouble);
                    require(value >= low && value <= high, wrong);
                    return value;
                },
                ValueField::plain,
                write);
    }

    /** Whole numbers with commas between them. */
    static ValueField<List<Integer>> wholes(Form form, String key, Consumer<List<Integer>> write) {
        String wrong = Messages.text("field.wholes");
        return new ValueField<>(
                form,
                key,
                "",
                typed -> Arrays.stream(typed.split("[,;\\s]+"))
                        .filter(part -> !part.isEmpty())
                        .map(part -> number(part, wrong, Integer::parseInt))
                        .toList(),
                values -> values.stream().map(Object::toString).collect(Collectors.joining(", ")),
                write);
    }

    /** Shows the state's value. Text that stands for it already stays as it was typed. */
    void show(T value) {
        boolean same = value.equals(shown);
        shown = value;
        if (!same && !value.equals(parsed())) {
            restore();
        }
    }

    /** Gives up what was typed for the state's value. */
    void restore() {
        if (shown == null || (problem.isEmpty() && text.getText().equals(format.apply(shown)))) {
            return;
        }
        problem = "";
        showing = true;
        text.setText("");
        text.setText(format.apply(shown));
        showing = false;
    }

    private T parsed() {
        try {
            return parse.apply(text.getText().strip());
        } catch (UserException e) {
            return null;
        }
    }

    private void typed(String typed) {
        if (showing) {
            return;
        }
        try {
            T value = parse.apply(typed.strip());
            problem = "";
            shown = value;
            write.accept(value);
        } catch (UserException e) {
            problem = sentence(Worded.of(e.getMessage()));
        }
    }

    Node node() {
        return row.node();
    }

    FormRow row() {
        return row;
    }

    TextField text() {
        return text;
    }

    private static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
    }

    private static <N> N number(String typed, String wrong, Function<String, N> parse) {
        try {
            return parse.apply(typed.strip());
        } catch (NumberFormatException e) {
            throw new UserException(wrong, e);
        }
    }

    private static void require(boolean right, String wrong) {
        if (!right) {
            throw new UserException(wrong);
        }
    }

    private static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** To four digits, for reading: 8.95, 98. */
    static String rounded(double value) {
        return plain(new BigDecimal(value).round(new MathContext(4)).doubleValue());
    }

    /** The shortest decimal form: 0.0005, 100. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
