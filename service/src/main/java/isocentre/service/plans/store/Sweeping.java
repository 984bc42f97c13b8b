package isocentre.service.plans.store;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.plans.archive.DicomListening;
import isocentre.service.plans.archive.Hash;
import isocentre.service.plans.archive.Inbox;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes over what planning systems sent by C-STORE: for the provider of the sender's AE title, by the same way
/// as what comes by STOW-RS. An object leaves the inbox once it is in the store or in quarantine; one that
/// neither can take stays there, and the log says why.
@Component
public class Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    private final Inbox inbox;
    private final Map<String, String> senders;
    private final Receiving receiving;
    private final AuditLog log;
    private final Path folder;
    /// Those that stay, so that each is told once.
    private final Set<String> told = new HashSet<>();

    Sweeping(
            Inbox inbox,
            @Value("${isocentre.plans.receiver.senders}") String senders,
            Receiving receiving,
            AuditLog log,
            @Value("${isocentre.home}") Path home) {
        this.inbox = inbox;
        this.senders = DicomListening.senders(senders);
        this.receiving = receiving;
        this.log = log;
        this.folder = home.resolve("incoming");
    }

    @Scheduled(
            initialDelayString = "${isocentre.plans.receiver.every}",
            fixedDelayString = "${isocentre.plans.receiver.every}")
    public synchronized void sweep() {
        try {
            for (Inbox.Arrived one : inbox.arrived()) {
                String provider = senders.get(one.title());
                if (provider == null) {
                    stays(
                            one,
                            "the AE title '" + one.title() + "' is no provider's in isocentre.plans.receiver.senders");
                } else {
                    take(one, new Sender("title:" + one.title(), one.title(), provider));
                }
            }
        } catch (IOException e) {
            LOG.warn("What came by C-STORE could not be taken over; it stays in the inbox", e);
        }
    }

    private void take(Inbox.Arrived one, Sender sender) throws IOException {
        Path file = Files.createTempFile(folder, "cstore", ".dcm");
        try {
            MessageDigest digest = Hash.begin();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                inbox.fetch(one, out);
            }
            Receipt receipt = receiving.receive(
                    sender,
                    new Receiving.Incoming(
                            "object of " + one.title(),
                            file,
                            HexFormat.of().formatHex(digest.digest()),
                            Files.size(file)),
                    Optional.empty());
            switch (receipt) {
                case Receipt.Stored stored -> {
                    log.append(
                            sender.actor(),
                            Act.PLANS_STORED,
                            stored.object().name().study().value(),
                            "1 object for " + sender.provider() + " by C-STORE");
                    inbox.remove(one);
                }
                case Receipt.Conflict ignored -> inbox.remove(one);
                case Receipt.Refused refused -> stays(one, refused.words());
            }
            if (one.another()) {
                log.append(
                        sender.actor(),
                        Act.PLANS_QUARANTINED,
                        one.id(),
                        "another object under the same UID came by C-STORE while nothing was taken over, and was not kept:"
                                + " it must be sent again");
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void stays(Inbox.Arrived one, String why) {
        if (told.add(one.id())) {
            LOG.warn("An object that came by C-STORE from {} stays in the inbox: {}", one.title(), why);
        }
    }
}
