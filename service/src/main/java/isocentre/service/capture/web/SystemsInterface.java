package isocentre.service.capture.web;

import isocentre.dataset.explaining.Explanation;
import isocentre.dataset.explaining.Format;
import isocentre.dataset.repairing.Repairer;
import isocentre.radiotherapy.OdsCode;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.capture.receiving.Intake;
import isocentre.service.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a hospital's system calls: `PUT` a month, safe to repeat, and ask what became of it.
@RestController
class SystemsInterface {
    /// RFC 9530: `Content-Digest: sha-256=:BASE64:`.
    private static final Pattern DIGEST = Pattern.compile("sha-256=:([A-Za-z0-9+/=]{44}):");

    private final Intake intake;
    private final Submissions submissions;

    SystemsInterface(Intake intake, Submissions submissions) {
        this.intake = intake;
        this.submissions = submissions;
    }

    @PutMapping("/api/providers/{provider}/submissions/{name}")
    ResponseEntity<Map<String, Object>> put(
            @AuthenticationPrincipal Person system,
            @PathVariable String provider,
            @PathVariable String name,
            HttpServletRequest request)
            throws IOException {
        Optional<String> digest = digest(request.getHeader("Content-Digest"));
        if (digest.isEmpty()) {
            return refused("Send the header Content-Digest: sha-256=:BASE64: with the SHA-256 of the file");
        }
        Intake.Outcome outcome = intake.receive(
                system,
                new OdsCode(provider),
                Optional.empty(),
                List.of(new Intake.Incoming(name, request::getInputStream)),
                digest);
        return switch (outcome) {
            case Intake.Outcome.Received received ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Location", location(received.submission()))
                        .body(told(received.submission()));
            case Intake.Outcome.Held held -> ResponseEntity.ok(told(held.submission()));
            case Intake.Outcome.Refused refused -> refused(refused.why());
        };
    }

    @GetMapping("/api/providers/{provider}/submissions/{id}")
    ResponseEntity<Map<String, Object>> get(@PathVariable String provider, @PathVariable UUID id) {
        return own(provider, id)
                .map(one -> ResponseEntity.ok(told(one)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// The verdict, in the form that `isocentre check --format json` writes.
    @GetMapping("/api/providers/{provider}/submissions/{id}/verdict")
    ResponseEntity<String> verdict(@PathVariable String provider, @PathVariable UUID id) throws IOException {
        Optional<Submission> checked =
                own(provider, id).filter(one -> one.verdict().isPresent());
        if (checked.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        StringBuilder text = new StringBuilder();
        Explanation.of(Format.JSON, Repairer.standard()::mends, false)
                .write(List.of(checked.get().verdict().orElseThrow()), text);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text.toString());
    }

    private Optional<Submission> own(String provider, UUID id) {
        return submissions.find(id).filter(one -> one.provider().code().equals(provider));
    }

    private static String location(Submission one) {
        return "/api/providers/" + one.provider() + "/submissions/" + one.id();
    }

    private static Map<String, Object> told(Submission one) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", one.id());
        told.put("state", one.state().word());
        told.put("month", one.month().map(Object::toString).orElse(""));
        told.put("sha256", one.digest());
        told.put("problem", one.problem());
        told.put("dataVersion", one.dataVersion().orElse(""));
        return told;
    }

    private static ResponseEntity<Map<String, Object>> refused(String why) {
        return ResponseEntity.unprocessableContent().body(Map.of("problem", why));
    }

    private static Optional<String> digest(@org.jspecify.annotations.Nullable String header) {
        Matcher found = DIGEST.matcher(header == null ? "" : header);
        return found.find()
                ? Optional.of(HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1))))
                : Optional.empty();
    }
}
