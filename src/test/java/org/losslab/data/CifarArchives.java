package org.losslab.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Makes small archives of CIFAR-100's form: two training images and one test image of each class. */
final class CifarArchives {

    static final Cifar100Layout SMALL = new Cifar100Layout(200, 100);

    private CifarArchives() {}

    /** The files of an archive, by their names in it and in their order there; images precede names. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("cifar-100-binary/test.bin", records(100, 7));
        files.put("cifar-100-binary/fine_label_names.txt", lines(ClassNames.CIFAR_100.classes()));
        files.put("cifar-100-binary/train.bin", records(200, 1));
        files.put("cifar-100-binary/coarse_label_names.txt", lines(ClassNames.CIFAR_100.superclasses()));
        return files;
    }

    /** The pixel i of the record: what a test expects to find. */
    static byte pixel(int record, int i, int salt) {
        return (byte) (record * 31 + i * salt + i / 1024 * 50);
    }

    static byte[] lines(List<String> names) {
        return (String.join("\n", names) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Path folder(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder.resolve("cifar-100-binary");
    }

    static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(file.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Record i is of class i mod 100. */
    private static byte[] records(int count, int salt) {
        byte[] records = new byte[count * Cifar100Layout.RECORD];
        for (int record = 0; record < count; record++) {
            int fine = record % 100;
            int start = record * Cifar100Layout.RECORD;
            records[start] = ClassNames.CIFAR_100.superclassOf().get(fine).byteValue();
            records[start + 1] = (byte) fine;
            for (int i = 0; i < 3072; i++) {
                records[start + 2 + i] = pixel(record, i, salt);
            }
        }
        return records;
    }
}
