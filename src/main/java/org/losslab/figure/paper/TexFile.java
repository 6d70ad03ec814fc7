package org.losslab.figure.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.losslab.data.UserException;
import org.losslab.figure.CurveFigure;
import org.losslab.figure.CurveSeries;
import org.losslab.figure.FigureStyle;
import org.losslab.figure.LegendPlace;
import org.losslab.figure.Palette;
import org.losslab.figure.Scale;
import org.losslab.figure.SeriesLook;
import org.losslab.figure.Viewport;

/** LaTeX source for pgfplots, with the numbers in it: {@code \input} it where the figure is to be. */
final class TexFile {

    private final PaperFigure figure;
    private final Writer out;

    private TexFile(PaperFigure figure, Writer out) {
        this.figure = figure;
        this.out = out;
    }

    static void write(PaperFigure figure, FigureDocument document, OutputStream stream) throws IOException {
        Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        for (String line : document.provenance().lines()) {
            text.write("% " + line.replaceAll("\\R", " ") + "\n");
        }
        text.write("% " + EmbeddedDocument.KEY + " " + document.json() + "\n");
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
        double height = figure.size().height() / figure.rows();
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
                band(series, colors.get(hex(look.band())), unit, index);
            }
        }
        for (CurveSeries series : curves.visibleSeries()) {
            plot(series, colors, unit, index == 0 && figure.style().legend() != LegendPlace.NONE);
        }
    }

    private static float number(double value) {
        return (float) value;
    }

    private void band(CurveSeries series, String color, double unit, int index) throws IOException {
        String id = "p" + index + "s" + Math.floorMod(series.name().hashCode(), 1_000_000);
        line("\\addplot[draw=none, forget plot, name path=low" + id + "] coordinates {"
                + coordinates(series.x(), series.low(), unit) + "};");
        line("\\addplot[draw=none, forget plot, name path=high" + id + "] coordinates {"
                + coordinates(series.x(), series.high(), unit) + "};");
        line("\\addplot[fill=" + color + ", draw=none, forget plot] fill between[of=low" + id + " and high" + id
                + "];");
    }

    private void plot(CurveSeries series, Map<String, String> colors, double unit, boolean named) throws IOException {
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
            int repeat = Math.max(1, series.size() / 9);
            options.append(", mark=")
                    .append(marks(series))
                    .append(", mark repeat=")
                    .append(repeat)
                    .append(", mark options={solid, line width=0.7bp, scale=0.8")
                    .append(series.dashed() ? ", fill=white" : "")
                    .append("}");
        }
        line("\\addplot[" + options + "] coordinates {" + coordinates(series.x(), series.y(), unit) + "};");
        if (named) {
            line("\\addlegendentry{" + tex(series.name()) + "}");
        }
    }

    private static String marks(CurveSeries series) {
        return List.of("*", "square*", "triangle*", "diamond*")
                .get((series.hue().index() + series.variant()) % 4);
    }

    private static String coordinates(double[] x, double[] y, double unit) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(y[i])) {
                text.append(text.length() == 0 ? "" : " ")
                        .append('(')
                        .append(x[i])
                        .append(',')
                        .append((float) (unit * y[i]))
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
                            case '\u00b7' -> "\\textperiodcentered{}";
                            default -> String.valueOf(c);
                        });
            }
        }
        return out.toString();
    }

    private void line(String text) throws IOException {
        out.write(text + "\n");
    }
}
