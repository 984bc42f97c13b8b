package isocentre.dataset.checking;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts the words of a rule, which are written for many rows, into the singular.
final class Agreement {
    private static final Pattern SUBJECT = Pattern.compile("^(\\{count\\} (?:row|visit|exposure|attendance))s\\b");
    private static final Map<String, String> IRREGULAR =
            Map.of("have", "has", "are", "is", "were", "was", "do", "does", "carry", "carries");
    private static final Pattern VERB =
            Pattern.compile("\\b(have|are|were|do|carry|hold|belong|give|treat|name|prescribe"
                    + "|repeat|deliver|lie|write|call|come)\\b");

    private Agreement() {}

    /// `{count} rows of brachytherapy have a beam type.` becomes `{count} row of brachytherapy has a beam type.`
    static String singular(String words) {
        Matcher subject = SUBJECT.matcher(words);
        if (!subject.find()) {
            return words;
        }
        String rest = words.substring(subject.end());
        Matcher verb = VERB.matcher(rest);
        String agreed = verb.find()
                ? rest.substring(0, verb.start())
                        + IRREGULAR.getOrDefault(verb.group(), verb.group() + "s")
                        + rest.substring(verb.end())
                : rest;
        return subject.group(1) + agreed;
    }
}
