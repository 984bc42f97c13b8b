package isocentre.service.plans.web;

import isocentre.plans.scoring.Protocol;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.credentialing.Credential;
import isocentre.service.plans.credentialing.Credentials;
import isocentre.service.plans.credentialing.Gathering;
import isocentre.service.plans.credentialing.Move;
import isocentre.service.plans.store.Plans;
import isocentre.service.plans.store.Reader;
import isocentre.service.plans.store.StoredObject;
import isocentre.templates.trials.JtecredentialGenerated;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// One credential: its evidence, its steps, what was said.
@Controller
public class CredentialPages {
    private final Credentials credentials;
    private final CredentialWords words;
    private final Gathering gathering;
    private final Plans plans;
    private final Directory directory;

    CredentialPages(
            Credentials credentials, CredentialWords words, Gathering gathering, Plans plans, Directory directory) {
        this.credentials = credentials;
        this.words = words;
        this.gathering = gathering;
        this.plans = plans;
        this.directory = directory;
    }

    @GetMapping("/credentials/{id}")
    Page one(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
        return one(200, person, id, Mistakes.none());
    }

    private Page one(int status, Person person, UUID id, Mistakes mistakes) {
        Credential found = find(id);
        CredentialView view = CredentialView.of(
                found, credentials, words, person, gathering.drawings(found.provider()), heldPlans(person, found));
        return new Page(status, (out, frame) -> JtecredentialGenerated.render(out, null, frame, view, mistakes));
    }

    private Credential find(UUID id) {
        return credentials.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// The plans that the centre holds, for its own people only.
    private java.util.List<CredentialView.Plan> heldPlans(Person person, Credential one) {
        boolean own = person.organisation(directory.today(), Role.PHYSICIST, Role.CLINICAL_LEAD)
                .filter(one.provider()::equals)
                .isPresent();
        return own
                ? plans.all(Reader.of(person, directory.today())).stream()
                        .filter(object -> plans.holders(object).contains(one.provider()))
                        .flatMap(object -> plans.fact(object).stream()
                                .map(fact -> new CredentialView.Plan(
                                        fact.uid().value(),
                                        fact.title() + ", " + fact.prescription() + ", received "
                                                + Words.day(object.received()
                                                        .atZone(java.time.ZoneId.of("Europe/London"))
                                                        .toLocalDate()))))
                        .limit(100)
                        .toList()
                : java.util.List.of();
    }

    @PostMapping("/credentials/{id}/document")
    Answer document(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Mistakes mistakes = Mistakes.none()
                .expect(!title.isBlank(), "title", "Say what the document is")
                .expect(file != null && !file.isEmpty(), "file", "Choose a document");
        if (mistakes.any() || file == null) {
            return one(422, person, id, mistakes);
        }
        try (InputStream content = file.getInputStream()) {
            gathering.document(person, id, title.strip(), file.getSize(), content);
            return added(id);
        } catch (Credentials.Refused refused) {
            return one(422, person, id, mistakes.add("file", String.valueOf(refused.getMessage())));
        }
    }

    private static Redirect added(UUID id) {
        return Redirect.to("/credentials/" + id).saying("The evidence is added, and known by its hash.");
    }

    @PostMapping("/credentials/{id}/drawing")
    Answer drawing(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID drawing)
            throws IOException {
        if (drawing == null) {
            return one(422, person, id, Mistakes.none().add("drawing", "Choose a drawing"));
        }
        try {
            gathering.drawing(person, find(id), drawing);
            return added(id);
        } catch (Credentials.Refused refused) {
            return one(422, person, id, Mistakes.none().add("drawing", String.valueOf(refused.getMessage())));
        }
    }

    @PostMapping("/credentials/{id}/score")
    Answer score(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String protocol)
            throws IOException {
        Credential found = find(id);
        Optional<StoredObject> object = heldPlans(person, found).stream()
                .filter(one -> one.uid().equals(plan))
                .findFirst()
                .flatMap(one -> plans.known(new isocentre.plans.dicom.Uid(one.uid())));
        Optional<Protocol> against = Protocol.shipped(protocol);
        Mistakes mistakes = Mistakes.none()
                .expect(object.isPresent(), "plan", "Choose a plan that your centre holds")
                .expect(against.isPresent(), "protocol", "Choose a protocol");
        if (mistakes.any()) {
            return one(422, person, id, mistakes);
        }
        try {
            gathering.score(person, found, object.orElseThrow(), against.orElseThrow());
            return added(id);
        } catch (Credentials.Refused refused) {
            return one(422, person, id, mistakes.add("plan", String.valueOf(refused.getMessage())));
        }
    }

    @GetMapping("/credentials/{id}/evidence/{hash}")
    ResponseEntity<Resource> kept(@PathVariable UUID id, @PathVariable String hash) {
        Path file = gathering.kept(id, hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        // Whatever it claims to be, it is taken away and never shown here.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("evidence-" + hash.substring(0, 12))
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    @PostMapping("/credentials/{id}/move")
    Answer move(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String words) {
        Optional<Move> step = Move.of(move);
        if (step.isEmpty()) {
            return one(422, person, id, Mistakes.none().add("move", "Choose what comes of it"));
        }
        try {
            credentials.move(person, id, step.get(), words);
            return Redirect.to("/credentials/" + id);
        } catch (Credentials.Refused refused) {
            return one(422, person, id, Mistakes.none().add("words", String.valueOf(refused.getMessage())));
        }
    }
}
