package isocentre.disclosure;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Categories that are made of others, such as networks of providers. One category may be part of several, by
/// different divisions.
///
/// @param parts by dimension and group; the parts of a group are all of it
public record Groups(Map<String, Map<String, Set<String>>> parts) {
    public static final Groups NONE = new Groups(Map.of());

    /// Reads a CSV file with the columns `dimension`, `category` and `part_of`.
    ///
    /// @throws UnusableTable if it is not such a file, or a group is a part of itself
    public static Groups read(Path file) throws IOException {
        Map<String, Map<String, Set<String>>> parts = new HashMap<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord line : lines) {
                if (line.findField("dimension").isEmpty()
                        || line.findField("category").isEmpty()
                        || line.findField("part_of").isEmpty()) {
                    throw new UnusableTable(
                            file.getFileName() + ": a hierarchy has the columns dimension, category and part_of");
                }
                parts.computeIfAbsent(line.getField("dimension"), any -> new LinkedHashMap<>())
                        .computeIfAbsent(line.getField("part_of"), any -> new LinkedHashSet<>())
                        .add(line.getField("category"));
            }
        }
        Groups groups = new Groups(parts);
        parts.forEach((dimension, of) ->
                of.keySet().forEach(group -> groups.leaves(dimension, group, new LinkedHashSet<>())));
        return groups;
    }

    /// These divisions and those of an earlier release. A group that both have is made of the parts of both.
    Groups and(Groups other) {
        Map<String, Map<String, Set<String>>> both = new LinkedHashMap<>();
        for (Groups one : List.of(this, other)) {
            one.parts.forEach((dimension, groups) ->
                    groups.forEach((group, of) -> both.computeIfAbsent(dimension, any -> new LinkedHashMap<>())
                            .computeIfAbsent(group, any -> new LinkedHashSet<>())
                            .addAll(of)));
        }
        return new Groups(both);
    }

    Set<String> partsOf(String dimension, String category) {
        return parts.getOrDefault(dimension, Map.of()).getOrDefault(category, Set.of());
    }

    Set<String> all(String dimension) {
        Set<String> all = new LinkedHashSet<>();
        parts.getOrDefault(dimension, Map.of()).forEach((group, of) -> {
            all.add(group);
            all.addAll(of);
        });
        return all;
    }

    /// The categories without parts that a category is made of in the end.
    Set<String> leaves(String dimension, String category) {
        return leaves(dimension, category, new LinkedHashSet<>());
    }

    private Set<String> leaves(String dimension, String category, Set<String> above) {
        if (!above.add(category)) {
            throw new UnusableTable("the group " + category + " of " + dimension + " is a part of itself");
        }
        Set<String> leaves = new LinkedHashSet<>();
        for (String part : partsOf(dimension, category)) {
            leaves.addAll(leaves(dimension, part, new LinkedHashSet<>(above)));
        }
        return leaves.isEmpty() ? Set.of(category) : leaves;
    }
}
