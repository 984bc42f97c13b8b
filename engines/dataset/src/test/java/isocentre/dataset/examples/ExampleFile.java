package isocentre.dataset.examples;

import isocentre.dataset.Layout;
import isocentre.dataset.SourceFile;
import isocentre.radiotherapy.standards.Item;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One file of an example, as text: the official headers, and the valid row with what the example changes in it.
public final class ExampleFile {
    /// Words of an example that are about the file and not about a cell.
    private static final Set<String> WORDS =
            Set.of("repeat", "drop", "twice", "add", "shift", "extra", "only", "sender");

    private final Layout layout;
    private final List<String> header = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> base;

    ExampleFile(Layout layout, Map<String, String> base, Map<String, String> about) {
        this.layout = layout;
        this.base = base;
        for (Item item : layout.items()) {
            if (!item.field().equals(about.get("drop"))) {
                fields.add(item.field());
                if (item.field().equals(about.get("shift"))) {
                    header.add(layout.items().getFirst().header() + "_OLD");
                }
                header.add(item.header());
                if (item.field().equals(about.get("twice"))) {
                    fields.add(item.field());
                    header.add(item.header());
                }
            }
        }
        if (about.containsKey("add")) {
            header.add(about.getOrDefault("add", ""));
        }
        if (about.containsKey("shift")) {
            header.removeLast();
        }
    }

    /// Adds the rows that the example writes.
    void add(Map<String, String> example) {
        int times = Integer.parseInt(example.getOrDefault("repeat", "1"));
        for (int n = 1; n <= times; n++) {
            Map<String, String> row = new LinkedHashMap<>(base);
            for (Map.Entry<String, String> one : example.entrySet()) {
                if (!WORDS.contains(one.getKey())) {
                    if (layout.field(one.getKey()).isEmpty()) {
                        throw new IllegalArgumentException(one.getKey() + " is no field of the " + layout.code());
                    }
                    row.put(one.getKey(), one.getValue().replace("{n}", Integer.toString(n)));
                }
            }
            String line = fields.stream()
                    .map(field -> cell(row.getOrDefault(field, "")))
                    .collect(Collectors.joining(","));
            String added = example.containsKey("add") ? ",x" : "";
            lines.add(line + added + ",x".repeat(Integer.parseInt(example.getOrDefault("extra", "0"))));
        }
    }

    SourceFile source() {
        String text = String.join(",", header) + "\r\n"
                + lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
        return SourceFile.of("example-" + layout.code() + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
