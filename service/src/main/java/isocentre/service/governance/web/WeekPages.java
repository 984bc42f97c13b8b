package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.governance.Registers;
import isocentre.service.governance.meetings.Agenda;
import isocentre.service.governance.meetings.Agendas;
import isocentre.service.governance.meetings.Doings;
import isocentre.service.governance.meetings.Meetings;
import isocentre.service.governance.rules.Rulebook;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.governance.JtenowGenerated;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// What to look at on a Monday morning.
@Controller
public class WeekPages {
    private static final Duration WEEK = Duration.ofDays(7);

    private final OpenRecords records;
    private final Agendas agendas;
    private final Doings doings;
    private final Meetings meetings;
    private final MeetingRows rows;
    private final Registers registers;
    private final Directory directory;
    private final Clock clock;

    WeekPages(
            OpenRecords records,
            Agendas agendas,
            Doings doings,
            Meetings meetings,
            MeetingRows rows,
            Registers registers,
            Directory directory,
            Clock clock) {
        this.records = records;
        this.agendas = agendas;
        this.doings = doings;
        this.meetings = meetings;
        this.rows = rows;
        this.registers = registers;
        this.directory = directory;
        this.clock = clock;
    }

    /// What changed, as the page shows it.
    public record Change(String when, String what, String title, String href) {}

    /// A network's week.
    ///
    /// @param open how many statements on its governance do not hold
    public record Now(
            Network network,
            List<Agenda.Line> agenda,
            List<Change> changed,
            List<MeetingRows.Row> meetings,
            long open,
            boolean works) {}

    /// One's own network's week.
    @GetMapping("/governance/now")
    Answer own(@AuthenticationPrincipal Person person) {
        return Redirect.to(person.organisation(directory.today(), Role.NETWORK_MANAGER, Role.NETWORK_CHAIR)
                .flatMap(registers::network)
                .map(network -> "/governance/networks/" + network.id() + "/now")
                .orElse("/governance"));
    }

    @GetMapping("/governance/networks/{network}/now")
    Page now(@AuthenticationPrincipal Person person, @PathVariable String network) {
        Network of = registers.network(network).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        OpenRecords.Reader reader = records.of(person);
        List<Change> changed = doings.since(of.id(), clock.instant().minus(WEEK)).stream()
                .map(one -> new Change(
                        Words.of(LocalDate.ofInstant(one.at(), EscalationView.ENGLAND)),
                        one.subject() + ": " + one.who() + " " + one.did(),
                        reader.words(one.href(), one.title()),
                        reader.href(one.href())))
                .toList();
        Now now = new Now(
                of,
                reader.lines(agendas.of(of.id())),
                changed,
                rows.rows(meetings.of(of.id())),
                Rulebook.of(registers.standing(of, directory.today())).stream()
                        .filter(one -> !one.verdict().holds())
                        .count(),
                Works.at(person, of.id(), directory.today()));
        return Page.of((out, frame) -> JtenowGenerated.render(out, null, frame, now));
    }
}
