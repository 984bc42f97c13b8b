package isocentre.plans.naming;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Suggests standard names (`standards/structures/tg263.csv`). A left is never suggested for a right, nor a
/// side for
/// a name that states none.
public final class StandardNames {
    private static final double LEAST_LIKENESS = 0.75;
    private static final int MOST = 3;

    private final List<StandardName> names;

    public StandardNames() {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Standards.load().resource("structures/tg263.csv"), StandardCharsets.UTF_8))) {
            names = lines.stream()
                    .map(line -> new StandardName(
                            line.getField("name"),
                            Stream.of(line.getField("other_names").split(";"))
                                    .filter(other -> !other.isEmpty())
                                    .toList(),
                            Basis.of(line.getField("basis")),
                            line.getField("source")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<StandardName> all() {
        return names;
    }

    public Optional<StandardName> find(String name) {
        return names.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /// At most three, best first; none for targets, whose names are the protocol's.
    public List<Suggestion> suggest(String structure) {
        if (Wording.target(structure).isPresent()) {
            return List.of();
        }
        List<Suggestion> suggestions = new ArrayList<>();
        for (StandardName name : names) {
            suggest(structure, name).ifPresent(suggestions::add);
        }
        return suggestions.stream()
                .sorted(Comparator.comparingDouble(Suggestion::confidence).reversed())
                .limit(MOST)
                .toList();
    }

    private static Optional<Suggestion> suggest(String structure, StandardName name) {
        if (structure.equals(name.name())) {
            return Optional.of(new Suggestion(name, 1, "it is the standard name"));
        }
        Wording wording = Wording.of(structure);
        Wording standard = Wording.of(name.name());
        if (wording.side() != standard.side()) {
            return Optional.empty();
        }
        if (wording.equals(standard)) {
            return Optional.of(new Suggestion(name, 0.95, "the same but for letters' case and separators"));
        }
        double best = wording.likeness(standard);
        String like = name.name();
        for (String other : name.otherNames()) {
            Wording said = Wording.of(other);
            if (wording.equals(said)) {
                return Optional.of(new Suggestion(name, 0.9, "another name of it: " + other));
            }
            if (wording.likeness(said) > best) {
                best = wording.likeness(said);
                like = other;
            }
        }
        return best < LEAST_LIKENESS
                ? Optional.empty()
                : Optional.of(new Suggestion(name, 0.8 * best, "spelt like " + like));
    }
}
