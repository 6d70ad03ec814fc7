package org.losslab.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Hands out the known files of CIFAR-100 from an archive, in its order, or from a folder; nothing is ever unpacked. */
final class Cifar100Files {

    private static final List<String> KNOWN =
            List.of(Cifar100Layout.FINE_NAMES, Cifar100Layout.COARSE_NAMES, Cifar100Layout.TRAIN, Cifar100Layout.TEST);

    /** In the archive's root, or in one folder there. */
    private static final Pattern ENTRY = Pattern.compile("(?:\\./)?(?:(?!\\.\\.)[^/]+/)?([^/]+)");

    /** Files of CIFAR-10's and CIFAR-100's other versions. */
    private static final Pattern OTHER_VERSION = Pattern.compile(
            "(?:.*/)?(?:data_batch_\\d(?:\\.bin|\\.mat)?|batches\\.meta(?:\\.txt|\\.mat)?|cifar-100-python/train|train\\.mat)");

    /** No real archive holds more than 190 MB. */
    private static final long LARGEST_ENTRY = 1L << 28;

    private static final long LARGEST_ARCHIVE = 1L << 29;

    private static final int BUFFER = 1 << 16;

    private final Path path;

    /** @param path the archive or the folder */
    Cifar100Files(Path path) {
        this.path = path;
    }

    /** Receives one file. */
    interface Visitor {
        /**
         * Takes one file's content.
         *
         * @param name one of the known names
         * @param size in bytes
         * @param in its content, not to be closed
         */
        void visit(String name, long size, InputStream in) throws IOException;
    }

    /**
     * Visits every known file once.
     *
     * @throws UserException if one is missing or there twice, or the archive is another
     * @throws IOException if the archive cannot be read to its end
     */
    void visit(Visitor visitor) throws IOException {
        Set<String> seen = new HashSet<>();
        if (Files.isDirectory(path)) {
            visitFolder(visitor, seen);
        } else {
            visitArchive(visitor, seen);
        }
        for (String name : KNOWN) {
            if (!seen.contains(name)) {
                throw new UserException(path + " holds no " + name + ": this is not CIFAR-100's binary version; "
                        + Cifar100Download.advice());
            }
        }
    }

    private void visitFolder(Visitor visitor, Set<String> seen) throws IOException {
        for (String name : KNOWN) {
            Path file = path.resolve(name);
            if (Files.isRegularFile(file)) {
                seen.add(name);
                try (InputStream in = Files.newInputStream(file)) {
                    visitor.visit(name, Files.size(file), in);
                }
            }
        }
    }

    private void visitArchive(Visitor visitor, Set<String> seen) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER);
                InputStream plain = new LimitedStream(uncompressed(file), path.toString(), LARGEST_ARCHIVE);
                TarArchiveInputStream tar = new TarArchiveInputStream(plain)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                visitEntry(entry, tar, visitor, seen);
            }
            // The checksum of the compressed stream is compared only at its very end.
            plain.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void visitEntry(TarArchiveEntry entry, InputStream in, Visitor visitor, Set<String> seen)
            throws IOException {
        if (entry.getSize() > LARGEST_ENTRY) {
            throw new UserException(path + " is not CIFAR-100: " + entry.getName() + " would have " + entry.getSize()
                    + " bytes; " + Cifar100Download.advice());
        }
        if (OTHER_VERSION.matcher(entry.getName()).matches()) {
            throw new UserException(path + " is CIFAR-10 or another version of CIFAR-100, not its binary version ("
                    + entry.getName() + " in it): " + Cifar100Download.advice());
        }
        Matcher matcher = ENTRY.matcher(entry.getName());
        if (!entry.isFile() || entry.isLink() || !matcher.matches() || !KNOWN.contains(matcher.group(1))) {
            return;
        }
        if (!seen.add(matcher.group(1))) {
            throw new UserException(path + " holds " + matcher.group(1) + " twice: " + Cifar100Download.advice());
        }
        visitor.visit(matcher.group(1), entry.getSize(), in);
    }

    /** A browser may have unpacked the outer layer, so that a plain tar is welcome too. */
    private static InputStream uncompressed(InputStream file) throws IOException {
        file.mark(2);
        boolean gzip = file.read() == 0x1F && file.read() == 0x8B;
        file.reset();
        return gzip ? new GZIPInputStream(file, BUFFER) : file;
    }
}
