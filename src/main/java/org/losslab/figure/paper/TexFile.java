package org.losslab.figure.paper;

import java.awt.Color;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.losslab.data.UserException;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.Decimation;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.LegendPlace;
import org.losslab.figure.Palette;
import org.losslab.figure.Scale;
import org.losslab.figure.SeriesLook;
import org.losslab.figure.Viewport;

/**
 * LaTeX source for pgfplots, with the numbers in it: {@code \input} it where the figure is to be. Curves that are longer than
 * TeX's memory have the points that a drawing at the figure's size shows.
 */
final class TexFile {

    /** What stands in the window's words and not in LaTeX's fonts for text. */
    private static final Map<Character, String> SYMBOLS = Map.ofEntries(
            Map.entry('\u03b3', "\\gamma"),
            Map.entry('\u03b5', "\\varepsilon"),
            Map.entry('\u03b7', "\\eta"),
            Map.entry('\u03bb', "\\lambda"),
            Map.entry('\u03bc', "\\mu"),
            Map.entry('\u03c3', "\\sigma"),
            Map.entry('\u0398', "\\Theta"),
            Map.entry('\u2264', "\\le"),
            Map.entry('\u2265', "\\ge"),
            Map.entry('\u2248', "\\approx"),
            Map.entry('\u226b', "\\gg"),
            Map.entry('\u00b1', "\\pm"),
            Map.entry('\u00b2', "^2"),
            Map.entry('\u00bd', "\\frac12"),
            Map.entry('\u221a', "\\surd"),
            Map.entry('\u221e', "\\infty"),
            Map.entry('\u2212', "-"));

    /** So many columns are told apart in print. */
    private static final double COLUMNS_PER_POINT = 2;

    private final PaperFigure figure;
    private final Writer out;

    private TexFile(PaperFigure figure, Writer out) {
        this.figure = figure;
        this.out = out;
    }

    static void write(PaperFigure figure, FigureDocument document, OutputStream stream) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        for (String line : document.provenance().lines()) {
            text.write("% " + line.replaceAll("\\R", " ") + "\n");
        }
        if (!document.source().runs().isEmpty()) {
            text.write("% " + EmbeddedDocument.KEY + " " + document.json() + "\n");
        }
        if (figure.panels().get(0) instanceof TablePanel table) {
            TexTable.write(table, text);
            text.flush();
            return;
        }
        text.write("% Needs \\usepackage{pgfplots}, \\usepgfplotslibrary{groupplots,fillbetween} and"
                + " \\pgfplotsset{compat=1.18}.\n");
        new TexFile(figure, text).picture();
        text.flush();
    }

    private void picture() throws IOException {
        Map<String, String> colors = colors();
        line("\\begin{tikzpicture}");
        for (Map.Entry<String, String> color : colors.entrySet()) {
            line("\\definecolor{" + color.getValue() + "}{HTML}{" + color.getKey() + "}");
        }
        // What pgfplots calls a width leaves the space between panels out.
        double between = 6 * figure.style().fontSize() * (figure.columns() - 1);
        double width = (figure.size().width() - between) / figure.columns();
        // Nor does its height count the legend.
        double height = Math.max(0.4 * width, (figure.size().height() - FigurePainter.unusual(figure)) / figure.rows());
        line("\\begin{groupplot}[group style={group size=" + figure.columns() + " by " + figure.rows()
                + ", horizontal sep=4em, vertical sep=4em},");
        line(String.format(
                Locale.ROOT,
                "  width=%.2fbp, height=%.2fbp, tick align=inside, tick style={black, thin}, legend cell align=left,",
                width,
                height));
        String font = String.format(
                Locale.ROOT,
                "font=\\fontsize{%.1f}{%.1f}\\selectfont",
                figure.style().fontSize(),
                1.2 * figure.style().fontSize());
        line("  label style={" + font + "}, tick label style={" + font + "}, title style={" + font
                + ", at={(0.5,0)}, anchor=north, yshift=-3em}, legend style={" + font + ", " + legend() + "}]");
        for (int i = 0; i < figure.panels().size(); i++) {
            if (!(figure.panels().get(i) instanceof CurvePanel panel)) {
                throw new UserException("decision regions are a picture, not numbers: choose png, tiff, svg or pdf");
            }
            panel(panel, i, colors);
        }
        line("\\end{groupplot}");
        line("\\end{tikzpicture}");
    }

    /** Where the one legend stands, which belongs to the first panel. */
    private String legend() {
        // The middle of a row of panels, in widths of the first one's frame.
        String middle = String.format(Locale.ROOT, "%.2f", 0.5 + 0.64 * (figure.columns() - 1));
        return switch (figure.style().legend()) {
            case BOTTOM -> "draw=none, legend columns=" + inRow() + ", at={(" + middle + ",-0.3)}, anchor=north";
            case UPPER_RIGHT -> "draw=none, at={(0.98,0.98)}, anchor=north east";
            case UPPER_LEFT -> "draw=none, at={(0.02,0.98)}, anchor=north west";
            case LOWER_RIGHT -> "draw=none, at={(0.98,0.02)}, anchor=south east";
            case LOWER_LEFT -> "draw=none, at={(0.02,0.02)}, anchor=south west";
            default ->
                "draw=none, legend columns=" + inRow()
                        + ", /tikz/every even column/.append style={column sep=0.7em}, at={(" + middle
                        + ",1.03)}, anchor=south";
        };
    }

    private int inRow() {
        return figure.columns() > 1 ? 6 : 3;
    }

    private Map<String, String> colors() {
        Map<String, String> colors = new LinkedHashMap<>();
        for (Panel panel : figure.panels()) {
            if (panel instanceof CurvePanel curves) {
                for (CurveSeries series : curves.figure().visibleSeries()) {
                    SeriesLook look = SeriesLook.of(series, figure.style());
                    for (var color : List.of(look.color(), look.band())) {
                        colors.putIfAbsent(
                                hex(color),
                                "losslab" + (char) ('A' + colors.size() % 26)
                                        + (colors.size() < 26 ? "" : "x".repeat(colors.size() / 26)));
                    }
                }
            }
        }
        return colors;
    }

    private static String hex(Color color) {
        return Palette.web(color).substring(1).toUpperCase(Locale.ROOT);
    }

    private static String names(List<String> names) {
        return names.isEmpty()
                ? ""
                : ", xtick={1,...," + names.size() + "}, xticklabels={"
                        + names.stream().map(name -> "{" + tex(name) + "}").collect(Collectors.joining(",")) + "}";
    }

    private void panel(CurvePanel panel, int index, Map<String, String> colors) throws IOException {
        CurveFigure curves = panel.figure();
        Scale xScale = curves.xAxis().scale();
        Scale yScale = curves.yAxis().scale();
        double unit = yScale == Scale.PERCENT ? 100 : 1;
        Viewport view = panel.viewport();
        StringBuilder options = new StringBuilder();
        options.append("xlabel={")
                .append(tex(curves.xAxis().label()))
                .append("}, ylabel={")
                .append(tex(curves.yAxis().label()))
                .append("}");
        options.append(", xmode=").append(xScale == Scale.LOG ? "log" : "normal");
        options.append(", ymode=").append(yScale == Scale.LOG ? "log" : "normal");
        options.append(", xmin=")
                .append(number(xScale.fromAxis(view.xLow())))
                .append(", xmax=")
                .append(number(xScale.fromAxis(view.xHigh())));
        options.append(", ymin=")
                .append(number(unit * yScale.fromAxis(view.yLow())))
                .append(", ymax=")
                .append(number(unit * yScale.fromAxis(view.yHigh())));
        options.append(names(curves.xAxis().names()));
        if (figure.lettered()) {
            options.append(", title={(")
                    .append((char) ('a' + index))
                    .append(panel.title().isBlank() ? ")" : ") " + tex(panel.title()))
                    .append("}");
        }
        line("\\nextgroupplot[" + options + "]");
        for (CurveSeries series : curves.visibleSeries()) {
            SeriesLook look = SeriesLook.of(series, figure.style());
            if (series.hasBand()) {
                band(panel, series, colors.get(hex(look.band())), index);
            }
        }
        for (CurveSeries series : curves.visibleSeries()) {
            plot(panel, series, colors, index == 0 && figure.style().legend() != LegendPlace.NONE);
        }
    }

    private static float number(double value) {
        return (float) value;
    }

    private void band(CurvePanel panel, CurveSeries series, String color, int index) throws IOException {
        String id = "p" + index + "s" + Math.floorMod(series.name().hashCode(), 1_000_000);
        line("\\addplot[draw=none, forget plot, name path=low" + id + "] coordinates {"
                + coordinates(points(panel, series, series.low())) + "};");
        line("\\addplot[draw=none, forget plot, name path=high" + id + "] coordinates {"
                + coordinates(points(panel, series, series.high())) + "};");
        line("\\addplot[fill=" + color + ", draw=none, forget plot] fill between[of=low" + id + " and high" + id
                + "];");
    }

    /** x and y of what is drawn, in the axis' numbers. */
    private double[][] points(CurvePanel panel, CurveSeries series, double[] values) {
        CurveFigure curves = panel.figure();
        int columns = (int) Math.ceil(COLUMNS_PER_POINT * figure.size().width() / figure.columns());
        double[][] points = Decimation.points(series, values, curves.xAxis().scale(), panel.viewport(), columns);
        if (curves.yAxis().scale() == Scale.PERCENT) {
            points[1] = Arrays.stream(points[1]).map(y -> 100 * y).toArray();
        }
        return points;
    }

    private void plot(CurvePanel panel, CurveSeries series, Map<String, String> colors, boolean named)
            throws IOException {
        double[][] points = points(panel, series, series.y());
        FigureStyle style = figure.style();
        SeriesLook look = SeriesLook.of(series, style);
        StringBuilder options = new StringBuilder("color=").append(colors.get(hex(look.color())));
        if (series.form() == CurveSeries.Form.BARS) {
            options.append(", ybar, fill, bar width=0.5");
        } else {
            options.append(String.format(Locale.ROOT, ", line width=%.2fbp", style.lineWidth()));
            float[] dash = look.dash();
            if (dash.length > 0) {
                options.append(", dash pattern=");
                for (int i = 0; i < dash.length; i++) {
                    options.append(String.format(
                            Locale.ROOT, "%s %.2fbp ", i % 2 == 0 ? "on" : "off", dash[i] * style.lineWidth()));
                }
            }
            int repeat = Math.max(1, points[0].length / 9);
            options.append(", mark=")
                    .append(marks(series))
                    .append(", mark repeat=")
                    .append(repeat)
                    .append(", mark options={solid, line width=0.7bp, scale=0.8")
                    .append(series.dashed() ? ", fill=white" : "")
                    .append("}");
        }
        line("\\addplot[" + options + "] coordinates {" + coordinates(points) + "};");
        if (named) {
            line("\\addlegendentry{" + tex(series.name()) + "}");
        }
    }

    private static String marks(CurveSeries series) {
        return List.of("*", "square*", "triangle*", "diamond*").get(series.hue().index());
    }

    private static String coordinates(double[][] points) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < points[0].length; i++) {
            if (Double.isFinite(points[1][i])) {
                text.append(text.length() == 0 ? "" : " ")
                        .append('(')
                        .append(points[0][i])
                        .append(',')
                        .append((float) points[1][i])
                        .append(')');
            }
        }
        return text.toString();
    }

    /** Words with what LaTeX takes for commands escaped; formulas between dollar signs stay. */
    static String tex(String text) {
        StringBuilder out = new StringBuilder();
        boolean formula = false;
        boolean paired = text.chars().filter(c -> c == '$').count() % 2 == 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$' && paired) {
                formula = !formula;
                out.append(c);
            } else if (formula) {
                out.append(c);
            } else {
                out.append(
                        switch (c) {
                            case '%', '&', '#', '_', '{', '}', '$' -> "\\" + c;
                            case '\\' -> "\\textbackslash{}";
                            case '~' -> "\\textasciitilde{}";
                            case '^' -> "\\textasciicircum{}";
                            case '\u2013' -> "--";
                            case '\u00b7' -> "\\textperiodcentered{}";
                            default -> SYMBOLS.containsKey(c) ? "$" + SYMBOLS.get(c) + "$" : String.valueOf(c);
                        });
            }
        }
        return out.toString();
    }

    private void line(String text) throws IOException {
        out.write(text + "\n");
    }
}
