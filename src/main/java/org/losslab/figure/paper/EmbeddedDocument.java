package org.losslab.figure.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.losslab.data.UserException;
import org.losslab.run.Reasons;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Finds the document in a figure file. */
public final class EmbeddedDocument {

    /** The name of the document in PNG text, PDF information and SVG metadata. */
    static final String KEY = "LossLabFigure";

    private static final long LARGEST = 256L << 20;

    private EmbeddedDocument() {}

    /**
     * Reads the document of a PNG, SVG or PDF that LossLab has written, or of a settings file.
     *
     * @throws UserException with one line if the file cannot be read or carries none
     */
    public static FigureDocument read(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (Files.size(file) > LARGEST) {
                throw new UserException(file + " is too large for a figure");
            }
            Optional<String> json = name.endsWith(".png")
                    ? ofPng(file)
                    : name.endsWith(".pdf")
                            ? ofPdf(file)
                            : name.endsWith(".svg") ? ofSvg(file) : Optional.of(Files.readString(file));
            return FigureDocument.parse(
                    json.orElseThrow(() -> new UserException(file + " was not made by LossLab: it does not say how")));
        } catch (IOException e) {
            throw new UserException(file + " cannot be read: " + Reasons.of(e), e);
        }
    }

    private static Optional<String> ofPng(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UserException(file + " is no picture that can be read");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, false);
                Node tree = reader.getImageMetadata(0)
                        .getAsTree(reader.getImageMetadata(0).getNativeMetadataFormatName());
                NodeList entries = ((Element) tree).getElementsByTagName("iTXtEntry");
                for (int i = 0; i < entries.getLength(); i++) {
                    Element entry = (Element) entries.item(i);
                    if (entry.getAttribute("keyword").equals(KEY)) {
                        return Optional.of(entry.getAttribute("text"));
                    }
                }
                return Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<String> ofPdf(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return Optional.ofNullable(pdf.getDocumentInformation().getCustomMetadataValue(KEY));
        }
    }

    private static Optional<String> ofSvg(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setExpandEntityReferences(false);
            InputSource source = new InputSource(in);
            source.setEncoding(StandardCharsets.UTF_8.name());
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            NodeList entries = builder.parse(source).getElementsByTagName("metadata");
            for (int i = 0; i < entries.getLength(); i++) {
                if (((Element) entries.item(i)).getAttribute("id").equals(KEY)) {
                    return Optional.of(entries.item(i).getTextContent());
                }
            }
            return Optional.empty();
        } catch (SAXException | ParserConfigurationException e) {
            throw new UserException(file + " is no SVG that can be read", e);
        }
    }
}
