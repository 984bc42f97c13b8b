package isocentre.effects;

import isocentre.radiotherapy.Month;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Made-up series and what other programs make of them: `peer.csv` is what `bench/effects_peer.py` printed with
/// statsmodels 0.13.5, numpy 1.24.2 and scipy 1.10.1.
final class Examples {
    static final Map<String, Double> PEER = peer();

    private Examples() {}

    static Series series() {
        return new Series(lines("series.csv").stream()
                .map(cells -> observation(cells[0], cells[1], cells[2]))
                .toList());
    }

    static List<NotYetChanged.Centre> panel() {
        Map<String, List<Observation>> months = new LinkedHashMap<>();
        Map<String, Optional<Month>> changed = new LinkedHashMap<>();
        for (String[] cells : lines("panel.csv")) {
            months.computeIfAbsent(cells[0], ignored -> new ArrayList<>())
                    .add(observation(cells[1], cells[2], cells[3]));
            changed.put(cells[0], cells.length > 4 ? Optional.of(Month.of(cells[4])) : Optional.empty());
        }
        return months.entrySet().stream()
                .map(entry -> new NotYetChanged.Centre(
                        entry.getKey(),
                        new Series(entry.getValue()),
                        Objects.requireNonNull(changed.get(entry.getKey()))))
                .toList();
    }

    private static Observation observation(String month, String events, String people) {
        return new Observation(Month.of(month), Double.parseDouble(events), Double.parseDouble(people));
    }

    private static Map<String, Double> peer() {
        Map<String, Double> figures = new LinkedHashMap<>();
        lines("peer.csv").forEach(cells -> figures.put(cells[0], Double.valueOf(cells[1])));
        return figures;
    }

    private static List<String[]> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Examples.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
