package isocentre.service.governance.web;

import isocentre.service.feedback.Signals;
import isocentre.service.governance.escalation.Escalations;
import isocentre.service.governance.meetings.Agenda;
import isocentre.service.governance.packs.Pack.Part;
import isocentre.service.governance.packs.Pack.Row;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Signals and escalations as a reader may open them: what belongs to others leads nowhere, and staff of a provider
/// are not told what another provider raised.
@Component
class OpenRecords {
    private final Signals signals;
    private final Escalations escalations;
    private final Directory directory;

    OpenRecords(Signals signals, Escalations escalations, Directory directory) {
        this.signals = signals;
        this.escalations = escalations;
        this.directory = directory;
    }

    Reader of(Person person) {
        return new Reader(
                Stream.concat(
                                signals.seenBy(person).stream().map(one -> "/signals/" + one.id()),
                                escalations.seenBy(person).stream().map(one -> "/escalations/" + one.id()))
                        .collect(Collectors.toUnmodifiableSet()),
                person.on(directory.today()).anyMatch(grant -> grant.role().scope() != Role.Scope.PROVIDER));
    }

    /// @param open the addresses that one may open
    /// @param told whether one is told what others raised
    record Reader(Set<String> open, boolean told) {
        private static final String OTHERS = "A matter of another provider";

        private boolean closed(String href) {
            return (href.startsWith("/signals/") || href.startsWith("/escalations/")) && !open.contains(href);
        }

        String href(String href) {
            return closed(href) ? "" : href;
        }

        String words(String href, String words) {
            return closed(href) && !told ? OTHERS : words;
        }

        List<Agenda.Line> lines(List<Agenda.Line> lines) {
            return lines.stream()
                    .map(one -> new Agenda.Line(one.why(), words(one.href(), one.words()), href(one.href())))
                    .toList();
        }

        List<Part> parts(List<Part> parts) {
            return parts.stream()
                    .map(part -> new Part(
                            part.id(),
                            part.title(),
                            part.words(),
                            part.heads(),
                            part.rows().stream().map(this::row).toList(),
                            part.none()))
                    .toList();
        }

        private Row row(Row row) {
            List<String> cells = new ArrayList<>(row.cells());
            cells.set(0, words(row.href(), cells.getFirst()));
            return new Row(List.copyOf(cells), href(row.href()));
        }
    }
}
