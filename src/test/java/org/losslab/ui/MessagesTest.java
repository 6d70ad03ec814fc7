package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Set<String> KEYS =
            new TreeSet<>(ResourceBundle.getBundle("org.losslab.ui.messages").keySet());
    private static final Set<String> MIXTURE_KEYS =
            ResourceBundle.getBundle("org.losslab.ui.mixture").keySet();
    private static final Set<String> GROUPS =
            KEYS.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]\\w*(?:\\.[\\w-]*)+)\"");

    @Test
    void everyKeyInTheCodeHasAText() {
        assertThat(literals())
                .filteredOn(literal -> !literal.endsWith("."))
                .filteredOn(literal -> GROUPS.contains(literal.substring(0, literal.indexOf('.'))))
                .isNotEmpty()
                .allSatisfy(literal -> assertThat(KEYS.contains(literal) || MIXTURE_KEYS.contains(literal))
                        .as(literal)
                        .isTrue());
    }

    @Test
    void everyLineOfTheFormHasATooltip() {
        assertThat(KEYS).filteredOn(key -> KEYS.contains(key + ".unit")).allSatisfy(key -> assertThat(KEYS)
                .contains(key + ".tip"));
    }

    @Test
    void noTextIsUnused() {
        Set<String> used = literals();
        assertThat(KEYS).allSatisfy(key -> assertThat(used)
                .as("in the code, '" + key + "', what it explains, or the start of its group")
                .anySatisfy(literal -> assertThat(uses(literal, key)).isTrue()));
    }

    private static boolean uses(String literal, String key) {
        return literal.equals(key)
                || key.equals(literal + ".tip")
                || key.equals(literal + ".unit")
                || (literal.endsWith(".") && key.startsWith(literal));
    }

    private static Set<String> literals() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/losslab/ui"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> LITERAL.matcher(read(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
