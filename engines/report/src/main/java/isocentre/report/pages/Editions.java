package isocentre.report.pages;

import isocentre.indicators.Figure;
import isocentre.report.Dates;
import isocentre.report.Nation;
import isocentre.report.Subject;
import isocentre.report.views.Edition;
import isocentre.report.views.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds from the figures themselves whether they are synthetic, and says so once for all pages.
final class Editions {
    private Editions() {}

    static Edition of(Nation nation) {
        Map<String, Set<String>> sourcesOf = new HashMap<>();
        for (Figure figure : nation.figures()) {
            if (!figure.source().isEmpty()) {
                sourcesOf
                        .computeIfAbsent(figure.indicator(), key -> new TreeSet<>())
                        .add(figure.source());
            }
        }
        List<Subject> real = nation.subjects().stream()
                .filter(subject -> !synthetic(nation, sourcesOf.getOrDefault(subject.id(), Set.of())))
                .filter(subject -> sourcesOf.containsKey(subject.id()))
                .toList();
        boolean synthetic = sourcesOf.values().stream().anyMatch(sources -> synthetic(nation, sources));
        return new Edition(
                nation.year().toString(),
                nation.covered().words(),
                nation.dataVersion(),
                Dates.words(nation.made()),
                synthetic ? real.isEmpty() ? Origin.SYNTHETIC : Origin.MIXED : Origin.REAL,
                synthetic ? warning(real) : "");
    }

    private static boolean synthetic(Nation nation, Set<String> sources) {
        return sources.stream().anyMatch(source -> {
            Nation.Origin origin = nation.sources().get(source);
            return origin != null && origin.synthetic();
        });
    }

    private static String warning(List<Subject> real) {
        return real.isEmpty()
                ? "Every patient, treatment and figure here was made up by software to show how the pages work."
                        + " The names of hospitals are real; nothing said of them is."
                : "Patients and treatments here were made up by software to show how the pages work. The names of"
                        + " hospitals are real; nothing said of them is, except figures marked as published: "
                        + real.stream()
                                .map(subject -> subject.name() + " (" + subject.id() + ")")
                                .collect(Collectors.joining("; "))
                        + ".";
    }
}
