package org.losslab.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A CSV file's columns, and how a row becomes text and comes back.
 *
 * <p>Numbers have ten significant digits, formed the same by every version of Java, so that equal runs are equal files.
 *
 * @param columns the header
 * @param format a row's cells, in the order of the columns
 * @param parse the row of these cells; throws {@link IllegalArgumentException} with what is wrong
 */
public record CsvTable<T>(List<String> columns, Function<T, List<String>> format, Function<List<String>, T> parse) {

    /** metrics.csv as it is read. */
    static final CsvTable<MetricRow> METRICS = metrics(Map.of());

    static final CsvTable<StepRow> STEPS = new CsvTable<>(
            List.of("arm", "step", "epoch", "objective", "accuracy", "learning_rate", "seconds"),
            row -> List.of(
                    row.arm(),
                    Long.toString(row.step()),
                    number(row.epoch()),
                    number(row.objective()),
                    number(row.accuracy()),
                    number(row.learningRate()),
                    seconds(row.seconds())),
            cells -> new StepRow(
                    cells.get(0),
                    Long.parseLong(cells.get(1)),
                    Double.parseDouble(cells.get(2)),
                    Double.parseDouble(cells.get(3)),
                    Double.parseDouble(cells.get(4)),
                    Double.parseDouble(cells.get(5)),
                    Double.parseDouble(cells.get(6))));

    static final CsvTable<SearchTrial> TRIALS = new CsvTable<>(
            List.of(
                    "arm",
                    "learning_rate",
                    "schedule",
                    "round",
                    "epochs",
                    "accuracy",
                    "normalized_loss",
                    "seconds",
                    "kept"),
            row -> List.of(
                    row.arm(),
                    number(row.learningRate()),
                    row.schedule(),
                    Integer.toString(row.round()),
                    Integer.toString(row.epochs()),
                    number(row.accuracy()),
                    number(row.normalizedLoss()),
                    seconds(row.seconds()),
                    Boolean.toString(row.kept())),
            cells -> new SearchTrial(
                    cells.get(0),
                    Double.parseDouble(cells.get(1)),
                    cells.get(2),
                    Integer.parseInt(cells.get(3)),
                    Integer.parseInt(cells.get(4)),
                    Double.parseDouble(cells.get(5)),
                    Double.parseDouble(cells.get(6)),
                    Double.parseDouble(cells.get(7)),
                    Boolean.parseBoolean(cells.get(8))));

    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

    /**
     * metrics.csv as it is written.
     *
     * @param losses the loss's key by the arm's label; a column for other programs, which readers here take from the experiment
     */
    static CsvTable<MetricRow> metrics(Map<String, String> losses) {
        return new CsvTable<>(
                List.of(
                        "arm",
                        "loss",
                        "split",
                        "epoch",
                        "objective",
                        "normalized_loss",
                        "accuracy",
                        "learning_rate",
                        "seconds"),
                row -> List.of(
                        row.arm(),
                        losses.getOrDefault(row.arm(), ""),
                        row.split().key(),
                        Integer.toString(row.epoch()),
                        number(row.objective()),
                        number(row.normalizedLoss()),
                        number(row.accuracy()),
                        number(row.learningRate()),
                        seconds(row.seconds())),
                cells -> new MetricRow(
                        cells.get(0),
                        split(cells.get(2)),
                        Integer.parseInt(cells.get(3)),
                        Double.parseDouble(cells.get(4)),
                        Double.parseDouble(cells.get(5)),
                        Double.parseDouble(cells.get(6)),
                        Double.parseDouble(cells.get(7)),
                        Double.parseDouble(cells.get(8))));
    }

    /** The header with its line end. */
    public String header() {
        return String.join(",", columns) + "\n";
    }

    /** A row with its line end. */
    public String line(T row) {
        return String.join(",", format.apply(row).stream().map(CsvTable::quoted).toList()) + "\n";
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** A number as it stands in every table: ten significant digits. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        boolean plain = value == 0 || (Math.abs(value) >= 1e-4 && Math.abs(value) < 1e10);
        return plain ? rounded.toPlainString() : rounded.toString();
    }

    /** Seconds as they stand in every table: three decimals. */
    public static String seconds(double value) {
        return BigDecimal.valueOf(Math.round(value * 1000), 3).toPlainString();
    }

    private static Split split(String key) {
        return Arrays.stream(Split.values())
                .filter(split -> split.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown split '" + key + "'"));
    }
}
