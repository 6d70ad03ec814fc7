package org.losslab.mixture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The best line packings found in R³, read from the table beside this class: columns classes, x, y, z. */
final class PackingTable {

    private static final Map<Integer, double[][]> CENTRES = read();

    private PackingTable() {}

    static boolean contains(int classes) {
        return CENTRES.containsKey(classes);
    }

    /** The packing of K lines, {@code [K, 3]}. */
    static double[][] centres(int classes) {
        return Centres.normalized(CENTRES.get(classes));
    }

    private static Map<Integer, double[][]> read() {
        Map<Integer, List<double[]>> rows = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PackingTable.class.getResourceAsStream("packings-3d.csv"), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> {
                String[] cells = line.split(",", -1);
                rows.computeIfAbsent(Integer.valueOf(cells[0]), classes -> new ArrayList<>())
                        .add(new double[] {
                            Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])
                        });
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, double[][]> centres = new HashMap<>();
        rows.forEach((classes, list) -> centres.put(classes, list.toArray(new double[0][])));
        return centres;
    }
}
