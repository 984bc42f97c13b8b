package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.ImplementationGroup;
import isocentre.service.governance.Line;
import isocentre.service.governance.Lines;
import isocentre.service.governance.Registers;
import isocentre.service.governance.Standing;
import isocentre.service.governance.meetings.Agenda;
import isocentre.service.governance.meetings.Agendas;
import isocentre.service.governance.meetings.Meeting;
import isocentre.service.governance.meetings.Meetings;
import isocentre.service.governance.packs.Pack.Part;
import isocentre.service.governance.packs.Pack.Row;
import isocentre.service.governance.planning.Fault;
import isocentre.service.governance.planning.PlanningFiles;
import isocentre.service.governance.planning.PlanningLine.Advice;
import isocentre.service.governance.planning.PlanningLine.BoardYear;
import isocentre.service.governance.planning.PlanningLine.TestSite;
import isocentre.service.governance.planning.Reading.Verdict;
import isocentre.service.governance.planning.Sheet;
import isocentre.service.governance.rules.NationalRules;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.templates.governance.JteimplementationGenerated;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// The bodies above the networks: the Implementation Oversight Group, and what it looks after.
@Controller
public class ImplementationPages {
    private static final List<Sheet> SHEETS = List.of(Sheet.TEST_SITES, Sheet.ADVICE, Sheet.BOARD_ROTA);

    private final Registers registers;
    private final OpenRecords records;
    private final Agendas agendas;
    private final Meetings meetings;
    private final MeetingRows rows;
    private final PlanningFiles files;
    private final Directory directory;

    ImplementationPages(
            Registers registers,
            OpenRecords records,
            Agendas agendas,
            Meetings meetings,
            MeetingRows rows,
            PlanningFiles files,
            Directory directory) {
        this.registers = registers;
        this.records = records;
        this.agendas = agendas;
        this.meetings = meetings;
        this.rows = rows;
        this.files = files;
        this.directory = directory;
    }

    /// The page.
    ///
    /// @param sees whether the reader may see what the group has to speak of
    public record View(
            ImplementationGroup group,
            List<GovernancePages.Found> found,
            List<Part> parts,
            List<Agenda.Line> agenda,
            List<MeetingRows.Row> meetings,
            boolean sees,
            boolean works,
            List<Sheet> sheets,
            String refused,
            List<Fault> faults) {}

    @GetMapping("/governance/implementation")
    Page implementation(@AuthenticationPrincipal Person person) {
        return page(person, "", List.of(), 200);
    }

    private Page page(Person person, String refused, List<Fault> faults, int status) {
        LocalDate today = directory.today();
        boolean sees = person.on(today).anyMatch(Works::seesImplementation);
        NationalRules.National national = national(today);
        View view = new View(
                national.group(),
                NationalRules.of(national).stream().map(GovernancePages::found).toList(),
                List.of(progress(national), sites(national), money()),
                sees ? records.of(person).lines(agendas.of(Meeting.IMPLEMENTATION)) : List.of(),
                sees ? rows.rows(meetings.of(Meeting.IMPLEMENTATION)) : List.of(),
                sees,
                Works.at(person, Meeting.IMPLEMENTATION, today),
                SHEETS,
                refused,
                faults);
        return new Page(status, (out, frame) -> JteimplementationGenerated.render(out, null, frame, view));
    }

    private NationalRules.National national(LocalDate today) {
        Lines lines = registers.lines();
        var organisations = Standards.load().organisations();
        Optional<Integer> shown = meetings.of(Meeting.IMPLEMENTATION).stream()
                .filter(one -> one.closed().isPresent())
                .findFirst()
                .map(one -> meetings.exhibits(one.id()).size());
        return new NationalRules.National(
                today,
                registers.implementationGroup(),
                directory.networks().stream()
                        .map(network -> new Standing(lines, organisations, network, today))
                        .toList(),
                shown,
                files.lines(PlanningFiles.LEARNING_SYSTEM, TestSite.class),
                files.lines(PlanningFiles.LEARNING_SYSTEM, Advice.class),
                files.lines(PlanningFiles.LEARNING_SYSTEM, BoardYear.class));
    }

    private static Part progress(NationalRules.National national) {
        return new Part(
                "progress",
                "Reports of progress by network",
                List.of(),
                List.of("Network", "Last report", "Next one due"),
                national.networks().stream()
                        .map(one -> new Row(
                                List.of(
                                        one.network().name(),
                                        one.latest(Line.Progress.class)
                                                .map(report -> Words.of(report.since()))
                                                .orElse("none"),
                                        NationalRules.progressDue(one)
                                                .map(due -> Words.of(due)
                                                        + (due.isBefore(national.day()) ? ", overdue" : ""))
                                                .orElse("no oversight group")),
                                "/governance/networks/" + one.network().id()))
                        .toList(),
                "");
    }

    private static Part sites(NationalRules.National national) {
        return new Part(
                "sites",
                "Test sites for connectivity",
                List.of("What was learnt is published before a pilot closes (IOG-07)."),
                List.of("Site", "Centres", "Geography", "Systems", "Chosen", "Found", "Published", "Closed"),
                national.sites().stream()
                        .map(one -> new Row(
                                List.of(
                                        one.name(),
                                        one.centres(),
                                        Words.of(one.geography()),
                                        one.systems() + ". " + one.model(),
                                        Words.of(one.chosen()),
                                        one.findings().isEmpty() ? "nothing yet" : one.findings(),
                                        one.learning().isEmpty()
                                                ? "not yet"
                                                : Words.of(one.shared()) + ": " + one.learning(),
                                        one.closed() == null ? "open" : Words.of(one.closed())),
                                ""))
                        .toList(),
                "None is entered.");
    }

    private static Part money() {
        return new Part(
                "money",
                "Money of the programme",
                List.of(
                        "NHS England is the sole commissioner. Amounts that the commitment of 2019 names, in pounds of that year (LHS-M6)."),
                List.of("For", "Pounds", "Each", "Of", "Basis"),
                Standards.load().governance().money().stream()
                        .map(one -> new Row(
                                List.of(
                                        one.meaning(),
                                        String.format(Locale.UK, "%,d", one.pounds()),
                                        one.each(),
                                        Integer.toString(one.dated().getYear()),
                                        one.basis().words() + ": " + one.source()),
                                ""))
                        .toList(),
                "");
    }

    @PostMapping("/governance/implementation/sheets/{sheet}")
    Answer send(
            @AuthenticationPrincipal Person person,
            @PathVariable String sheet,
            @RequestParam(name = "files", required = false) @Nullable MultipartFile file)
            throws IOException {
        Sheet in = Sheet.of(sheet)
                .filter(SHEETS::contains)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Fault> wrong = PlanningPages.wrong(file);
        if (file == null || !wrong.isEmpty()) {
            return page(person, in.title(), wrong, 422);
        }
        Verdict verdict = files.send(
                PlanningFiles.LEARNING_SYSTEM, in, PlanningPages.name(file), file.getBytes(), List.of(), person);
        return switch (verdict) {
            case Verdict.Accepted accepted ->
                Redirect.to("/governance/implementation")
                        .saying(in.title() + ": " + accepted.lines().size() + " rows count from now on");
            case Verdict.Refused refused -> page(person, in.title(), refused.faults(), 422);
        };
    }
}
