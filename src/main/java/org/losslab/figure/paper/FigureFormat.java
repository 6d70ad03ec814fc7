package org.losslab.figure.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.losslab.data.UserException;

/** The formats of figure files. Pictures carry their document. */
public enum FigureFormat {
    PNG {
        @Override
        void write(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
            RasterFiles.png(figure, document, out);
        }
    },
    PDF {
        @Override
        void write(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
            PdfFile.write(figure, document, out);
        }
    },
    SVG {
        @Override
        void write(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
            SvgFile.write(figure, document, out);
        }
    },
    TIFF {
        @Override
        void write(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
            RasterFiles.tiff(figure, document, out);
        }
    },
    CSV {
        @Override
        void write(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
            DataFiles.csv(figure, document, out);
        }
    },
    TEX {
        @Override
        void write(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
            TexFile.write(figure, document, out);
        }
    };

    /**
     * Writes a figure: the same figure and document give the same bytes.
     *
     * @throws IOException if the stream cannot be written
     */
    abstract void write(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException;

    /** Its name on the command line and the files' extension. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is made of pixels, so that the resolution matters. */
    public boolean raster() {
        return this == PNG || this == TIFF;
    }

    /** The formats that a figure can have: decision regions are a picture, not numbers. */
    public static List<FigureFormat> of(FigureSource source) {
        return Arrays.stream(values())
                .filter(format -> source.regions().isEmpty() || (format != CSV && format != TEX))
                .toList();
    }

    /**
     * The format of that name.
     *
     * @throws UserException if there is none
     */
    public static FigureFormat of(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(wanted.equals("tif") ? "tiff" : wanted))
                .findFirst()
                .orElseThrow(() -> new UserException("unknown format '" + name + "'; possible: "
                        + Arrays.stream(values()).map(FigureFormat::extension).collect(Collectors.joining(", "))));
    }
}
