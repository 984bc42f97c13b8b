package isocentre.service.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Plain texts can be read at about eleven years of age: grade 6 by Flesch and Kincaid (1975),
/// 0.39 × words/sentence + 11.8 × syllables/word − 15.59. Words of the subject that cannot be avoided count for what
/// they are.
class PlainTextTest {
    private static final double GRADE = 6;
    private static final Pattern WORD = Pattern.compile("[A-Za-z']+|\\d+%?");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    @Test
    void everyPlainTextIsForReadersOfEleven() {
        List<PlainText> all = PlainText.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(8);
        for (PlainText text : all) {
            double grade = grade(String.join(" ", text.paragraphs()));
            assertThat(grade).as("%s is of grade %.1f", text.indicator(), grade).isLessThanOrEqualTo(GRADE);
        }
    }

    @Test
    void theFormulaTellsHardFromEasy() {
        assertThat(grade("The cat sat on the mat. It was a big cat.")).isLessThan(1);
        assertThat(grade("Hypofractionated radiotherapy regimens necessitate individualised consideration of"
                        + " radiobiological characteristics and institutional capabilities."))
                .isGreaterThan(15);
    }

    private static double grade(String text) {
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
