package isocentre.plans.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The fields of a map in a YAML or JSON file.
///
/// @param where for messages
record Fields(String where, Map<?, ?> map) {

    /// JSON is YAML too.
    static Fields read(String name, String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(name).build();
            if (new Load(settings).loadFromString(text) instanceof Map<?, ?> map) {
                return new Fields(name, map);
            }
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(name + ": it does not hold one map");
    }

    void only(Set<String> keys) {
        for (Object key : map.keySet()) {
            if (!keys.contains(String.valueOf(key))) {
                throw wrong("it has a key '" + key + "' that is not known: known are " + String.join(", ", keys));
            }
        }
    }

    Optional<String> text(String key) {
        return switch (map.get(key)) {
            case String text when !text.isBlank() -> Optional.of(text.strip());
            case Number number -> Optional.of(number.toString());
            case null, default -> Optional.empty();
        };
    }

    String needed(String key) {
        return text(key).orElseThrow(() -> wrong("it lacks '" + key + "'"));
    }

    OptionalDouble number(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(text.get());
            if (Double.isFinite(number)) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException notOne) {
            // Told below.
        }
        throw wrong("'" + key + "' is '" + text.get() + "': it must be a number");
    }

    boolean yes(String key) {
        return switch (needed(key)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong("'" + key + "' must be yes or no");
        };
    }

    /// The maps of a list; none where the key is missing.
    List<Fields> each(String key) {
        if (!(map.get(key) instanceof List<?> list)) {
            return List.of();
        }
        return java.util.stream.IntStream.range(0, list.size())
                .mapToObj(i -> {
                    if (list.get(i) instanceof Map<?, ?> item) {
                        return new Fields(where + ", " + key + " " + (i + 1), item);
                    }
                    throw wrong("'" + key + "' holds something else than maps");
                })
                .toList();
    }

    Optional<Fields> inner(String key) {
        return map.get(key) instanceof Map<?, ?> inner
                ? Optional.of(new Fields(where + ", " + key, inner))
                : Optional.empty();
    }

    List<String> texts(String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(where + ": " + what);
    }
}
