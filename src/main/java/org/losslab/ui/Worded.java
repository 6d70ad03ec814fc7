package org.losslab.ui;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is said outside the window, in the window's language: by packages that know no window, by the worker's process, in run
 * folders, in presets. All of these speak English, in sentences that the bundle has as patterns; what it has not stays as it is.
 */
public final class Worded {

    private static final String BUNDLE = "org.losslab.ui.said";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");
    /** A sentence within a sentence within a sentence. */
    private static final int DEEPEST = 3;

    private static final Worded WINDOW = new Worded(Bundles.locale());

    /** A sentence that may be said, and how it is put. */
    private record Said(Pattern english, List<Integer> arguments, int letters, String put) {}

    private final List<Said> known;

    /** @param language what it is put into */
    Worded(Locale language) {
        ResourceBundle.Control exactly =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, exactly);
        ResourceBundle put = ResourceBundle.getBundle(BUNDLE, language, exactly);
        if (put.getLocale().equals(Locale.ROOT)) {
            known = List.of();
            return;
        }
        Map<String, String> sentences = Collections.list(english.getKeys()).stream()
                .collect(Collectors.toMap(Function.identity(), english::getString));
        known = sentences.entrySet().stream()
                .map(each -> said(each.getValue(), put.getString(each.getKey())))
                .sorted(Comparator.comparingInt(Said::letters).reversed())
                .toList();
    }

    private static Said said(String english, String put) {
        Matcher places = PLACEHOLDER.matcher(english);
        List<Integer> arguments =
                places.results().map(place -> Integer.valueOf(place.group(1))).toList();
        List<String> words = List.of(PLACEHOLDER.split(english, -1));
        String pattern = words.stream().map(Pattern::quote).collect(Collectors.joining("(.+?)"));
        return new Said(
                Pattern.compile(pattern, Pattern.DOTALL),
                arguments,
                words.stream().mapToInt(String::length).sum(),
                put);
    }

    /** The sentence in the window's language. */
    public static String of(String english) {
        return WINDOW.put(english);
    }

    String put(String english) {
        return put(english, DEEPEST);
    }

    private String put(String english, int depth) {
        return depth == 0
                ? english
                : known.stream()
                        .map(said -> put(english, said, depth))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(english);
    }

    private Optional<String> put(String english, Said said, int depth) {
        Matcher matcher = said.english().matcher(english);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String[] arguments = new String
                [said.arguments().stream().mapToInt(number -> number + 1).max().orElse(0)];
        IntStream.range(0, said.arguments().size())
                .forEach(i -> arguments[said.arguments().get(i)] = put(matcher.group(i + 1), depth - 1));
        return Optional.of(new MessageFormat(said.put().replace("'", "''"), Locale.ROOT).format(arguments));
    }
}
