package isocentre.dataset.rules;

import isocentre.dataset.Severity;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.standards.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/// Reads the YAML of one rule. Every key is known or refused: a misspelt key must not switch a rule off.
public final class RuleFile {
    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "severity",
            "versions",
            "file",
            "field",
            "when",
            "expect",
            "unique",
            "one",
            "matched",
            "unmatched",
            "share",
            "columns",
            "shape",
            "good",
            "bad",
            "reason",
            "remedy",
            "repair",
            "source",
            "basis");

    private final Map<?, ?> content;

    private RuleFile(Map<?, ?> content) {
        this.content = content;
    }

    /// Reads the text of a rule file.
    ///
    /// @param name the file's name, for messages; it must be the rule's id with `.yaml`
    /// @throws IllegalArgumentException naming the file and what is wrong with it
    public static Rule read(String name, String text) {
        return read(name, parse(name, text));
    }

    static Map<?, ?> parse(String name, String text) {
        try {
            // every value is text: 03 is a code, not the number three
            LoadSettings plain = LoadSettings.builder()
                    .setLabel(name)
                    .setSchema(new FailsafeSchema())
                    .build();
            if (new Load(plain).loadFromString(text) instanceof Map<?, ?> map) {
                return map;
            }
            throw wrong(name, new IllegalArgumentException("a rule file holds one map"));
        } catch (YamlEngineException e) {
            throw wrong(name, e);
        }
    }

    static Rule read(String name, Map<?, ?> content) {
        try {
            Rule rule = new RuleFile(content).rule();
            if (!name.equals(rule.id() + ".yaml")) {
                throw new IllegalArgumentException("the id is " + rule.id());
            }
            return rule;
        } catch (IllegalArgumentException e) {
            throw wrong(name, e);
        }
    }

    private static IllegalArgumentException wrong(String name, RuntimeException cause) {
        return new IllegalArgumentException("rule file " + name + ": " + cause.getMessage(), cause);
    }

    private Rule rule() {
        for (Object key : content.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw new IllegalArgumentException("'" + key + "' is not a key of a rule");
            }
        }
        Place place = Place.valueOf(text("file").toUpperCase(Locale.ROOT));
        return new Rule(
                text("id"),
                text("name"),
                Severity.of(text("severity")),
                versions(),
                place,
                optional("field"),
                optional("when"),
                test(),
                example("good", place),
                example("bad", place),
                text("reason"),
                text("remedy"),
                repair(),
                text("source"),
                Basis.of(text("basis")));
    }

    private Set<Version> versions() {
        Set<Version> versions = new TreeSet<>();
        list(content.get("versions")).forEach(code -> versions.add(Version.of(code)));
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("versions: name at least one of v5 and v6");
        }
        return versions;
    }

    private Test test() {
        List<Test> tests = new ArrayList<>();
        if (content.containsKey("expect")) {
            tests.add(new Test.Expect(text("expect")));
        }
        if (content.containsKey("unique")) {
            tests.add(new Test.Unique(list(content.get("unique"))));
        }
        if (content.get("one") instanceof Map<?, ?> one) {
            tests.add(new Test.One(string(one.get("of")), list(one.get("per"))));
        }
        if (content.get("matched") instanceof Map<?, ?> matched) {
            Place with = Place.valueOf(string(matched.get("with")).toUpperCase(Locale.ROOT));
            tests.add(new Test.Matched(with, list(matched.get("on"))));
        }
        if (content.get("unmatched") instanceof Map<?, ?> unmatched) {
            Place with = Place.valueOf(string(unmatched.get("with")).toUpperCase(Locale.ROOT));
            tests.add(new Test.Unmatched(with, list(unmatched.get("on")), string(unmatched.get("where"))));
        }
        if (content.get("share") instanceof Map<?, ?> share) {
            tests.add(share(share));
        }
        if (content.containsKey("columns")) {
            tests.add(new Test.Columns(Test.Columns.Kind.valueOf(constant("columns"))));
        }
        if (content.containsKey("shape")) {
            tests.add(new Test.Shape(Test.Shape.Kind.valueOf(constant("shape"))));
        }
        if (tests.size() != 1) {
            throw new IllegalArgumentException(
                    "write one of expect, unique, one, matched, unmatched, share, columns and shape, not "
                            + tests.size());
        }
        return tests.getFirst();
    }

    private static Test share(Map<?, ?> share) {
        return new Test.Share(
                string(share.get("of")),
                share.containsKey("among") ? string(share.get("among")) : "",
                number(share.get("at_least"), 0),
                number(share.get("at_most"), 1),
                (long) number(share.get("rows"), 1));
    }

    private String constant(String key) {
        return text(key).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private String repair() {
        Object repair = content.get("repair");
        return repair instanceof Map<?, ?> map && map.size() == 1
                ? RepairText.of(map)
                : repair == null ? "none" : string(repair);
    }

    private Example example(String key, Place place) {
        Object value = content.get(key);
        if (value instanceof Map<?, ?> map && (map.containsKey("attendance") || map.containsKey("prescription"))) {
            return new Example(rows(map.get("attendance")), rows(map.get("prescription")));
        }
        List<Map<String, String>> rows = rows(value);
        return place == Place.ATTENDANCE ? new Example(rows, List.of()) : new Example(List.of(), rows);
    }

    private static List<Map<String, String>> rows(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Map<?, ?> map -> List.of(row(map));
            case List<?> list ->
                list.stream()
                        .map(one -> one instanceof Map<?, ?> map ? row(map) : Map.<String, String>of())
                        .toList();
            default -> throw new IllegalArgumentException("an example is a row or a list of rows");
        };
    }

    private static Map<String, String> row(Map<?, ?> map) {
        Map<String, String> row = new LinkedHashMap<>();
        map.forEach((key, value) -> row.put(string(key), value == null ? "" : string(value)));
        return row;
    }

    private String text(String key) {
        String text = optional(key);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return text;
    }

    private String optional(String key) {
        Object value = content.get(key);
        return value == null ? "" : string(value).strip();
    }

    private static List<String> list(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(RuleFile::string).toList()
                : value == null ? List.of() : List.of(string(value));
    }

    private static double number(@Nullable Object value, double otherwise) {
        return value == null ? otherwise : Double.parseDouble(string(value));
    }

    private static String string(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("a value is missing");
        }
        return value.toString();
    }
}
