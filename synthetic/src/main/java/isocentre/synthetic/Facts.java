package isocentre.synthetic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A part of one of the generator's data files (`published.yaml`, `assumptions.yaml`, `planted.yaml`).
record Facts(String path, Map<String, Object> values) {

    static Facts read(String file) {
        try (InputStream in = Facts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the distribution lacks " + file);
            }
            Object root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(in);
            return new Facts(file, map(file, root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Facts part(String name) {
        return new Facts(path + ": " + name, map(path + ": " + name, values.get(name)));
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    double number(String name) {
        if (values.get(name) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException(path + ": " + name + " is not a number");
    }

    double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    int whole(String name) {
        return (int) number(name);
    }

    String text(String name) {
        return String.valueOf(values.get(name));
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /// The entries that are numbers, in the order of the file.
    Map<String, Double> numbers() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof Number number) {
                numbers.put(name, number.doubleValue());
            }
        });
        return numbers;
    }

    List<Facts> list(String name) {
        if (values.get(name) instanceof List<?> items) {
            return items.stream()
                    .map(item -> new Facts(path + ": " + name, map(path + ": " + name, item)))
                    .toList();
        }
        throw new IllegalStateException(path + ": " + name + " is not a list");
    }

    private static Map<String, Object> map(String path, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> entries)) {
            throw new IllegalStateException(path + " is not a map");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        entries.forEach((name, entry) -> map.put(String.valueOf(name), entry));
        return map;
    }
}
