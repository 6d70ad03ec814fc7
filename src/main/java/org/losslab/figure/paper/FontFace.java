package org.losslab.figure.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.losslab.figure.FontFamily;

/** A face of a family as far as an SVG uses it, for a style sheet. */
final class FontFace {

    /** What a browser asks for. Kerning is left out: figures are drawn without. */
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post",
            "prep");

    private final FontFamily family;
    private final boolean bold;
    private final Set<Integer> used = new TreeSet<>();

    FontFace(FontFamily family, boolean bold) {
        this.family = family;
        this.bold = bold;
    }

    /** Notes the characters of a text. */
    void use(String text) {
        text.codePoints().forEach(used::add);
    }

    /** The rule with the used glyphs in it; nothing where no text is in this face. The same text gives the same rule. */
    String rule() throws IOException {
        if (used.isEmpty()) {
            return "";
        }
        ByteArrayOutputStream glyphs = new ByteArrayOutputStream();
        try (InputStream file = family.file(bold).openStream();
                TrueTypeFont font = new TTFParser(true).parseEmbedded(file)) {
            TTFSubsetter subset = new TTFSubsetter(font, TABLES);
            subset.addAll(used);
            subset.writeToStream(glyphs);
        }
        return "@font-face { font-family: '" + family.title() + "'; font-weight: " + (bold ? "bold" : "normal")
                + "; src: url(data:font/ttf;base64," + Base64.getEncoder().encodeToString(glyphs.toByteArray())
                + "); }\n";
    }
}
