package isocentre.cli.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The files that stand beside a synthetic nation. JSON is a part of YAML.
final class Json {
    private Json() {}

    static Object read(Path file) throws IOException {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(false)
                .build();
        return Objects.requireNonNull(new Load(settings).loadFromString(Files.readString(file)));
    }

    static Object value(Map<?, ?> map, String name) {
        return Objects.requireNonNull(map.get(name), name);
    }

    static Map<?, ?> map(Map<?, ?> map, String name) {
        return (Map<?, ?>) value(map, name);
    }

    static List<?> list(Map<?, ?> map, String name) {
        return (List<?>) value(map, name);
    }

    static String text(Map<?, ?> map, String name) {
        return value(map, name).toString();
    }

    static long number(Map<?, ?> map, String name) {
        return ((Number) value(map, name)).longValue();
    }
}
