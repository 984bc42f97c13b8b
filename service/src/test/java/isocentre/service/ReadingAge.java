package isocentre.service;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How old one must be to read a text: the grade of Flesch and Kincaid (1975),
/// 0.39 × words/sentence + 11.8 × syllables/word − 15.59. Words of the subject that cannot be avoided count for what
/// they are.
public final class ReadingAge {
    /// Of about eleven years.
    public static final double OF_ELEVEN = 6;

    private static final Pattern WORD = Pattern.compile("[A-Za-z']+|\\d+%?");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private ReadingAge() {}

    public static double grade(String text) {
        long sentences =
                text.chars().filter(c -> c == '.' || c == '?' || c == '!').count();
        long words = 0;
        long syllables = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words++;
            syllables += syllables(matcher.group().toLowerCase(Locale.ROOT));
        }
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    private static long syllables(String word) {
        long groups = VOWELS.matcher(word).results().count();
        boolean silent = word.endsWith("e") && !word.endsWith("le") || word.endsWith("ed") && !word.matches(".*[td]ed");
        return Math.max(1, groups - (silent ? 1 : 0));
    }
}
