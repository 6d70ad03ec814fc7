package org.losslab.figure.paper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.io.FilenameUtils;
import org.losslab.data.UserException;
import org.losslab.run.Reasons;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Finds the document in a figure file. */
public final class EmbeddedDocument {

    /** The name of the document in PNG and TIFF text, the PDF catalog and SVG metadata. */
    static final String KEY = "LossLabFigure";

    private static final long LARGEST = 256L << 20;

    private EmbeddedDocument() {}

    /**
     * Reads the document of a PNG, TIFF, SVG or PDF that LossLab has written, or of a settings file.
     *
     * @throws UserException with one line if the file cannot be read or carries none
     */
    public static FigureDocument read(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!Files.exists(file)) {
            throw new UserException("there is no file " + file);
        }
        try {
            if (Files.size(file) > LARGEST) {
                throw new UserException(file + " is too large for a figure");
            }
            Optional<String> json =
                    switch (FilenameUtils.getExtension(name)) {
                        case "png" -> RasterFiles.ofPng(file);
                        case "tif", "tiff" -> RasterFiles.ofTiff(file);
                        case "pdf" -> PdfFile.carried(file);
                        case "svg" -> ofSvg(file);
                        default -> Optional.of(ofText(file));
                    };
            return FigureDocument.parse(
                    json.orElseThrow(() -> new UserException(file + " was not made by LossLab: it does not say how")));
        } catch (IOException e) {
            throw new UserException(file + " cannot be read: " + Reasons.of(e), e);
        }
    }

    private static String ofText(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UserException(neither(file), e);
        }
        if (!text.isBlank() && text.strip().charAt(0) != '{') {
            throw new UserException(neither(file));
        }
        return text;
    }

    private static String neither(Path file) {
        return file + " is neither a PNG, TIFF, SVG or PDF that LossLab exported nor figure settings";
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
