package org.losslab.mixture;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Centres from a CSV file: one centre a row, one coordinate a column, no header; empty lines are skipped. */
public final class CentresCsv {

    private static final long LARGEST = 64 << 20;
    private static final int LONGEST_QUOTE = 40;

    private CentresCsv() {}

    /**
     * Reads the rows as they are, lengths unchecked.
     *
     * @throws IOException if the file cannot be read as text
     * @throws IllegalArgumentException with one line that names row and column (from 1) and says what is wrong
     */
    public static double[][] read(Path file) throws IOException {
        if (!Files.isRegularFile(file) && Files.exists(file)) {
            throw new IOException("not a file: give a CSV file of numbers");
        }
        if (Files.exists(file) && Files.size(file) > LARGEST) {
            throw new IOException("larger than " + (LARGEST >> 20) + " MB: give fewer centres");
        }
        try {
            return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            throw new IOException("not a text file: give a CSV file of numbers", e);
        }
    }

    static double[][] parse(List<String> lines) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    i == 0 && lines.get(0).startsWith("\uFEFF") ? lines.get(0).substring(1) : lines.get(i);
            if (!line.isBlank()) {
                double[] row = row(line, i + 1);
                if (!rows.isEmpty() && rows.get(0).length != row.length) {
                    throw new IllegalArgumentException(
                            "row " + (i + 1) + " has " + row.length + " columns, the first has " + rows.get(0).length
                                    + ": give every centre the same number of coordinates");
                }
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the file holds no centres: give one centre a row");
        }
        return rows.toArray(new double[0][]);
    }

    private static double[] row(String line, int number) {
        String[] cells = line.split(",", -1);
        double[] row = new double[cells.length];
        for (int j = 0; j < cells.length; j++) {
            String cell = cells[j].strip();
            try {
                row[j] = Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "row " + number + ", column " + (j + 1) + ": '" + quote(cell) + "' is not a number", e);
            }
            if (!Double.isFinite(row[j])) {
                throw new IllegalArgumentException(
                        "row " + number + ", column " + (j + 1) + ": '" + quote(cell) + "' is not a finite number");
            }
        }
        return row;
    }

    private static String quote(String cell) {
        return cell.length() <= LONGEST_QUOTE ? cell : cell.substring(0, LONGEST_QUOTE) + "…";
    }
}
