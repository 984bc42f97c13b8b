package isocentre.service.governance.web;

import isocentre.radiotherapy.standards.Governance;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.governance.planning.Fault;
import isocentre.service.governance.planning.PlanningFiles;
import isocentre.service.governance.planning.PlanningLine.Gift;
import isocentre.service.governance.planning.Reading.Verdict;
import isocentre.service.governance.planning.Sheet;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.governance.JtemembersGenerated;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The members of the learning system: what each promised to give, and what was given (LHS-M1).
@Controller
public class MemberPages {
    private final Governance governance = Standards.load().governance();
    private final PlanningFiles files;
    private final Directory directory;

    MemberPages(PlanningFiles files, Directory directory) {
        this.files = files;
        this.directory = directory;
    }

    /// A member of the learning system.
    public record MemberRow(String id, String name, List<Promise> promises, String signed, String note) {}

    /// What a member promised.
    ///
    /// @param given what was given of it, the latest first
    public record Promise(String words, List<Given> given) {}

    /// What was given.
    ///
    /// @param address where it can be seen; empty where nowhere
    public record Given(String when, String what, String address) {}

    /// The page.
    ///
    /// @param kept how many promises have something that was given
    public record View(
            List<MemberRow> rows,
            List<Governance.Guide> guides,
            long kept,
            int promised,
            Sheet sheet,
            boolean works,
            List<Fault> faults) {}

    @GetMapping("/governance/members")
    Page members(@AuthenticationPrincipal Person person) {
        return page(person, List.of(), 200);
    }

    private Page page(Person person, List<Fault> faults, int status) {
        List<Gift> gifts = files.lines(PlanningFiles.LEARNING_SYSTEM, Gift.class);
        List<MemberRow> rows =
                governance.members().stream().map(one -> row(one, gifts)).toList();
        List<Promise> promises =
                rows.stream().flatMap(row -> row.promises().stream()).toList();
        boolean works = person.has(Role.ANALYST, directory.today()) || person.has(Role.COMMISSIONER, directory.today());
        View view = new View(
                rows,
                governance.guides(),
                promises.stream().filter(one -> !one.given().isEmpty()).count(),
                promises.size(),
                Sheet.GIFTS,
                works,
                faults);
        return new Page(status, (out, frame) -> JtemembersGenerated.render(out, null, frame, view));
    }

    private static MemberRow row(Governance.Member member, List<Gift> gifts) {
        return new MemberRow(
                member.id(),
                member.name(),
                member.gives().stream()
                        .map(promise -> new Promise(promise, given(member, promise, gifts)))
                        .toList(),
                member.signedOn().map(Words::of).orElse("not signed")
                        + (member.signedBy().isEmpty() ? "" : " (" + member.signedBy() + ")"),
                member.noteBasis()
                        .map(basis -> member.note() + (basis.sourced() ? "" : " (" + basis.words() + ")"))
                        .orElse(""));
    }

    private static List<Given> given(Governance.Member member, String promise, List<Gift> gifts) {
        return gifts.stream()
                .filter(one -> one.member().equals(member.id()) && one.promise().equals(promise))
                .sorted((one, other) -> other.day().compareTo(one.day()))
                .map(one -> new Given(
                        Words.of(one.day()), one.what(), one.address().startsWith("https://") ? one.address() : ""))
                .toList();
    }

    @PostMapping("/governance/members/gifts")
    Answer send(
            @AuthenticationPrincipal Person person,
            @RequestParam(name = "files", required = false) @Nullable MultipartFile file)
            throws IOException {
        List<Fault> wrong = PlanningPages.wrong(file);
        if (file == null || !wrong.isEmpty()) {
            return page(person, wrong, 422);
        }
        List<String> members =
                governance.members().stream().map(Governance.Member::id).toList();
        Verdict verdict = files.send(
                PlanningFiles.LEARNING_SYSTEM, Sheet.GIFTS, PlanningPages.name(file), file.getBytes(), members, person);
        return switch (verdict) {
            case Verdict.Accepted accepted ->
                Redirect.to("/governance/members").saying(accepted.lines().size() + " rows count from now on");
            case Verdict.Refused refused -> page(person, refused.faults(), 422);
        };
    }
}
