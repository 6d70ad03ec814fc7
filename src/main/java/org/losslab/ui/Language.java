package org.losslab.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.losslab.data.UserException;
import org.losslab.data.UserFolders;

/** The languages that the window speaks. Which one is settled before its first text is read, and holds until it is closed. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    TURKISH(Locale.forLanguageTag("tr"), "Türkçe");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** Its name in itself. */
    String ownName() {
        return ownName;
    }

    /** Its two letters (ISO 639). */
    String code() {
        return locale.getLanguage();
    }

    /**
     * The language of two letters.
     *
     * @throws UserException if the window does not speak it
     */
    public static Language of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UserException("the language must be "
                        + String.join(
                                " or ",
                                Arrays.stream(values()).map(Language::code).toList())
                        + ", not '" + code + "'"));
    }

    /** Speaks the one that was asked for, else the one that the user chose last, else the system's, else English. */
    public static void settle(Optional<Language> asked) {
        settle(asked.or(() -> chosen(file())), Locale.getDefault());
    }

    static Language settle(Optional<Language> chosen, Locale system) {
        Language language = chosen.orElseGet(() -> Arrays.stream(values())
                .filter(each -> each.code().equals(system.getLanguage()))
                .findFirst()
                .orElse(ENGLISH));
        // Words alone: numbers keep their point, as in the paper, and no letter changes its case by a language's rules.
        Locale.setDefault(Locale.Category.DISPLAY, language.locale);
        return language;
    }

    /** The one that the user chose; empty for the system's. */
    static Optional<Language> chosen(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(of(Files.readString(file))) : Optional.empty();
        } catch (IOException | UserException e) {
            return Optional.empty();
        }
    }

    /** Keeps the user's choice for the next start; empty for the system's. */
    static void choose(Path file, Optional<Language> language) throws IOException {
        if (language.isPresent()) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, language.get().code());
        } else {
            Files.deleteIfExists(file);
        }
    }

    /** Where the choice is kept. */
    static Path file() {
        return UserFolders.current().state().resolve("language");
    }
}
