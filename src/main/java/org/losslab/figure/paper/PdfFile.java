package org.losslab.figure.paper;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.losslab.data.UserException;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FontFamily;

/** PDF files of one page as large as the figure, with the used glyphs of the fonts embedded and text as text. */
final class PdfFile {

    /** A document's identity comes from this, not from the clock. */
    private static final long IDENTITY = 1;

    /** A small file can be unpacked without end. */
    private static final int LARGEST_DOCUMENT = 32 << 20;

    private PdfFile() {}

    static void write(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
        FigureSize size = figure.size();
        try (PDDocument pdf = new PDDocument()) {
            float width = (float) size.width();
            float height = (float) size.height();
            PDPage page = new PDPage(new PDRectangle(width, height));
            pdf.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(pdf, width, height);
            try (PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer()) {
                register(text, pdf, figure.style().family());
                graphics.setFontTextDrawer(text);
                FigurePainter.draw(figure, graphics);
                graphics.dispose();
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    content.drawForm(graphics.getXFormObject());
                }
                describe(pdf.getDocumentInformation(), figure, document);
                carry(pdf, document);
                pdf.setDocumentId(IDENTITY);
                pdf.save(out);
            }
        }
    }

    private static void register(PdfBoxGraphics2DFontTextDrawer text, PDDocument pdf, FontFamily family)
            throws IOException {
        for (boolean bold : new boolean[] {false, true}) {
            try (InputStream file = family.file(bold).openStream()) {
                String name = (bold ? family.bold(1) : family.regular(1)).getFontName();
                text.registerFont(name, PDType0Font.load(pdf, file));
            }
        }
    }

    private static void describe(PDDocumentInformation about, PaperFigure figure, FigureDocument document) {
        if (!figure.title().isBlank()) {
            about.setTitle(figure.title());
        }
        about.setCreator(document.provenance().software());
        about.setSubject(String.join("; ", document.provenance().lines()));
    }

    /** The document, packed, as a stream of the catalog: a text of the information would be neither. */
    private static void carry(PDDocument pdf, FigureDocument document) throws IOException {
        COSStream stream = pdf.getDocument().createCOSStream();
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(document.json().getBytes(StandardCharsets.UTF_8));
        }
        pdf.getDocumentCatalog().getCOSObject().setItem(EmbeddedDocument.KEY, stream);
    }

    /** The document that a PDF carries, if it was made here. */
    static Optional<String> carried(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
            if (!(catalog.getDictionaryObject(EmbeddedDocument.KEY) instanceof COSStream stream)) {
                return Optional.empty();
            }
            try (InputStream in = stream.createInputStream()) {
                byte[] document = in.readNBytes(LARGEST_DOCUMENT + 1);
                if (document.length > LARGEST_DOCUMENT) {
                    throw new UserException(file + " carries more than any document of a figure");
                }
                return Optional.of(new String(document, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            if (!Files.isReadable(file)) {
                throw e;
            }
            // What the reader says is of the insides of the format.
            throw new UserException(file + " cannot be read: it is damaged, or no PDF", e);
        }
    }
}
