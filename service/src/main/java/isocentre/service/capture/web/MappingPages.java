package isocentre.service.capture.web;

import isocentre.dataset.Finding;
import isocentre.dataset.repairing.Mappable;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.capture.IllegalMove;
import isocentre.service.capture.LocalMapping;
import isocentre.service.capture.Mappings;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.capture.checking.Checks;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.capture.JtemappingsGenerated;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What a provider's own values stand for: confirmed where a finding calls for it, listed, and given up.
@Controller
public class MappingPages {
    private final Mappings mappings;
    private final Submissions submissions;
    private final Checks checks;
    private final SubmissionPage page;
    private final Directory directory;

    MappingPages(Mappings mappings, Submissions submissions, Checks checks, SubmissionPage page, Directory directory) {
        this.mappings = mappings;
        this.submissions = submissions;
        this.checks = checks;
        this.page = page;
        this.directory = directory;
    }

    /// A mapping in the list.
    ///
    /// @param revoked by whom and when, in words; empty while it is in force
    public record Row(String id, String field, String sent, String readAs, String confirmed, String revoked) {}

    @GetMapping("/mappings")
    Page list(@AuthenticationPrincipal Person person) {
        String provider = person.organisation(directory.today(), Role.DATA_MANAGER, Role.CLINICAL_LEAD, Role.PHYSICIST)
                .orElseThrow();
        boolean may = person.has(Role.DATA_MANAGER, directory.today()) || person.has(Role.PHYSICIST, directory.today());
        List<Row> rows = mappings.of(new OdsCode(provider)).stream()
                .map(MappingPages::row)
                .toList();
        return Page.of((out, frame) ->
                JtemappingsGenerated.render(out, null, frame, provider, directory.name(provider), rows, may));
    }

    private static Row row(LocalMapping one) {
        return new Row(
                one.id().toString(),
                one.field().replace('_', ' '),
                one.sent(),
                one.readAs(),
                one.maker() + ", " + Moments.words(one.madeAt()),
                one.revoked()
                        .map(ended -> ended.by() + ", " + Moments.words(ended.at()))
                        .orElse(""));
    }

    @PostMapping("/submissions/{id}/findings/{place}/map")
    Answer map(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String readAs) {
        Submission submission =
                submissions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Mappable mappable = finding(submission, place)
                .flatMap(finding -> MappingForms.mappable(submission, finding))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        Optional<String> refusal = mappable.refusal(readAs.strip());
        if (refusal.isPresent()) {
            return page.page(422, person, submission, Mistakes.none().add("map-" + place, refusal.get()));
        }
        try {
            submissions.recheck(id);
        } catch (IllegalMove | DuplicateKeyException e) {
            return Redirect.to("/submissions/" + id)
                    .saying("Nothing was mapped: it was signed, sent again or taken back meanwhile.");
        }
        mappings.confirm(submission.provider(), mappable.field(), mappable.sent(), readAs.strip(), person);
        checks.add(id);
        return Redirect.to("/submissions/" + id)
                .saying("'" + mappable.sent() + "' is read as '" + readAs.strip()
                        + "' from now on. The files are checked again.");
    }

    private static Optional<Finding> finding(Submission submission, int place) {
        return submission
                .verdict()
                .filter(verdict -> place >= 0 && place < verdict.findings().size())
                .map(verdict -> verdict.findings().get(place));
    }

    @PostMapping("/providers/{provider}/mappings/{mapping}/revoke")
    Answer revoke(@AuthenticationPrincipal Person person, @PathVariable String provider, @PathVariable UUID mapping) {
        LocalMapping one = mappings.find(mapping)
                .filter(found -> found.provider().code().equals(provider))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        mappings.revoke(one.id(), person);
        return Redirect.to("/mappings")
                .saying("'" + one.sent() + "' is read as it is sent from the next submission on.");
    }
}
