package isocentre.service.plans.gateway;

import isocentre.plans.dicom.Limits;
import isocentre.plans.dicom.Uid;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.archive.Boundary;
import isocentre.service.plans.store.Receipt;
import isocentre.service.plans.store.Receiving;
import isocentre.service.plans.store.Sender;
import isocentre.service.plans.store.StoredLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// STOW-RS (PS3.18 section 10.5): stores objects. 200 all, 202 some, 409 none because the store holds other content
/// under their UIDs, 400 none for another reason; the answer names each.
@Controller
class Stow {
    private final Receiving receiving;
    private final Directory directory;
    private final StoredLog stored;
    private final Path folder;
    private final long largest;

    Stow(
            Receiving receiving,
            Directory directory,
            StoredLog stored,
            @Value("${isocentre.home}") Path home,
            @Value("${isocentre.uploads.largest}") DataSize largest) {
        this.receiving = receiving;
        this.directory = directory;
        this.stored = stored;
        this.folder = home.resolve("incoming");
        this.largest = largest.toBytes();
    }

    @PostMapping("/dicom-web/studies")
    void store(@AuthenticationPrincipal Person system, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        store(system, Optional.empty(), request, response);
    }

    @PostMapping("/dicom-web/studies/{study}")
    void store(
            @AuthenticationPrincipal Person system,
            @PathVariable String study,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        store(system, Optional.of(new Uid(study.strip())), request, response);
    }

    private void store(Person system, Optional<Uid> into, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> boundary = Boundary.of(String.valueOf(request.getContentType()));
        if (boundary.isEmpty()) {
            Refusals.write(
                    response,
                    415,
                    "Send multipart/related; type=\"application/dicom\" with a boundary: JSON and XML metadata are not taken");
            return;
        }
        if (request.getContentLengthLong() > largest) {
            Refusals.write(response, 413, "The body is larger than " + largest + " bytes: send the study in parts");
            return;
        }
        String provider =
                system.organisation(directory.today(), Role.PLAN_SYSTEM).orElseThrow();
        Sender sender = Sender.of(system, provider);
        List<Receipt> receipts = new ArrayList<>();
        try {
            new Parts(folder, Limits.STANDARD.bytes(), largest)
                    .read(request.getInputStream(), boundary.get(), new Parts.Visitor() {
                        @Override
                        public void part(Receiving.Incoming part) throws IOException {
                            receipts.add(receiving.receive(sender, part, into));
                        }

                        @Override
                        public void other(String name, String reason) {
                            receipts.add(new Receipt.Refused(name, reason, "Send DICOM objects only."));
                        }
                    });
        } catch (Parts.Unreadable unreadable) {
            stored.record(sender, receipts, "STOW-RS");
            Refusals.write(
                    response,
                    unreadable.status(),
                    unreadable.getMessage() + ". " + count(receipts) + " objects before that were stored.");
            return;
        }
        stored.record(sender, receipts, "STOW-RS");
        new StoreAnswer(receipts).write(response);
    }

    private static long count(List<Receipt> receipts) {
        return receipts.stream().filter(Receipt.Stored.class::isInstance).count();
    }
}
