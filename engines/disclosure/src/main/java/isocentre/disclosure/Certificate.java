package isocentre.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What leaves with a release: by which policy it was made, with what it was compared, and what an outsider can
/// work out of each number that is not given. It holds nothing that the released tables do not say already.
///
/// @param subject whom the counts are of; releases of one subject are compared
/// @param name of the release
/// @param inputs a salted hash of each table as it was given, by file
/// @param earlier the hashes of the certificates of all earlier releases of the subject, by name
public record Certificate(
        String subject,
        String name,
        Instant made,
        Policy policy,
        Map<String, String> inputs,
        Map<String, String> earlier,
        Outcome.Released released) {

    /// The certificate as JSON.
    public String json() {
        long narrowest = released.intervals().entrySet().stream()
                .filter(one -> small(one.getKey(), one.getValue()))
                .mapToLong(one -> one.getValue().width())
                .min()
                .orElse(Interval.UNLIMITED);
        return """
                {
                  "subject": %s,
                  "release": %s,
                  "made": %s,
                  "verdict": "released",
                  "policy": {"code": %s, "name": %s, "hidden": [1, %d], "rounded_to": %d, "totals": %s, "least_width": %d},
                  "inputs": %s,
                  "compared_with": %s,
                  "narrowest_width": %s,
                  "not_given": [%s
                  ]
                }
                """.formatted(
                        quoted(subject),
                        quoted(name),
                        quoted(made.toString()),
                        quoted(policy.code()),
                        quoted(policy.name()),
                        policy.hideTo(),
                        policy.roundTo(),
                        quoted(policy.totals().name().toLowerCase(Locale.ROOT)),
                        policy.leastWidth(),
                        object(inputs),
                        object(earlier),
                        limited(narrowest),
                        released.intervals().entrySet().stream()
                                .map(one -> "\n    " + interval(one.getKey(), one.getValue()))
                                .collect(Collectors.joining(",")));
    }

    /// What the policy protects: not the numbers that are hidden only to protect another.
    private boolean small(Cell cell, Interval interval) {
        Mark mark = released.marks().get(cell);
        return mark == null ? interval.highest() <= policy.hideTo() : mark instanceof Mark.Small;
    }

    private String interval(Cell cell, Interval interval) {
        Mark mark = released.marks().get(cell);
        return "{\"cell\": " + object(cell.categories()) + ", \"lowest\": " + interval.lowest() + ", \"highest\": "
                + limited(interval.highest()) + ", \"reason\": "
                + quoted(mark == null ? "in no table; what an outsider can work out of it" : mark.reason(policy)) + "}";
    }

    private static String limited(long number) {
        return number >= Interval.UNLIMITED ? "null" : String.valueOf(number);
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(one -> quoted(one.getKey()) + ": " + quoted(one.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /// What was hidden and why, in sentences.
    public List<String> explanations() {
        return released.marks().entrySet().stream()
                .filter(one -> one.getValue().text().equals(Mark.HIDDEN))
                .map(one -> one.getKey() + ": " + one.getValue().reason(policy) + ". What follows from all that is"
                        + " published: " + released.interval(one.getKey()) + ".")
                .toList();
    }
}
