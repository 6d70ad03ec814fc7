package org.losslab.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.losslab.data.UserException;

/**
 * The window's whole state as one line that can be copied into a mail or a slide: {@code losslab:} and the state's JSON, deflated
 * (RFC 1950), in the URL-safe Base64 alphabet (RFC 4648).
 */
public final class StateText {

    private static final String SCHEME = "losslab:";

    /** No state comes near this many bytes of JSON; a line that unpacks to more is none of ours. */
    private static final int LARGEST = 8 << 20;

    private StateText() {}

    /** The state as a line. Equal states give equal lines. */
    public static String write(WindowState state) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(WindowStateJson.write(state).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            deflater.end();
        }
        return SCHEME + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** Whether a text claims to be such a line. */
    public static boolean looksLike(String text) {
        return text.strip().startsWith(SCHEME);
    }

    /**
     * The state of a line; white space in it, as mail programs put there, does not matter.
     *
     * @throws UserException if it is no such line, or only a part of one
     */
    public static WindowState read(String text) {
        if (!looksLike(text)) {
            throw new UserException("this is no LossLab state: it must start with " + SCHEME);
        }
        String packed = text.replaceAll("\\s", "").substring(SCHEME.length());
        return WindowStateJson.read(unpack(packed));
    }

    private static String unpack(String packed) {
        try (InputStream in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(packed)))) {
            byte[] json = in.readNBytes(LARGEST + 1);
            if (json.length > LARGEST) {
                throw new UserException("this LossLab state is larger than any can be");
            }
            return new String(json, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserException("this LossLab state is damaged or cut short: copy the whole line", e);
        }
    }
}
