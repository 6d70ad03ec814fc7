package org.losslab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.losslab.data.UserException;
import org.losslab.figure.FigureSize;
import org.losslab.figure.paper.FigureBuilder;
import org.losslab.figure.paper.FigureDocument;
import org.losslab.figure.paper.FigureFiles;
import org.losslab.figure.paper.FigureFormat;
import org.losslab.figure.paper.PaperFigure;
import org.losslab.run.RunData;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a figure goes: the options of every command that writes one. */
public final class FigureTarget {

    @Option(
            names = "--format",
            split = ",",
            description = "png, pdf, svg, tiff, csv or tex, or several with commas (default: as --out ends).")
    private List<String> formats = List.of();

    @Option(names = "--force", description = "Replace files that are there.")
    private boolean force;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The file to write (required); with several formats without its ending.")
    private Path out;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /**
     * The formats that are asked for.
     *
     * @throws UserException if there is no file, no format, or no such format
     */
    public List<FigureFormat> formats() {
        if (out == null) {
            throw new UserException("give --out FILE: the file to write");
        }
        if (!formats.isEmpty()) {
            return formats.stream().map(FigureFormat::of).distinct().toList();
        }
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            throw new UserException("say which --format, or let --out end in .png, .pdf, .svg, .tiff, .csv or .tex");
        }
        return List.of(FigureFormat.of(name.substring(dot + 1)));
    }

    /**
     * Writes a figure and says where.
     *
     * @param runs that the document names
     * @param suffix behind the file's name
     */
    public void write(FigureDocument document, List<RunData> runs, List<FigureFormat> wanted, String suffix) {
        check(document, wanted, suffix);
        PaperFigure figure = FigureBuilder.build(document, runs);
        figure.missingGlyphs().ifPresent(spec.commandLine().getErr()::println);
        figure.unclosedFormula().ifPresent(spec.commandLine().getErr()::println);
        PrintWriter print = spec.commandLine().getOut();
        for (FigureFormat format : wanted) {
            Path file = file(format, wanted.size() > 1, suffix);
            FigureFiles.save(figure, document, format, file, force);
            print.printf(Locale.ROOT, "%s: %s%n", file, size(figure.size(), format));
        }
        print.flush();
    }

    /** Of several files either all are begun or none. */
    private void check(FigureDocument document, List<FigureFormat> wanted, String suffix) {
        List<FigureFormat> possible = FigureFormat.of(document.source());
        for (FigureFormat format : wanted) {
            if (!possible.contains(format)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "decision regions are a picture, not numbers, and cannot be " + format.extension()
                                + "; possible: "
                                + String.join(
                                        ", ",
                                        possible.stream()
                                                .map(FigureFormat::extension)
                                                .toList()));
            }
            FigureFiles.checkFree(file(format, wanted.size() > 1, suffix), force);
        }
    }

    private static String size(FigureSize size, FigureFormat format) {
        return format.raster()
                ? size.widthPixels() + " x " + size.heightPixels() + " pixels"
                : String.format(Locale.ROOT, "%.2f x %.2f in", size.widthInches(), size.heightInches());
    }

    private Path file(FigureFormat format, boolean several, String suffix) {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        boolean ending = dot > 0 && isFormat(name.substring(dot + 1));
        String stem = ending ? name.substring(0, dot) : name;
        boolean asGiven = !several && (ending || dot > 0);
        return asGiven && suffix.isEmpty() ? out : out.resolveSibling(stem + suffix + "." + format.extension());
    }

    private static boolean isFormat(String ending) {
        List<String> known = new ArrayList<>(List.of("tif"));
        for (FigureFormat format : FigureFormat.values()) {
            known.add(format.extension());
        }
        return known.contains(ending.toLowerCase(Locale.ROOT));
    }
}
