package isocentre.service.governance.web;

import isocentre.service.governance.Line.Assessment;
import isocentre.service.governance.Standing;
import isocentre.service.governance.packs.Pack.Part;
import isocentre.service.governance.packs.Pack.Row;
import isocentre.service.governance.rules.Compliance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Requirement by provider on a day, with the evidence, and the plan that follows from it (NOG-06).
record ComplianceMatrix(Standing standing) {

    /// NET-03 in words; empty where nothing is assessed.
    String met() {
        return Compliance.met(standing)
                .map(share -> "%.0f%% of all requirements and members are met (NET-03).".formatted(100 * share))
                .orElse("");
    }

    List<Part> parts() {
        return List.of(matrix(), plan());
    }

    private Part matrix() {
        List<String> members = standing.members();
        List<Row> rows = new ArrayList<>();
        new TreeMap<>(Compliance.matrix(standing))
                .forEach((requirement, byProvider) -> rows.add(new Row(cells(requirement, byProvider, members), "")));
        return new Part(
                "matrix",
                "Requirement by provider",
                List.of("The latest assessment up to the day, with its day and its evidence. Earlier ones stay."),
                Stream.concat(Stream.of("Requirement"), members.stream().map(standing::name))
                        .toList(),
                rows,
                "No member was assessed by that day.");
    }

    private static List<String> cells(String requirement, Map<String, Assessment> byProvider, List<String> members) {
        return Stream.concat(
                        Stream.of(requirement),
                        members.stream()
                                .map(member -> Optional.ofNullable(byProvider.get(member))
                                        .map(one -> Words.of(one.result()) + ", " + Words.of(one.since()) + ". "
                                                + one.evidence())
                                        .orElse("Not assessed")))
                .toList();
    }

    /// What is not met makes the plan: by when, the earliest first.
    private Part plan() {
        return new Part(
                "plan",
                "What the plan has to do",
                List.of("What is not met, by when it is to be."),
                List.of("Provider", "Requirement", "What will be done", "By when"),
                Compliance.unmet(standing).stream()
                        .map(one -> new Row(
                                List.of(standing.name(one.provider()), one.requirement(), one.plan(), aim(one)), ""))
                        .toList(),
                "Nothing that was assessed is unmet.");
    }

    private String aim(Assessment one) {
        LocalDate aim = one.aim();
        return aim == null ? "no day set" : Words.of(aim) + (aim.isBefore(standing.day()) ? ", overdue" : "");
    }
}
