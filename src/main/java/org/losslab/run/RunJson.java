package org.losslab.run;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.losslab.data.TextFiles;
import org.losslab.data.UserException;

/** The small JSON files of a run. Keys that are not known are passed over, so that a newer LossLab may add some. */
final class RunJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** In bytes; the largest has a few thousand. */
    static final int LARGEST = 4 << 20;

    private RunJson() {}

    /** Reads one; the file's name and what is wrong make the message. */
    static <T> T read(Path file, Class<T> type) {
        try {
            return parse(TextFiles.read(file, LARGEST), type);
        } catch (JsonProcessingException e) {
            String line = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new UserException(file + " is damaged or of another version of LossLab: " + line, e);
        } catch (IOException e) {
            throw new UserException(file + " cannot be read: " + Reasons.of(e), e);
        }
    }

    /** Writes one so that a reader sees the old or the new content, never a part. */
    static void write(Path file, Object value) throws IOException {
        AtomicFiles.write(file, MAPPER.writeValueAsBytes(value));
    }

    /** A value as JSON on one line. */
    static String text(Object value) throws JsonProcessingException {
        return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    }

    static <T> T parse(String text, Class<T> type) throws JsonProcessingException {
        T value = MAPPER.readValue(text, type);
        if (value == null) {
            throw new JsonParseException(null, "nothing there");
        }
        return value;
    }
}
