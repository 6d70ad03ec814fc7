package org.losslab.figure.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.losslab.data.UserException;
import org.losslab.figure.FigureImage;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** PNG and TIFF files, which know their physical size. */
final class RasterFiles {

    private static final String PNG_METADATA = "javax_imageio_png_1.0";
    private static final String TIFF_METADATA = "javax_imageio_tiff_image_1.0";
    private static final double METRES_PER_INCH = 0.0254;
    private static final int X_RESOLUTION = 282;
    private static final int Y_RESOLUTION = 283;
    private static final int RESOLUTION_UNIT = 296;
    private static final int IMAGE_DESCRIPTION = 270;
    private static final int SOFTWARE = 305;
    private static final int INCH = 2;

    private static final String TIFF_MARK = "\n" + EmbeddedDocument.KEY + " ";

    private RasterFiles() {}

    static BufferedImage render(PaperFigure figure) {
        return FigureImage.render(
                figure.size(), figure.style().transparent(), graphics -> FigurePainter.draw(figure, graphics));
    }

    static void png(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
        BufferedImage image = render(figure);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
        IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
        String pixelsPerMetre = Long.toString(Math.round(figure.size().dpi() / METRES_PER_INCH));
        root.appendChild(node(
                "pHYs",
                "pixelsPerUnitXAxis",
                pixelsPerMetre,
                "pixelsPerUnitYAxis",
                pixelsPerMetre,
                "unitSpecifier",
                "meter"));
        IIOMetadataNode texts = new IIOMetadataNode("iTXt");
        texts.appendChild(text("Software", document.provenance().software()));
        texts.appendChild(
                text("Description", String.join("\n", document.provenance().lines())));
        texts.appendChild(text(EmbeddedDocument.KEY, document.json()));
        root.appendChild(texts);
        metadata.mergeTree(PNG_METADATA, root);
        write(writer, image, metadata, writer.getDefaultWriteParam(), out);
    }

    private static IIOMetadataNode text(String keyword, String value) {
        return node(
                "iTXtEntry",
                "keyword",
                keyword,
                "compressionFlag",
                value.length() > 1000 ? "TRUE" : "FALSE",
                "compressionMethod",
                "0",
                "languageTag",
                "",
                "translatedKeyword",
                "",
                "text",
                value);
    }

    /** A TIFF's description holds ASCII alone: what JSON escapes stays JSON. */
    static void tiff(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
        BufferedImage image = render(figure);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionType("LZW");
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), parameters);
        IIOMetadataNode folder = new IIOMetadataNode("TIFFIFD");
        String resolution = Math.round(figure.size().dpi() * 1000) + "/1000";
        folder.appendChild(field(
                IMAGE_DESCRIPTION,
                "TIFFAsciis",
                "TIFFAscii",
                ascii(String.join("; ", document.provenance().lines()) + TIFF_MARK + document.json())));
        folder.appendChild(field(X_RESOLUTION, "TIFFRationals", "TIFFRational", resolution));
        folder.appendChild(field(Y_RESOLUTION, "TIFFRationals", "TIFFRational", resolution));
        folder.appendChild(field(RESOLUTION_UNIT, "TIFFShorts", "TIFFShort", Integer.toString(INCH)));
        folder.appendChild(
                field(SOFTWARE, "TIFFAsciis", "TIFFAscii", document.provenance().software()));
        IIOMetadataNode root = new IIOMetadataNode(TIFF_METADATA);
        root.appendChild(folder);
        metadata.mergeTree(TIFF_METADATA, root);
        write(writer, image, metadata, parameters, out);
    }

    /** Text in the characters that a TIFF can hold. */
    private static String ascii(String words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            text.append(c < 128 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return text.toString();
    }

    /** The document that a PNG carries, if it was made here. */
    static Optional<String> ofPng(Path file) throws IOException {
        NodeList entries = metadata(file, PNG_METADATA).getElementsByTagName("iTXtEntry");
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            if (entry.getAttribute("keyword").equals(EmbeddedDocument.KEY)) {
                return Optional.of(entry.getAttribute("text"));
            }
        }
        return Optional.empty();
    }

    /** The document that a TIFF carries, if it was made here. */
    static Optional<String> ofTiff(Path file) throws IOException {
        NodeList entries = metadata(file, TIFF_METADATA).getElementsByTagName("TIFFAscii");
        for (int i = 0; i < entries.getLength(); i++) {
            String text = ((Element) entries.item(i)).getAttribute("value");
            int mark = text.indexOf(TIFF_MARK);
            if (mark >= 0) {
                return Optional.of(text.substring(mark + TIFF_MARK.length()));
            }
        }
        return Optional.empty();
    }

    private static Element metadata(Path file, String format) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UserException(file + " is no picture that can be read");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, false);
                IIOMetadata metadata = reader.getImageMetadata(0);
                if (!Arrays.asList(metadata.getMetadataFormatNames()).contains(format)) {
                    throw new UserException(file + " is another kind of picture than its name says");
                }
                return (Element) metadata.getAsTree(format);
            } finally {
                reader.dispose();
            }
        }
    }

    private static IIOMetadataNode field(int number, String list, String item, String value) {
        IIOMetadataNode values = new IIOMetadataNode(list);
        values.appendChild(node(item, "value", value));
        IIOMetadataNode field = node("TIFFField", "number", Integer.toString(number));
        field.appendChild(values);
        return field;
    }

    private static IIOMetadataNode node(String name, String... attributes) {
        IIOMetadataNode node = new IIOMetadataNode(name);
        for (int i = 0; i < attributes.length; i += 2) {
            node.setAttribute(attributes[i], attributes[i + 1]);
        }
        return node;
    }

    private static void write(
            ImageWriter writer, BufferedImage image, IIOMetadata metadata, ImageWriteParam parameters, OutputStream out)
            throws IOException {
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } finally {
            writer.dispose();
        }
    }
}
