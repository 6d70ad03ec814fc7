package org.losslab.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Turns a valid file into one that somebody damaged, or made to do damage. */
final class Mutations {

    /** What parsers stumble over, in the forms of this project's files. */
    private static final List<String> PIECES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "1e999",
            "-1e999",
            "NaN",
            "Infinity",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "99999999999999999999999999",
            "0.1",
            "\"\"",
            "\"\\u0000\"",
            "{}",
            "[]",
            "[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":",
            "}",
            "]",
            ",",
            ":",
            "\"",
            "\n",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "é",
            "../../etc/passwd",
            "<script>alert(1)</script>",
            "%s%n",
            "'; DROP TABLE",
            "{\"kind\":\"java.lang.Runtime\"}",
            "\"@class\":\"java.net.URL\",",
            ",,,,,,,,",
            "\"a\nb\"");

    private static final int LONGEST = 64 << 10;
    private static final int NESTING = 2000;

    private Mutations() {}

    /** One to six changes in a row. */
    static byte[] of(byte[] valid, RandomGenerator random) {
        byte[] bytes = valid.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            bytes = change(bytes, random);
        }
        return bytes.length <= LONGEST ? bytes : Arrays.copyOf(bytes, LONGEST);
    }

    private static byte[] change(byte[] bytes, RandomGenerator random) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(24));
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> flipped(bytes, random);
            case 2 -> spliced(bytes, at, at, piece(random));
            case 3 -> spliced(bytes, at, end, piece(random));
            case 4 -> spliced(bytes, at, end, new byte[0]);
            case 5 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, Math.min(at, end), end));
            case 6 ->
                spliced(bytes, at, at, piece(random).length > 4 ? repeated(piece(random), random) : piece(random));
            case 7 -> number(bytes, random);
            case 8 ->
                random.nextInt(50) == 0
                        ? repeated("[".getBytes(StandardCharsets.UTF_8), NESTING)
                        : flipped(bytes, random);
            default -> {
                byte[] noise = new byte[1 + random.nextInt(8)];
                random.nextBytes(noise);
                yield spliced(bytes, at, end, noise);
            }
        };
    }

    /** A number of the file becomes another. */
    private static byte[] number(byte[] bytes, RandomGenerator random) {
        int from = random.nextInt(bytes.length + 1);
        while (from < bytes.length && (bytes[from] < '0' || bytes[from] > '9')) {
            from++;
        }
        int to = from;
        while (to < bytes.length && bytes[to] >= '0' && bytes[to] <= '9') {
            to++;
        }
        return spliced(bytes, from, to, piece(random));
    }

    private static byte[] flipped(byte[] bytes, RandomGenerator random) {
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] piece(RandomGenerator random) {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] repeated(byte[] piece, RandomGenerator random) {
        return repeated(piece, 1 + random.nextInt(60));
    }

    private static byte[] repeated(byte[] piece, int count) {
        byte[] result = new byte[piece.length * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(piece, 0, result, i * piece.length, piece.length);
        }
        return result;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        byte[] result = new byte[bytes.length - (to - from) + between.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(between, 0, result, from, between.length);
        System.arraycopy(bytes, to, result, from + between.length, bytes.length - to);
        return result;
    }
}
