package org.losslab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.losslab.data.Tensor;
import org.losslab.data.UserException;

class SafetensorsTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgainBitForBit() throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("CE/head.weight", new Tensor(new int[] {2, 2}, new float[] {1, -0.0f, Float.MIN_VALUE, 3e38f}));
        tensors.put("scalar", new Tensor(new int[] {}, new float[] {7}));
        tensors.put("large", Tensor.zeros(600_000));
        Path file = folder.resolve("a.safetensors");
        new Safetensors(tensors, Map.of("note", "größer \"als\" 0")).write(file);

        Safetensors read = Safetensors.read(file);
        assertThat(read.metadata()).containsExactly(Map.entry("note", "größer \"als\" 0"));
        assertThat(read.tensors().keySet()).containsExactly("CE/head.weight", "scalar", "large");
        tensors.forEach((name, tensor) -> {
            assertThat(read.tensors().get(name).shape()).isEqualTo(tensor.shape());
            assertThat(read.tensors().get(name).values()).isEqualTo(tensor.values());
        });
        assertThat(folder.resolve("a.safetensors.tmp")).doesNotExist();
    }

    @Test
    void theFormIsTheOneThatOtherProgramsRead() throws IOException {
        Path file = folder.resolve("a.safetensors");
        new Safetensors(Map.of("x", new Tensor(new int[] {1}, new float[] {1})), Map.of()).write(file);

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int header = (int) bytes.getLong();
        assertThat(header % 8).isZero();
        String json = new String(bytes.array(), 8, header, StandardCharsets.UTF_8);
        assertThat(json).contains("\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}");
        assertThat(bytes.getFloat(8 + header)).isEqualTo(1f);
        assertThat(bytes.array()).hasSize(8 + header + 4);
    }

    @Test
    void everyCutAndEveryFlippedBitIsNoticed() throws IOException {
        Path file = folder.resolve("a.safetensors");
        new Safetensors(Map.of("x", new Tensor(new int[] {3}, new float[] {1, 2, 3})), Map.of("epoch", "5"))
                .write(file);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] cut = java.util.Arrays.copyOf(whole, i);
            Files.write(file, cut);
            assertThatThrownBy(() -> Safetensors.read(file)).isInstanceOf(UserException.class);
            byte[] flipped = whole.clone();
            flipped[i] ^= 4;
            Files.write(file, flipped);
            assertThatThrownBy(() -> Safetensors.read(file))
                    .as("bit of byte " + i)
                    .isInstanceOf(UserException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{\"x\":7}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647,2147483647],\"data_offsets\":[0,4]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}",
                "{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,99999999999]}}",
                "{\"x\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"__metadata__\":{\"sha256\":\"(((\"},\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{\"__metadata__\":{\"a\":{}},\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "{}"
            })
    void hostileHeadersAreRefusedInOneLine(String header) throws IOException {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("hostile.safetensors");
        Files.write(
                file,
                ByteBuffer.allocate(8 + json.length + 4)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(json.length)
                        .put(json)
                        .array());
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("hostile.safetensors")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MAX_VALUE, 1L << 40})
    void impossibleHeaderLengthsAreRefused(long length) throws IOException {
        Path file = folder.resolve("hostile.safetensors");
        Files.write(
                file,
                ByteBuffer.allocate(100)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(length)
                        .array());
        assertThatThrownBy(() -> Safetensors.read(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("header");
    }
}
