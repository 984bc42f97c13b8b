package isocentre.indicators.defining;

import isocentre.indicators.Indicator;
import isocentre.indicators.Kind;
import isocentre.indicators.Target;
import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Validity;
import isocentre.radiotherapy.standards.Standards;
import isocentre.statistics.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Reads one folder: `indicator.yaml`, `measure.sql`, `definition.md`.
public final class IndicatorFolder {
    private static final String SHARE_OF = "share of ";

    private IndicatorFolder() {}

    /// @throws IllegalStateException naming the folder, if a file is not as it should be
    public static Indicator read(Standards standards, String id) {
        String folder = "indicators/" + id + "/";
        try {
            Object yaml = new Load(LoadSettings.builder().setLabel(id).build())
                    .loadFromString(text(standards, folder + "indicator.yaml"));
            return indicator(
                    new Entries(yaml),
                    text(standards, folder + "measure.sql"),
                    text(standards, folder + "definition.md"));
        } catch (RuntimeException e) {
            throw new IllegalStateException("standards/" + folder + ": " + e.getMessage(), e);
        }
    }

    static String text(Standards standards, String path) {
        try (InputStream in = standards.resource(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Indicator indicator(Entries yaml, String measure, String definition) {
        return new Indicator(
                yaml.text("id"),
                yaml.text("name"),
                yaml.text("family"),
                Kind.of(yaml.text("kind")),
                direction(yaml.text("direction")),
                yaml.text("unit"),
                yaml.text("plain"),
                yaml.text("numerator"),
                yaml.text("denominator"),
                things(yaml),
                yaml.text("origin").equals("proposal"),
                Basis.of(yaml.text("basis")),
                yaml.text("source"),
                yaml.texts("tables"),
                yaml.texts("breakdowns"),
                yaml.text("no_equity", ""),
                calculation(yaml),
                yaml.list("targets").stream()
                        .map(target -> target(new Entries(target)))
                        .toList(),
                measure,
                definition);
    }

    /// The unit of a share names what its denominator counts; other kinds name both counts themselves.
    private static Indicator.Things things(Entries yaml) {
        String unit = yaml.text("unit");
        return new Indicator.Things(
                yaml.text("numerator_things", ""),
                yaml.text("denominator_things", unit.startsWith(SHARE_OF) ? unit.substring(SHARE_OF.length()) : ""));
    }

    private static Indicator.Calculation calculation(Entries yaml) {
        return new Indicator.Calculation(
                yaml.number("multiply", 1) / yaml.number("divide", 1),
                yaml.text("category", ""),
                (int) yaml.number("minimum", 0),
                yaml.flag("whole", true),
                (int) yaml.number("lag", 0),
                yaml.flag("shared", false),
                yaml.text("population", "").equals("england"),
                yaml.flag("completeness", true));
    }

    private static Target target(Entries yaml) {
        return new Target(
                yaml.number("value", Double.NaN),
                new Validity(LocalDate.parse(yaml.text("from")), date(yaml.text("to", ""))),
                yaml.text("words"),
                Basis.of(yaml.text("basis")),
                yaml.text("source"));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static Direction direction(String word) {
        return switch (word) {
            case "up" -> Direction.UP;
            case "down" -> Direction.DOWN;
            case "none" -> Direction.NEITHER;
            default -> throw new IllegalArgumentException("'" + word + "' is not a direction: use up, down or none");
        };
    }

    /// The entries of a mapping, each asked for by name and type.
    private record Entries(Map<?, ?> map) {
        Entries(Object yaml) {
            this(yaml instanceof Map<?, ?> map ? map : Map.of());
        }

        String text(String key) {
            Object value = map.get(key);
            if (value == null) {
                throw new IllegalArgumentException("'" + key + "' is missing");
            }
            return value.toString();
        }

        String text(String key, String otherwise) {
            Object value = map.get(key);
            return value == null ? otherwise : value.toString();
        }

        double number(String key, double otherwise) {
            return map.get(key) instanceof Number number ? number.doubleValue() : otherwise;
        }

        boolean flag(String key, boolean otherwise) {
            return map.get(key) instanceof Boolean flag ? flag : otherwise;
        }

        List<?> list(String key) {
            return map.get(key) instanceof List<?> list ? list : List.of();
        }

        List<String> texts(String key) {
            return list(key).stream().map(Object::toString).toList();
        }
    }
}
