package isocentre.report.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The field's own catalogue of indicators, with the data that each would need beyond what hospitals send each month.
final class Catalogue {
    private static final List<Entry> ENTRIES = read();

    private Catalogue() {}

    /// @param needs in words; empty where the monthly files are enough
    record Entry(String id, String name, List<String> needs) {}

    static List<Entry> entries() {
        return ENTRIES;
    }

    private static List<Entry> read() {
        Map<String, String> words = new HashMap<>();
        lines("needs.csv").forEach(line -> words.put(before(line), after(line).replace("\"", "")));
        return lines("catalogue.csv").stream().map(line -> entry(line, words)).toList();
    }

    private static Entry entry(String line, Map<String, String> words) {
        String rest = after(line);
        int last = rest.lastIndexOf(',');
        List<String> needs = Arrays.stream(rest.substring(last + 1).split(" "))
                .filter(need -> !need.isEmpty())
                .map(need -> words.getOrDefault(need, need))
                .toList();
        return new Entry(before(line), rest.substring(0, last).replace("\"", ""), needs);
    }

    private static String before(String line) {
        return line.substring(0, line.indexOf(','));
    }

    private static String after(String line) {
        return line.substring(line.indexOf(',') + 1);
    }

    private static List<String> lines(String name) {
        try (InputStream in = Catalogue.class.getResourceAsStream("/isocentre/report/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from this build");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
