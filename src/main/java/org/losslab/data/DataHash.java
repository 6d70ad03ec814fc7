package org.losslab.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over data: shapes, labels and inputs, numbers as little-endian. */
final class DataHash {

    private static final int CHUNK = 16_384;

    private final MessageDigest digest;

    private DataHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash of the splits one after the other, in hexadecimal. */
    static String of(LabelledData... splits) {
        DataHash hash = new DataHash();
        for (LabelledData split : splits) {
            ExampleShape shape = split.features().shape();
            hash.add(new int[] {split.count(), shape.channels(), shape.height(), shape.width()});
            hash.add(split.labels());
            if (split.features() instanceof Features.Images images) {
                hash.digest.update(images.pixels());
            } else if (split.features() instanceof Features.Vectors vectors) {
                hash.add(vectors.values());
            }
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(int[] numbers) {
        ByteBuffer bytes = buffer();
        for (int start = 0; start < numbers.length; start += CHUNK) {
            int count = Math.min(CHUNK, numbers.length - start);
            bytes.clear().limit(4 * count);
            bytes.asIntBuffer().put(numbers, start, count);
            digest.update(bytes);
        }
    }

    private void add(float[] numbers) {
        ByteBuffer bytes = buffer();
        for (int start = 0; start < numbers.length; start += CHUNK) {
            int count = Math.min(CHUNK, numbers.length - start);
            bytes.clear().limit(4 * count);
            bytes.asFloatBuffer().put(numbers, start, count);
            digest.update(bytes);
        }
    }

    private static ByteBuffer buffer() {
        return ByteBuffer.allocate(4 * CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    }
}
