package org.losslab.figure.paper;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** LaTeX source of a table. */
final class TexTable {

    /** A number with a power of ten, as the window writes it. */
    private static final Pattern POWER = Pattern.compile("(\u2248 )?([-\u2212]?[0-9.]+)e([-\u2212]?)([0-9]+)");

    private TexTable() {}

    static void write(TablePanel table, Writer out) throws IOException {
        StringBuilder columns = new StringBuilder();
        for (int column = 0; column < table.head().size(); column++) {
            columns.append(table.numeric(column) ? 'r' : 'l');
        }
        out.write("% Needs \\usepackage{booktabs}.\n");
        out.write("\\begin{tabular}{" + columns + "}\n\\toprule\n");
        out.write(row(table.head()) + "\\midrule\n");
        for (List<TablePanel.Cell> row : table.rows()) {
            out.write(row(row.stream().map(TablePanel.Cell::text).toList()));
        }
        out.write("\\bottomrule\n\\end{tabular}\n");
    }

    private static String cell(String text) {
        Matcher power = POWER.matcher(text);
        if (!power.matches()) {
            return TexFile.tex(text);
        }
        return "$" + (power.group(1) == null ? "" : "\\approx ")
                + power.group(2).replace('\u2212', '-') + "\\times10^{"
                + (power.group(3).isEmpty() ? "" : "-") + power.group(4) + "}$";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(TexTable::cell).collect(Collectors.joining(" & ")) + " \\\\\n";
    }
}
