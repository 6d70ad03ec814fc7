package org.losslab.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Names that a mistyped one may stand for. */
final class NearMatches {

    private static final int MOST = 3;

    private NearMatches() {}

    /** Up to three known names, nearest first: a third of the letters may be wrong, or one name contains the other. */
    static List<String> of(String name, List<String> known) {
        String typed = plain(name);
        return known.stream()
                .filter(candidate -> isNear(typed, plain(candidate)))
                .sorted(Comparator.comparingInt(candidate -> distance(typed, plain(candidate))))
                .limit(MOST)
                .toList();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    private static boolean isNear(String typed, String candidate) {
        boolean contained = candidate.contains(typed) || typed.contains(candidate);
        return (typed.length() >= 3 && contained) || distance(typed, candidate) <= Math.max(1, typed.length() / 3);
    }

    /** Levenshtein's edit distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
