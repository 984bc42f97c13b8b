package isocentre.plans.scoring;

import isocentre.plans.metrics.Metric;
import isocentre.radiotherapy.Basis;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// Reads a protocol's file. Every key is known or refused: a misspelt key must not switch an objective off.
final class ProtocolFile {
    private static final Set<String> KEYS = Set.of(
            "id",
            "title",
            "version",
            "valid_from",
            "valid_to",
            "source",
            "basis",
            "note",
            "prescription",
            "structures",
            "objectives");

    private final Fields fields;
    private final Basis basis;
    private final String source;

    private ProtocolFile(Fields fields) {
        this.fields = fields;
        this.basis = basis(fields).orElseThrow(() -> fields.wrong("it lacks 'basis'"));
        this.source = fields.needed("source");
    }

    static Protocol read(String name, String text) {
        Fields fields = Fields.read(name, text);
        fields.only(KEYS);
        return new ProtocolFile(fields).protocol();
    }

    private Protocol protocol() {
        Optional<Fields> prescription = fields.inner("prescription");
        prescription.ifPresent(found -> found.only(Set.of("dose_gy", "fractions")));
        OptionalDouble fractions =
                prescription.map(found -> found.number("fractions")).orElse(OptionalDouble.empty());
        Map<String, List<String>> structures = new LinkedHashMap<>();
        fields.inner("structures")
                .ifPresent(found -> found.map()
                        .keySet()
                        .forEach(key -> structures.put(String.valueOf(key), found.texts(String.valueOf(key)))));
        List<Objective> objectives =
                fields.each("objectives").stream().map(this::objective).toList();
        if (objectives.isEmpty()) {
            throw fields.wrong("it has no objectives");
        }
        for (Objective objective : objectives) {
            if (!structures.containsKey(objective.structure())) {
                throw fields.wrong("an objective names the structure '" + objective.structure()
                        + "', which is not among its structures");
            }
        }
        return new Protocol(
                fields.needed("id"),
                fields.needed("title"),
                fields.needed("version"),
                date("valid_from"),
                date("valid_to"),
                prescription.map(found -> found.number("dose_gy")).orElse(OptionalDouble.empty()),
                fractions.isPresent() ? OptionalInt.of((int) fractions.getAsDouble()) : OptionalInt.empty(),
                structures,
                objectives,
                basis,
                source,
                fields.text("note").orElse(""));
    }

    private Objective objective(Fields of) {
        of.only(Set.of("structure", "metric", "mandatory", "bins", "basis", "source"));
        String metric = of.needed("metric");
        try {
            return new Objective(
                    of.needed("structure"),
                    Metric.parse(metric)
                            .orElseThrow(() -> of.wrong("'" + metric + "' is not the name of a figure: write it like"
                                    + " D95%[Gy] or V20Gy[%]")),
                    of.yes("mandatory"),
                    of.each("bins").stream().map(ProtocolFile::bin).toList(),
                    basis(of).orElse(basis),
                    of.text("source").orElse(source));
        } catch (IllegalArgumentException wrong) {
            String words = String.valueOf(wrong.getMessage());
            throw words.startsWith(of.where()) ? wrong : of.wrong(words);
        }
    }

    private static Bin bin(Fields of) {
        of.only(Set.of("label", "colour", "met", "min", "max"));
        return new Bin(of.needed("label"), of.needed("colour"), of.yes("met"), of.number("min"), of.number("max"));
    }

    private static Optional<Basis> basis(Fields of) {
        return of.text("basis").map(code -> {
            try {
                return Basis.of(code);
            } catch (IllegalArgumentException unknown) {
                throw of.wrong(String.valueOf(unknown.getMessage()));
            }
        });
    }

    private Optional<LocalDate> date(String key) {
        return fields.text(key).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException notOne) {
                throw fields.wrong("'" + key + "' is '" + text + "': write 2026-01-31");
            }
        });
    }
}
