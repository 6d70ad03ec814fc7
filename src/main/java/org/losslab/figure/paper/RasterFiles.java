package org.losslab.figure.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.losslab.figure.FigureImage;

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

    /** A TIFF says how it came about, but carries no document: the curves of a large one do not belong in a text field. */
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
                ascii(String.join("; ", document.provenance().lines()))));
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
