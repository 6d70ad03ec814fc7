package org.losslab.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipException;

/** Reads the chosen classes of CIFAR-100's binary version, and says in one line why it cannot. */
final class Cifar100Reader {

    private static final int LONGEST_NAMES_FILE = 1 << 16;

    private final Path path;
    private final Cifar100Layout layout;

    /**
     * @param path the archive or the folder that it unpacks to
     * @param layout how many records are expected
     */
    Cifar100Reader(Path path, Cifar100Layout layout) {
        this.path = path;
        this.layout = layout;
    }

    /**
     * Reads the chosen classes.
     *
     * @throws UserException if the choice or the archive is wrong
     */
    Cifar100Content read(ClassChoice choice) {
        requireReadable();
        try {
            // In an archive the names may follow the images, so the official ones are taken for granted at first.
            Pass first = new Pass(officially(choice));
            new Cifar100Files(path).visit(first::visit);
            ClassNames names = first.names();
            ClassSelection actual = ClassSelection.of(choice, names);
            if (Arrays.equals(actual.sourceLabels(), first.selection.sourceLabels())) {
                return first.content(names, actual);
            }
            Pass second = new Pass(actual);
            new Cifar100Files(path).visit(second::visit);
            return second.content(names, actual);
        } catch (EOFException e) {
            throw new UserException(path + " is cut off: " + Cifar100Download.advice(), e);
        } catch (ZipException e) {
            throw new UserException(path + " is damaged (" + e.getMessage() + "): " + Cifar100Download.advice(), e);
        } catch (IOException e) {
            throw new UserException(
                    path + " cannot be read as CIFAR-100's binary archive (" + firstLine(e) + "): "
                            + Cifar100Download.advice(),
                    e);
        }
    }

    /** The classes that the choice means by the official names, none if those do not have them all. */
    private static ClassSelection officially(ClassChoice choice) {
        try {
            return ClassSelection.of(choice, ClassNames.CIFAR_100);
        } catch (UserException unknownName) {
            return new ClassSelection(new int[0], List.of());
        }
    }

    private void requireReadable() {
        if (!Files.exists(path)) {
            throw new UserException(path + " does not exist: " + Cifar100Download.advice());
        }
        if (!Files.isReadable(path)) {
            throw new UserException(path + " may not be read: change its permissions");
        }
        try {
            if (Files.isRegularFile(path) && Files.size(path) == 0) {
                throw new UserException(path + " is empty: " + Cifar100Download.advice());
            }
        } catch (NoSuchFileException e) {
            throw new UserException(path + " does not exist: " + Cifar100Download.advice(), e);
        } catch (IOException e) {
            throw new UserException(path + " cannot be read (" + firstLine(e) + ")", e);
        }
    }

    private static String firstLine(IOException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage().lines().findFirst().orElse("");
    }

    /** One way through the files. */
    private final class Pass {

        private final ClassSelection selection;
        private final int[] relabelling;
        private final int[] coarseOf = new int[Cifar100Layout.FINE_CLASSES];
        private List<String> fineNames;
        private List<String> coarseNames;
        private LabelledData train;
        private LabelledData test;

        Pass(ClassSelection selection) {
            this.selection = selection;
            this.relabelling = selection.relabelling(Cifar100Layout.FINE_CLASSES);
            Arrays.fill(coarseOf, -1);
        }

        void visit(String name, long size, InputStream in) throws IOException {
            switch (name) {
                case Cifar100Layout.TRAIN -> train = images(name, size, in, layout.trainRecords());
                case Cifar100Layout.TEST -> test = images(name, size, in, layout.testRecords());
                case Cifar100Layout.FINE_NAMES -> fineNames = names(name, in, Cifar100Layout.FINE_CLASSES);
                default -> coarseNames = names(name, in, Cifar100Layout.COARSE_CLASSES);
            }
        }

        private LabelledData images(String name, long size, InputStream in, int records) throws IOException {
            long expected = (long) records * Cifar100Layout.RECORD;
            if (size != expected) {
                throw new UserException(name + " in " + path + " has " + size + " bytes instead of " + expected + " ("
                        + records + " records): " + Cifar100Download.advice());
            }
            int chosen = selection.sourceLabels().length;
            return new Cifar100SplitReader(name + " in " + path, relabelling, chosen, coarseOf, records).read(in);
        }

        private List<String> names(String name, InputStream in, int expected) throws IOException {
            byte[] text = in.readNBytes(LONGEST_NAMES_FILE);
            List<String> names = new String(text, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (names.size() != expected || names.stream().distinct().count() != expected) {
                throw new UserException(name + " in " + path + " has " + names.size() + " names instead of " + expected
                        + " different ones: " + Cifar100Download.advice());
            }
            return names;
        }

        ClassNames names() {
            int unseen = IntStream.range(0, coarseOf.length)
                    .filter(fine -> coarseOf[fine] < 0)
                    .findFirst()
                    .orElse(-1);
            if (unseen >= 0) {
                throw new UserException(
                        path + " has no image of class " + fineNames.get(unseen) + ": " + Cifar100Download.advice());
            }
            return new ClassNames(
                    fineNames, coarseNames, Arrays.stream(coarseOf).boxed().toList());
        }

        Cifar100Content content(ClassNames names, ClassSelection actual) {
            return new Cifar100Content(names, actual, train, test);
        }
    }
}
