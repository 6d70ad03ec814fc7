package org.losslab.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.losslab.experiment.Experiment;
import org.losslab.experiment.ExperimentJson;
import org.losslab.experiment.Presets;
import org.losslab.mixture.CentreArrangement;
import org.losslab.mixture.Centres;
import org.losslab.mixture.CentresCsv;
import org.losslab.mixture.Feasibility;
import org.losslab.run.RunFolder;
import org.losslab.state.Scenes;
import org.losslab.state.StateText;

class WordedTest {

    private final Worded turkish = new Worded(Locale.forLanguageTag("tr"));

    @Test
    void presetsSpeakTurkish() {
        for (String name : Presets.names()) {
            Experiment preset = Presets.load(name);
            assertThat(Stream.concat(Stream.of(preset.description()), preset.notes().stream()))
                    .as(name)
                    .allSatisfy(
                            said -> assertThat(turkish.put(said)).isNotBlank().isNotEqualTo(said));
        }
    }

    @Test
    void theLimitOfTheMarginSpeaksTurkish() {
        assertThat(turkish.put(Feasibility.of(CentreArrangement.PACKING, 10, 2).reason()))
                .startsWith("2 boyutta 10 merkez γ = 0.016");
        assertThat(Stream.of(
                                Feasibility.of(CentreArrangement.FAN, 5, 3),
                                Feasibility.of(CentreArrangement.EQUICORRELATED, 5, 3),
                                Feasibility.of(CentreArrangement.PACKING, 7, 3))
                        .map(Feasibility::reason))
                .allSatisfy(said -> assertThat(turkish.put(said)).isNotEqualTo(said));
    }

    @Test
    void whatGoesWrongSpeaksTurkish(@TempDir Path folder) throws IOException {
        Path ragged = Files.writeString(folder.resolve("ragged.csv"), "1,0\n0\n");
        Path word = Files.writeString(folder.resolve("word.csv"), "1,0\n0,one\n");
        List<ThrowingCallable> wrong = List.of(
                () -> CentresCsv.read(ragged),
                () -> CentresCsv.read(word),
                () -> CentresCsv.read(folder),
                () -> Centres.check(new double[][] {{1, 0}, {1, 0}}),
                () -> Centres.check(new double[][] {{1, 0}, {2, 0}}),
                () -> Presets.load("no-such"),
                () -> ExperimentJson.read("[]"),
                () -> StateText.read("hello"),
                () -> Scenes.load("no-such"),
                () -> new RunFolder(folder.resolve("none")).experiment());
        assertThat(wrong).allSatisfy(each -> {
            String said = catchThrowable(each).getMessage();
            assertThat(turkish.put(said)).as(said).isNotEqualTo(said);
        });
    }

    @Test
    void aSentenceWithinASentenceIsPutToo() {
        assertThat(
                        turkish.put(
                                "the run folder /a/b cannot be written: permission denied; choose a folder that you may write to"))
                .isEqualTo("/a/b koşu klasörü yazılamıyor: izin yok; yazabileceğiniz bir klasör seçin");
    }

    @Test
    void whatIsUnknownAndAllThatIsEnglishStaysAsItIs() {
        assertThat(turkish.put("nobody ever said that")).isEqualTo("nobody ever said that");
        assertThat(new Worded(Locale.ENGLISH).put("the worker crashed (SIGABRT)"))
                .isEqualTo("the worker crashed (SIGABRT)");
    }

    @Test
    void everySentenceIsStillSaid() throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/org/losslab/ui/said.properties"))) {
            sentences.load(reader);
        }
        // Literals that go over several lines are one.
        String code = text(Path.of("src/main/java"), ".java").replaceAll("\"\\s*\\+\\s*\"", "");
        String said = code + text(Path.of("assets/presets"), ".json");
        assertThat(sentences.stringPropertyNames()).hasSizeGreaterThan(100).allSatisfy(key -> assertThat(
                        sentences.getProperty(key).split("\\{\\d}"))
                .as(key)
                .allSatisfy(words -> assertThat(said.contains(words)).as(words).isTrue()));
    }

    private static String text(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(WordedTest::text)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
