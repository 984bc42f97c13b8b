package isocentre.synthetic;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Writes `truth.json`.
final class TruthFile {
    private final Writer out;

    private TruthFile(Writer out) {
        this.out = out;
    }

    static void write(Writer out, Run run, List<Truth> truths, int faults) throws IOException {
        Options options = run.options();
        out.write("{\"seed\":" + options.seed() + ",\"start\":"
                + text(options.start().toString()) + ",\"months\":" + options.count() + ",\"scale\":" + options.scale()
                + ",\n");
        out.write("\"synthetic\":true,\"faults_planted\":" + faults + ",\n\"note\":"
                + text(
                        faults == 0
                                ? "All people are invented. No fault was planted."
                                : "All people are invented. Faults were planted: the counts are those of what is left,"
                                        + " without the rows and submissions that they spoil.")
                + ",\n");
        new TruthFile(out).indicators(truths);
        out.write(",\n\"planted\":[");
        String between = "\n";
        for (Planted.Change change : run.planted().changes()) {
            boolean seen = change.from() <= options.count();
            out.write(
                    between + "{\"id\":" + text(change.id()) + ",\"where\":" + text(change.where()) + ",\"indicator\":"
                            + text(change.indicator()) + ",\"from\":"
                            + text(options.start().plus(change.from() - 1).toString()) + ",\"to\":"
                            + (change.to() > 1000
                                    ? "null"
                                    : text(options.start().plus(change.to() - 1).toString()))
                            + (change.facts().has("effect")
                                    ? ",\"effect\":" + change.facts().number("effect")
                                    : "")
                            + ",\"in_run\":" + seen + ",\"words\":" + text(change.words()) + "}");
            between = ",\n";
        }
        out.write("\n]}\n");
    }

    private void indicators(List<Truth> truths) throws IOException {
        Map<String, TreeSet<String>> none = new TreeMap<>();
        for (Truth truth : truths) {
            truth.tally()
                    .pairs
                    .keySet()
                    .forEach(key -> none.computeIfAbsent(key.indicator(), ignored -> new TreeSet<>()));
            truth.tally()
                    .values
                    .keySet()
                    .forEach(key -> none.computeIfAbsent(key.indicator(), ignored -> new TreeSet<>()));
            truth.tally()
                    .categories
                    .keySet()
                    .forEach(key -> none.computeIfAbsent(key.indicator(), ignored -> new TreeSet<>()));
        }
        out.write("\"indicators\":{");
        String between = "\n";
        for (String indicator : none.keySet()) {
            out.write(between + text(indicator) + ":[");
            rows(indicator, truths);
            out.write("\n]");
            between = ",\n";
        }
        out.write("\n}");
    }

    private void rows(String indicator, List<Truth> truths) throws IOException {
        String between = "\n";
        for (Truth truth : truths) {
            for (Map.Entry<Tally.Key, Tally.Pair> entry : truth.tally().pairs.entrySet()) {
                if (entry.getKey().indicator().equals(indicator)) {
                    out.write(between + head(truth, entry.getKey()) + ",\"numerator\":" + entry.getValue().numerator
                            + ",\"denominator\":" + entry.getValue().denominator + "}");
                    between = ",\n";
                }
            }
            between = counts(indicator, truth, truth.tally().values, "value", between);
            between = counts(indicator, truth, truth.tally().categories, "category", between);
        }
    }

    private String counts(
            String indicator, Truth truth, Map<Tally.Key, Map<String, Long>> counts, String name, String before)
            throws IOException {
        String between = before;
        for (Map.Entry<Tally.Key, Map<String, Long>> entry : counts.entrySet()) {
            if (entry.getKey().indicator().equals(indicator)) {
                for (Map.Entry<String, Long> one : entry.getValue().entrySet()) {
                    String value = name.equals("value") ? one.getKey() : text(one.getKey());
                    out.write(between + head(truth, entry.getKey()) + ",\"" + name + "\":" + value + ",\"n\":"
                            + one.getValue() + "}");
                    between = ",\n";
                }
            }
        }
        return between;
    }

    private static String head(Truth truth, Tally.Key key) {
        return "{\"provider\":" + text(truth.centre().name()) + ",\"month\":"
                + text(key.month().toString()) + ",\"breakdown\":" + text(key.breakdown());
    }

    /// A JSON string.
    static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
