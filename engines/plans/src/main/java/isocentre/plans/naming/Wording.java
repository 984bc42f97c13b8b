package isocentre.plans.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name without what carries no meaning, and the side that it states.
///
/// @param letters small letters and digits, the side taken out
record Wording(String letters, Side side) {
    enum Side {
        LEFT,
        RIGHT,
        NONE,
        /// Both words stand in it.
        BOTH
    }

    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\\d+");

    static Wording of(String name) {
        List<String> words = new ArrayList<>();
        boolean left = false;
        boolean right = false;
        Matcher matcher = WORD.matcher(name);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            switch (word) {
                case "l", "lt", "left", "li", "sin" -> left = true;
                case "r", "rt", "right", "re", "dex" -> right = true;
                default -> words.add(word);
            }
        }
        Side side = left ? right ? Side.BOTH : Side.LEFT : right ? Side.RIGHT : Side.NONE;
        return new Wording(String.join("", words), side);
    }

    /// How alike the letters are, 0 to 1: one less the edits over the longer.
    double likeness(Wording other) {
        int longer = Math.max(letters.length(), other.letters.length());
        return longer == 0 ? 0 : 1 - edits(letters, other.letters) / (double) longer;
    }

    /// Levenshtein's distance.
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? corner : corner + 1;
                row[j] = Math.min(same, 1 + Math.min(above, row[j - 1]));
                corner = above;
            }
        }
        return row[b.length()];
    }

    /// Why a name is no organ that a table could hold; empty if it may be one.
    static Optional<String> target(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Pattern.compile("^[^a-z]*(i?[gcp]tv|itv)").matcher(small).find()
                ? Optional.of("a target: its name is the protocol's")
                : Optional.empty();
    }
}
