package org.losslab.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.losslab.data.Tensor;
import org.losslab.data.UserException;

/**
 * Named tensors in a file that holds nothing that could be executed: eight bytes with the header's length, the header as JSON
 * (for each tensor its type, shape and place), then the numbers, little-endian.
 *
 * <p>Format: https://huggingface.co/docs/safetensors. Of its types F32 alone is used. The metadata's {@code sha256} is over the
 * header, with zeros in that place, and the numbers; it is checked before anything is taken from the file.
 *
 * @param tensors by name, in the order of the file
 * @param metadata free text by key; {@code sha256} is left out
 */
public record Safetensors(Map<String, Tensor> tensors, Map<String, String> metadata) {

    private static final int MAX_HEADER = 16 << 20;
    private static final int BUFFER = 1 << 20;
    private static final String CHECKSUM = "sha256";
    private static final String METADATA = "__metadata__";
    private static final String ZEROS = "0".repeat(64);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Writes the file under a temporary name, forces it to the disk and renames it, so that it exists whole or not at all. */
    public void write(Path file) throws IOException {
        byte[] header = header();
        String digest = HexFormat.of().formatHex(digest(header));
        byte[] signed = new String(header, StandardCharsets.UTF_8)
                .replaceFirst(ZEROS, digest)
                .getBytes(StandardCharsets.UTF_8);
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try {
            try (FileChannel out = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer length = little(Long.BYTES).putLong(signed.length).flip();
                writeFully(out, length);
                writeFully(out, ByteBuffer.wrap(signed));
                ByteBuffer buffer = little(BUFFER);
                for (Tensor tensor : tensors.values()) {
                    for (int from = 0; from < tensor.values().length; from += BUFFER / Float.BYTES) {
                        writeFully(out, slice(tensor, from, buffer));
                    }
                }
                out.force(true);
            }
            AtomicFiles.rename(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Reads a file of this kind.
     *
     * @throws UserException if it is damaged, or no such file, naming what is wrong
     */
    public static Safetensors read(Path file) {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer length = little(Long.BYTES);
            readFully(in, length);
            long headerLength = length.flip().getLong();
            if (headerLength < 2 || headerLength > MAX_HEADER || headerLength > in.size() - Long.BYTES) {
                throw damaged(file, "its header cannot be " + headerLength + " bytes long", null);
            }
            ByteBuffer header = ByteBuffer.allocate((int) headerLength);
            readFully(in, header);
            String text = new String(header.array(), StandardCharsets.UTF_8);
            if (!(MAPPER.readTree(text) instanceof ObjectNode tree)) {
                throw damaged(file, "its header is no JSON object", null);
            }
            Map<String, String> metadata = metadata(tree.remove(METADATA), file);
            Safetensors content = new Safetensors(tensors(in, tree, file), metadata);
            String expected = metadata.remove(CHECKSUM);
            byte[] unsigned =
                    text.replaceFirst('"' + expected + '"', '"' + ZEROS + '"').getBytes(StandardCharsets.UTF_8);
            if (!HexFormat.of().formatHex(content.digest(unsigned)).equals(expected)) {
                throw damaged(file, "its checksum does not match", null);
            }
            return content;
        } catch (EOFException e) {
            throw damaged(file, "it is cut short", e);
        } catch (JsonProcessingException e) {
            throw damaged(file, "its header is no JSON", e);
        } catch (IOException e) {
            throw new UserException(file + " cannot be read: " + Reasons.of(e), e);
        }
    }

    private byte[] header() {
        ObjectNode tree = MAPPER.createObjectNode();
        ObjectNode meta = tree.putObject(METADATA).put(CHECKSUM, ZEROS);
        metadata.forEach(meta::put);
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            ObjectNode tensor = tree.putObject(entry.getKey()).put("dtype", "F32");
            for (int extent : entry.getValue().shape()) {
                tensor.withArray("shape").add(extent);
            }
            tensor.withArray("shape");
            long end = offset + (long) Float.BYTES * entry.getValue().values().length;
            tensor.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        String json = tree.toString();
        int length = json.getBytes(StandardCharsets.UTF_8).length;
        return (json + " ".repeat((8 - length % 8) % 8)).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] digest(byte[] header) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(header);
            ByteBuffer buffer = little(BUFFER);
            for (Tensor tensor : tensors.values()) {
                for (int from = 0; from < tensor.values().length; from += BUFFER / Float.BYTES) {
                    digest.update(slice(tensor, from, buffer));
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ByteBuffer slice(Tensor tensor, int from, ByteBuffer buffer) {
        int count = Math.min(BUFFER / Float.BYTES, tensor.values().length - from);
        buffer.clear();
        buffer.asFloatBuffer().put(tensor.values(), from, count);
        return buffer.limit(count * Float.BYTES);
    }

    private static Map<String, String> metadata(JsonNode node, Path file) {
        Map<String, String> metadata = new LinkedHashMap<>();
        if (node != null) {
            if (!node.isObject()) {
                throw damaged(file, METADATA + " is no JSON object", null);
            }
            node.properties().forEach(field -> {
                if (!field.getValue().isTextual()) {
                    throw damaged(file, "metadata '" + field.getKey() + "' is no text", null);
                }
                metadata.put(field.getKey(), field.getValue().asText());
            });
        }
        String checksum = metadata.get(CHECKSUM);
        if (checksum == null || !checksum.matches("[0-9a-f]{64}")) {
            throw damaged(file, "it has no checksum", null);
        }
        return metadata;
    }

    private static Map<String, Tensor> tensors(FileChannel in, ObjectNode tree, Path file) throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        long rest = in.size() - in.position();
        long offset = 0;
        for (Map.Entry<String, JsonNode> entry : tree.properties()) {
            int[] shape = shape(entry.getKey(), entry.getValue(), file);
            long bytes = Float.BYTES;
            for (int extent : shape) {
                bytes = Math.multiplyExact(bytes, extent);
                if (bytes > rest) {
                    throw damaged(file, "tensor '" + entry.getKey() + "' is larger than the file", null);
                }
            }
            JsonNode offsets = entry.getValue().path("data_offsets");
            if (offsets.size() != 2
                    || offsets.get(0).asLong(-1) != offset
                    || offsets.get(1).asLong(-1) != offset + bytes) {
                throw damaged(file, "tensor '" + entry.getKey() + "' does not follow the one before", null);
            }
            offset += bytes;
            tensors.put(entry.getKey(), new Tensor(shape, floats(in, Math.toIntExact(bytes / Float.BYTES))));
        }
        if (offset != rest) {
            throw damaged(file, "it holds " + rest + " bytes of numbers instead of " + offset, null);
        }
        return tensors;
    }

    private static int[] shape(String name, JsonNode tensor, Path file) {
        if (!tensor.path("dtype").asText().equals("F32")) {
            throw damaged(file, "tensor '" + name + "' is not of type F32", null);
        }
        JsonNode shape = tensor.path("shape");
        if (!shape.isArray() || shape.size() > 8) {
            throw damaged(file, "tensor '" + name + "' has no shape", null);
        }
        int[] extents = new int[shape.size()];
        for (int i = 0; i < extents.length; i++) {
            if (!shape.get(i).isInt() || shape.get(i).asInt() < 1) {
                throw damaged(file, "tensor '" + name + "' has an impossible shape", null);
            }
            extents[i] = shape.get(i).asInt();
        }
        return extents;
    }

    private static float[] floats(FileChannel in, int count) throws IOException {
        float[] values = new float[count];
        ByteBuffer buffer = little(Math.min(BUFFER, Math.max(1, count) * Float.BYTES));
        for (int from = 0; from < count; ) {
            buffer.clear().limit(Math.min(buffer.capacity(), (count - from) * Float.BYTES));
            readFully(in, buffer);
            FloatBuffer floats = buffer.flip().asFloatBuffer();
            int part = floats.remaining();
            floats.get(values, from, part);
            from += part;
        }
        return values;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void readFully(FileChannel in, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (in.read(buffer) < 0) {
                throw new EOFException();
            }
        }
    }

    private static void writeFully(FileChannel out, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            out.write(buffer);
        }
    }

    private static UserException damaged(Path file, String what, Throwable cause) {
        return new UserException(file + " is damaged or no safetensors file: " + what, cause);
    }
}
