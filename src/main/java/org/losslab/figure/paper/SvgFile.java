package org.losslab.figure.paper;

import java.awt.Font;
import java.awt.image.RenderedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SimpleImageHandler;
import org.losslab.figure.FigureSize;
import org.losslab.figure.FontFamily;
import org.losslab.figure.RichText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * SVG files. Text stays text, and the glyphs that it needs are in the file. Helvetica or Times, which are as wide, stand in where a
 * reader passes over fonts in files.
 */
final class SvgFile {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DECIMALS = 3;

    private final FontFamily family;
    private final FontFace regular;
    private final FontFace bold;

    private SvgFile(FontFamily family) {
        this.family = family;
        this.regular = new FontFace(family, false);
        this.bold = new FontFace(family, true);
    }

    static void write(PaperFigure figure, FigureDocument document, OutputStream out) throws IOException {
        Document dom = empty();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(dom);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        context.setGenericImageHandler(new SimpleImageHandler(new InlinePng()));
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        FigurePainter.draw(figure, graphics);
        Element root = dom.getDocumentElement();
        graphics.getRoot(root);
        FigureSize size = figure.size();
        root.setAttribute("width", inches(size.widthInches()));
        root.setAttribute("height", inches(size.heightInches()));
        root.setAttribute("viewBox", "0 0 " + number(size.width()) + " " + number(size.height()));
        SvgFile fonts = new SvgFile(figure.style().family());
        fonts.name(root, figure.style().fontSize(), false);
        Element faces = dom.createElementNS(NAMESPACE, "style");
        faces.setAttribute("type", "text/css");
        faces.appendChild(dom.createTextNode(fonts.regular.rule() + fonts.bold.rule()));
        root.insertBefore(faces, root.getFirstChild());
        Element about = dom.createElementNS(NAMESPACE, "metadata");
        about.setAttribute("id", EmbeddedDocument.KEY);
        about.appendChild(dom.createTextNode(document.json()));
        Element description = dom.createElementNS(NAMESPACE, "desc");
        description.appendChild(
                dom.createTextNode(String.join("\n", document.provenance().lines())));
        root.insertBefore(about, root.getFirstChild());
        root.insertBefore(description, root.getFirstChild());
        if (!figure.title().isBlank()) {
            Element title = dom.createElementNS(NAMESPACE, "title");
            title.appendChild(dom.createTextNode(figure.title()));
            root.insertBefore(title, root.getFirstChild());
        }
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        graphics.stream(root, text, false, false);
        text.flush();
    }

    /** Pictures within the file. Batik's own encoder looks for a writer in a module that nothing else here needs. */
    private static final class InlinePng extends ImageHandlerBase64Encoder {

        @Override
        public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new SVGGraphics2DIOException(e.getMessage(), e);
            }
        }
    }

    private static Document empty() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().getDOMImplementation().createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Names families that are as wide, for readers without the fonts, and says how wide each text is, so that it stays in its
     * place whatever is used for it.
     */
    private void name(Element element, double outerSize, boolean outerBold) {
        if (element.getAttribute("font-family").contains(family.title())) {
            element.setAttribute(
                    "font-family",
                    family == FontFamily.SERIF
                            ? "'Liberation Serif', 'Times New Roman', Times, serif"
                            : "'Liberation Sans', Arial, Helvetica, sans-serif");
        }
        String written = element.getAttribute("font-size");
        double size = written.isEmpty() ? outerSize : Double.parseDouble(written.replace("px", ""));
        String weight = element.getAttribute("font-weight");
        boolean heavy = weight.isEmpty() ? outerBold : weight.equals("bold");
        if (element.getLocalName().equals("text")) {
            (heavy ? bold : regular).use(element.getTextContent());
            Font font = heavy ? family.bold(size) : family.regular(size);
            double width = RichText.of(element.getTextContent(), font).width();
            element.setAttribute("textLength", number(width));
            element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element child) {
                name(child, size, heavy);
            }
        }
    }

    private static String inches(double value) {
        return number(value) + "in";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
