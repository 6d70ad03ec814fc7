package org.losslab.figure.paper;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** LaTeX source of a table. */
final class TexTable {

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

    private static String row(List<String> cells) {
        return cells.stream().map(TexFile::tex).collect(Collectors.joining(" & ")) + " \\\\\n";
    }
}
