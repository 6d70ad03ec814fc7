package org.losslab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar100ReaderTest {

    private static final ClassChoice APPLE_AND_WORM = new ClassChoice.Named(List.of("worm", "apple"));

    @TempDir
    private Path temporary;

    @Test
    void chosenClassesAreReadFromTheArchive() throws IOException {
        Dataset data = load(archive(CifarArchives.files()), APPLE_AND_WORM);

        assertThat(data.classNames()).containsExactly("apple", "worm");
        assertThat(data.train().labels()).containsExactly(0, 1, 0, 1);
        assertThat(data.test().labels()).containsExactly(0, 1);
        assertThat(image(data.train(), 0)).isEqualTo(expected(0, 1));
        assertThat(image(data.train(), 3)).isEqualTo(expected(199, 1));
        assertThat(image(data.test(), 1)).isEqualTo(expected(99, 7));
        assertThat(data.name()).isEqualTo("CIFAR-100, 2 classes");
    }

    @Test
    void theUnpackedFolderAndThePlainTarGiveTheSameData() throws IOException {
        Map<String, byte[]> files = CifarArchives.files();
        String hash = load(archive(files), ClassChoice.MAMMALS).sha256();

        assertThat(load(CifarArchives.folder(temporary, files), ClassChoice.MAMMALS)
                        .sha256())
                .isEqualTo(hash);
        assertThat(load(write("cifar.tar", CifarArchives.tar(files)), ClassChoice.MAMMALS)
                        .sha256())
                .isEqualTo(hash);
    }

    @Test
    void allClassesAreRead() throws IOException {
        Dataset data = load(archive(CifarArchives.files()), ClassChoice.ALL);

        assertThat(data.classes()).isEqualTo(100);
        assertThat(data.train().count()).isEqualTo(200);
        assertThat(data.test().count()).isEqualTo(100);
        assertThat(image(data.train(), 150)).isEqualTo(expected(150, 1));
    }

    @Test
    void theNamesAreThoseOfTheArchive() throws IOException {
        Map<String, byte[]> files = CifarArchives.files();
        List<String> names = new ArrayList<>(ClassNames.CIFAR_100.classes());
        names.set(5, "divan");
        names.set(0, "worm");
        names.set(99, "apple");
        files.put("cifar-100-binary/fine_label_names.txt", CifarArchives.lines(names));
        Path archive = archive(files);

        assertThat(load(archive, ClassChoice.ALL).classNames())
                .contains("divan")
                .doesNotContain("bed");
        assertThat(image(
                        load(archive, new ClassChoice.Named(List.of("divan", "apple")))
                                .test(),
                        0))
                .isEqualTo(expected(5, 7));
        assertThat(image(
                        load(archive, new ClassChoice.Named(List.of("apple", "bear")))
                                .test(),
                        1))
                .isEqualTo(expected(99, 7));
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> load(archive, new ClassChoice.Named(List.of("bed", "apple"))))
                .withMessageContaining("unknown class 'bed'");
    }

    @Test
    void filesElsewhereInTheArchiveAreIgnored() throws IOException {
        Map<String, byte[]> files = CifarArchives.files();
        files.put("../train.bin", new byte[10]);
        files.put("/etc/test.bin", new byte[10]);
        files.put("cifar-100-binary/deeper/train.bin", new byte[10]);
        files.put("cifar-100-binary/notes.txt", new byte[10]);
        Path archive = archive(files);

        assertThat(load(archive, ClassChoice.ALL).train().count()).isEqualTo(200);
        try (var left = Files.list(temporary)) {
            assertThat(left).containsExactly(archive);
        }
    }

    @Test
    void aMissingFileIsNamed() {
        refuses(temporary.resolve("none.tar.gz"), "none.tar.gz does not exist", "--data FILE");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        refuses(write("empty.tar.gz", new byte[0]), "empty.tar.gz is empty");
    }

    @Test
    void aTextFileIsNoArchive() throws IOException {
        refuses(write("notes.tar.gz", "hello, world\n".repeat(200).getBytes(StandardCharsets.UTF_8)), "notes.tar.gz");
        refuses(write("short.tar.gz", "<html>404</html>".getBytes(StandardCharsets.UTF_8)), "short.tar.gz");
    }

    @Test
    void anArchiveCutOffAnywhereIsSaidToBe() throws IOException {
        byte[] whole = CifarArchives.gzip(CifarArchives.tar(CifarArchives.files()));
        for (int length : new int[] {5, whole.length / 3, whole.length / 2, whole.length - 1, whole.length - 8}) {
            refuses(write("cut.tar.gz", Arrays.copyOf(whole, length)), "cut.tar.gz is cut off");
        }
        byte[] tar = CifarArchives.tar(CifarArchives.files());
        refuses(write("cut.tar", Arrays.copyOf(tar, tar.length / 2)), "cut.tar");
    }

    @Test
    void oneChangedByteAnywhereIsNoticed() throws IOException {
        byte[] whole = CifarArchives.gzip(CifarArchives.tar(CifarArchives.files()));
        for (int i = 12; i < whole.length; i += whole.length / 40) {
            byte[] altered = whole.clone();
            altered[i] ^= 0x10;
            refuses(write("altered.tar.gz", altered), "altered.tar.gz");
        }
    }

    @Test
    void anotherArchiveIsSaidToBe() throws IOException {
        refuses(archive(Map.of("readme.txt", new byte[10])), "holds no fine_label_names.txt", "--data FILE");
        refuses(archive(Map.of("cifar-10-batches-bin/data_batch_1.bin", new byte[30730])), "is CIFAR-10");
        refuses(archive(Map.of("cifar-100-python/train", new byte[10])), "another version of CIFAR-100");
        Files.createDirectories(temporary.resolve("somewhere"));
        refuses(temporary.resolve("somewhere"), "somewhere holds no");
    }

    @Test
    void labelsOutOfRangeAreRefused() throws IOException {
        refusesAltered("train.bin", 5 * Cifar100Layout.RECORD + 1, 100, "record 6 of train.bin", "6 and 100");
        refusesAltered("test.bin", 99 * Cifar100Layout.RECORD, 20, "record 100 of test.bin", "20 and 99");
    }

    @Test
    void aClassInTwoSuperclassesIsRefused() throws IOException {
        refusesAltered("train.bin", 107 * Cifar100Layout.RECORD, 0, "puts class 7 into superclass 0, others into 7");
    }

    @Test
    void aClassWithoutImagesIsRefused() throws IOException {
        Map<String, byte[]> files = CifarArchives.files();
        for (String name : List.of("cifar-100-binary/train.bin", "cifar-100-binary/test.bin")) {
            for (int start = 0; start < files.get(name).length; start += 100 * Cifar100Layout.RECORD) {
                files.get(name)[start] = files.get(name)[start + Cifar100Layout.RECORD];
                files.get(name)[start + 1] = 1;
            }
        }
        refuses(archive(files), "has no image of class apple");
    }

    @Test
    void anotherNumberOfRecordsIsRefused() throws IOException {
        Map<String, byte[]> files = CifarArchives.files();
        files.put("cifar-100-binary/test.bin", new byte[Cifar100Layout.RECORD * 99 + 5]);
        refuses(archive(files), "test.bin", "instead of 307400 (100 records)");
    }

    @Test
    void wrongNamesAreRefused() throws IOException {
        Map<String, byte[]> files = CifarArchives.files();
        files.put("cifar-100-binary/coarse_label_names.txt", CifarArchives.lines(List.of("fish", "fish")));
        refuses(archive(files), "coarse_label_names.txt", "2 names instead of 20");
    }

    @Test
    void theSameFileTwiceIsRefused() throws IOException {
        Map<String, byte[]> files = CifarArchives.files();
        files.put("train.bin", files.get("cifar-100-binary/train.bin"));
        refuses(archive(files), "holds train.bin twice");
    }

    @Test
    void anAbsurdLengthIsRefusedBeforeAnythingIsRead() throws IOException {
        byte[] tar = CifarArchives.tar(Map.of("cifar-100-binary/train.bin", new byte[0]));
        byte[] size = "77777777777\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, tar, 124, size.length);
        int sum = 0;
        Arrays.fill(tar, 148, 156, (byte) ' ');
        for (int i = 0; i < 512; i++) {
            sum += tar[i] & 0xFF;
        }
        byte[] checksum = String.format("%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(checksum, 0, tar, 148, checksum.length);
        refuses(write("huge.tar", tar), "train.bin would have 8589934591 bytes");
    }

    private void refusesAltered(String file, int position, int value, String... parts) throws IOException {
        Map<String, byte[]> files = CifarArchives.files();
        files.get("cifar-100-binary/" + file)[position] = (byte) value;
        refuses(archive(files), parts);
    }

    private static void refuses(Path path, String... parts) {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> load(path, ClassChoice.ALL))
                .satisfies(e -> assertThat(e.getMessage()).contains(parts).doesNotContain("\n", "null"));
    }

    private Path archive(Map<String, byte[]> files) throws IOException {
        return write("cifar-100-binary.tar.gz", CifarArchives.gzip(CifarArchives.tar(files)));
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(temporary.resolve(name), content);
    }

    private static Dataset load(Path path, ClassChoice choice) {
        return DataLoader.cifar100(path, new DataSource.Cifar100(), choice, CifarArchives.SMALL);
    }

    private static byte[] image(LabelledData data, int example) {
        byte[] pixels = ((Features.Images) data.features()).pixels();
        return Arrays.copyOfRange(pixels, example * 3072, (example + 1) * 3072);
    }

    private static byte[] expected(int record, int salt) {
        byte[] pixels = new byte[3072];
        for (int i = 0; i < 3072; i++) {
            pixels[i] = CifarArchives.pixel(record, i, salt);
        }
        return pixels;
    }
}
