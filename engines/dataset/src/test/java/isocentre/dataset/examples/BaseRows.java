package isocentre.dataset.examples;

import isocentre.dataset.Layout;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The valid row of each file, from which the examples of the rules depart (`standards/rtds/base-rows.yaml`).
public record BaseRows(
        OdsCode sender,
        Month month,
        Clock clock,
        Map<String, String> attendance,
        Map<String, String> prescription,
        Map<String, String> flat) {

    public static BaseRows read() {
        try (InputStream stream = Standards.load().resource("rtds/base-rows.yaml")) {
            Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(stream);
            Map<String, String> context = row(part(all, "context"));
            Map<?, ?> v6 = part(all, "v6");
            LocalDate today = LocalDate.parse(context.getOrDefault("today", ""));
            return new BaseRows(
                    new OdsCode(context.getOrDefault("sender", "")),
                    Month.of(context.getOrDefault("month", "")),
                    Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                    row(part(v6, "attendance")),
                    row(part(v6, "prescription")),
                    row(part(part(all, "v5"), "flat")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> of(Layout layout) {
        return switch (layout) {
            case ATTENDANCE -> attendance;
            case PRESCRIPTION -> prescription;
            case FLAT -> flat;
        };
    }

    private static Map<?, ?> part(Map<?, ?> whole, String name) {
        if (whole.get(name) instanceof Map<?, ?> part) {
            return part;
        }
        throw new IllegalStateException("base-rows.yaml has no part named " + name);
    }

    private static Map<String, String> row(Map<?, ?> map) {
        Map<String, String> row = new LinkedHashMap<>();
        map.forEach((key, value) -> row.put(String.valueOf(key), String.valueOf(value)));
        return row;
    }
}
