package isocentre.service.plans.gateway;

import isocentre.plans.dicom.Transfer;
import isocentre.plans.dimse.Services;
import isocentre.plans.dimse.Status;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.plans.archive.Hash;
import isocentre.service.plans.store.Receipt;
import isocentre.service.plans.store.Receiving;
import isocentre.service.plans.store.Sender;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Takes objects that come by C-STORE, each by the same way as what comes by STOW-RS; the answer says what became of
/// it.
@Component
class DimseStorage {
    private final Receiving receiving;
    private final AuditLog log;
    private final Path folder;

    DimseStorage(Receiving receiving, AuditLog log, @Value("${isocentre.home}") Path home) {
        this.receiving = receiving;
        this.log = log;
        this.folder = home.resolve("incoming");
    }

    /// What came by an association, told once at its end.
    Tally begin() {
        return new Tally();
    }

    final class Tally {
        private record Lot(Sender sender, String study) {}

        private final Map<Lot, Integer> counts =
                new TreeMap<>(java.util.Comparator.comparing(Lot::study).thenComparing(lot -> lot.sender.actor()));

        private void add(Sender sender, String study) {
            counts.merge(new Lot(sender, study), 1, Integer::sum);
        }

        void record() {
            counts.forEach((lot, count) -> log.append(
                    lot.sender.actor(),
                    Act.PLANS_STORED,
                    lot.study,
                    count + (count == 1 ? " object" : " objects") + " for " + lot.sender.provider()
                            + " by C-STORE over TLS"));
            counts.clear();
        }
    }

    Services.Outcome take(Sender sender, Services.Sent sent, Tally tally) throws IOException {
        Path file = Files.createTempFile(folder, "dimse", ".dcm");
        try {
            MessageDigest digest = Hash.begin();
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
                Transfer.head(sent.sopClass(), sent.instance(), sent.syntax(), out);
                sent.content().writeTo(out);
            }
            Receiving.Incoming incoming = new Receiving.Incoming(
                    "object " + sent.instance(), file, HexFormat.of().formatHex(digest.digest()), Files.size(file));
            return switch (receiving.receive(sender, incoming, Optional.empty())) {
                case Receipt.Stored stored -> {
                    tally.add(sender, stored.object().name().study().value());
                    yield new Services.Outcome(Status.SUCCESS, "");
                }
                case Receipt.Conflict ignored ->
                    new Services.Outcome(
                            Status.DUPLICATE_INSTANCE, "Other content is held under this UID; yours is in quarantine");
                case Receipt.Refused refused ->
                    new Services.Outcome(Status.CANNOT_UNDERSTAND, "Not taken: " + refused.reason());
            };
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
