package isocentre.service.people.web;

import isocentre.service.audit.Ledger;
import isocentre.service.pages.Redirect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// What the ledger gives away: proofs and checkpoints to those who audit, checkpoints and consistency to witnesses.
/// A checkpoint says how many entries there are, and nothing of what is in them.
@Controller
class LedgerPages {
    /// A checkpoint with a few signatures is far below.
    private static final int LARGEST = 20_000;

    private final Ledger ledger;

    LedgerPages(Ledger ledger) {
        this.ledger = ledger;
    }

    @PostMapping("/audit/checkpoint")
    Redirect sign() {
        String[] lines = ledger.checkpoint().split("\n");
        return Redirect.to("/audit").saying("The ledger is signed as it is now, with " + lines[1] + " entries.");
    }

    @GetMapping("/audit/ledger/keys")
    ResponseEntity<String> keys() {
        return file(ledger.keys(), "keys");
    }

    @GetMapping("/audit/ledger/checkpoint")
    ResponseEntity<String> checkpoint() {
        return file(ledger.checkpoint(), "checkpoint.note");
    }

    @GetMapping("/audit/ledger/{place}/proof")
    ResponseEntity<String> proof(@PathVariable String place) {
        if (!place.matches("[0-9]{1,18}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return file(ledger.proof(Long.parseLong(place)).orElseThrow(LedgerPages::none), "proof-" + place + ".txt");
    }

    @GetMapping("/api/ledger/checkpoint")
    ResponseEntity<String> forWitnesses() {
        return text(ledger.checkpoint());
    }

    @GetMapping("/api/ledger/consistency/{earlier}/{size}")
    ResponseEntity<String> consistency(@PathVariable long earlier, @PathVariable long size) {
        return text(ledger.consistency(earlier, size).orElseThrow(LedgerPages::none));
    }

    @PostMapping("/api/ledger/cosignatures")
    ResponseEntity<String> cosign(InputStream body) throws IOException {
        byte[] note = body.readNBytes(LARGEST + 1);
        if (note.length > LARGEST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        try {
            ledger.cosigned(new String(note, StandardCharsets.UTF_8));
            return text("kept\n");
        } catch (IllegalArgumentException e) {
            return ResponseEntity.unprocessableContent()
                    .contentType(MediaType.TEXT_PLAIN)
                    .body(e.getMessage() + "\n");
        }
    }

    @ExceptionHandler(UncheckedIOException.class)
    ResponseEntity<Void> unusable() {
        throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
    }

    private static ResponseEntity<String> file(String text, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text);
    }
}
