package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.losslab.data.UserException;
import org.losslab.state.SceneScript;
import org.losslab.state.SceneStep;
import org.losslab.state.Scenes;

class LanguagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("%s|\\{\\d+");
    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

    @AfterEach
    void restore() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
    }

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files
                    .filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !file.toString().endsWith("_tr.properties"))
                    .toList()
                    .stream();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInTurkishWithTheSamePlaceholders(Path english) throws IOException {
        Properties original = read(english);
        Properties turkish = read(Path.of(english.toString().replace(".properties", "_tr.properties")));
        assertThat(turkish.stringPropertyNames())
                .as(english.toString())
                .containsExactlyInAnyOrderElementsOf(original.stringPropertyNames());
        assertThat(original.stringPropertyNames()).allSatisfy(key -> assertThat(placeholders(turkish.getProperty(key)))
                .as(key)
                .isEqualTo(placeholders(original.getProperty(key))));
    }

    /** %s stand for arguments in their order, numbered ones by their numbers. */
    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group())
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void formulasAreTheSameInBothLanguages() throws IOException {
        Properties original = read(RESOURCES.resolve("org/losslab/ui/why.properties"));
        Properties turkish = read(RESOURCES.resolve("org/losslab/ui/why_tr.properties"));
        assertThat(original.stringPropertyNames())
                .filteredOn(key -> key.endsWith(".formula") || key.endsWith(".symbols"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(turkish.getProperty(key)).isEqualTo(original.getProperty(key)));
    }

    @Test
    void everySceneSpeaksTurkishAndShowsTheSame() {
        for (String id : Scenes.ids()) {
            Locale.setDefault(Locale.Category.DISPLAY, Locale.ENGLISH);
            SceneScript english = Scenes.load(id);
            Locale.setDefault(Locale.Category.DISPLAY, TURKISH);
            SceneScript turkish = Scenes.load(id);
            assertThat(turkish.title()).isNotEqualTo(english.title());
            assertThat(turkish.steps()).hasSameSizeAs(english.steps());
            for (int i = 0; i < turkish.steps().size(); i++) {
                SceneStep words = turkish.steps().get(i);
                SceneStep original = english.steps().get(i);
                assertThat(words.state()).isEqualTo(original.state());
                assertThat(words.asks()).isEqualTo(original.asks());
                assertThat(words.text()).isNotBlank().isNotEqualTo(original.text());
            }
        }
    }

    @Test
    void theLanguageIsTheOneAskedForElseTheSystemsElseEnglish() {
        assertThat(Language.settle(Optional.of(Language.TURKISH), Locale.GERMANY))
                .isEqualTo(Language.TURKISH);
        assertThat(Locale.getDefault(Locale.Category.DISPLAY)).isEqualTo(TURKISH);
        assertThat(Bundles.load("org.losslab.ui.messages").getString("training.title"))
                .isEqualTo("Eğitim");
        assertThat(Language.settle(Optional.empty(), Locale.forLanguageTag("tr-TR")))
                .isEqualTo(Language.TURKISH);
        assertThat(Language.settle(Optional.empty(), Locale.GERMANY)).isEqualTo(Language.ENGLISH);
        assertThat(Bundles.load("org.losslab.ui.messages").getString("training.title"))
                .isEqualTo("Training");
    }

    @Test
    void turkishLettersDoNotChangeWhatAKeyIs() {
        assertThat(Language.of("TR")).isEqualTo(Language.TURKISH);
        assertThatThrownBy(() -> Language.of("xx"))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("en or tr");
    }

    @Test
    void theChoiceIsKept(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("state/language");
        assertThat(Language.chosen(file)).isEmpty();
        Language.choose(file, Optional.of(Language.TURKISH));
        assertThat(Language.chosen(file)).contains(Language.TURKISH);
        Language.choose(file, Optional.empty());
        assertThat(Language.chosen(file)).isEmpty();
    }
}
