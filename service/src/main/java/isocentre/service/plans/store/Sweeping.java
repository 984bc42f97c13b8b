package isocentre.service.plans.store;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.plans.archive.DicomListening;
import isocentre.service.plans.archive.Inbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
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
    private final StoredLog stored;
    private final AuditLog log;
    private final Path folder;
    /// Those that stay, so that each is told once.
    private final Set<String> told = new HashSet<>();

    Sweeping(
            Inbox inbox,
            @Value("${isocentre.plans.receiver.senders}") String senders,
            Receiving receiving,
            StoredLog stored,
            AuditLog log,
            @Value("${isocentre.home}") Path home) {
        this.inbox = inbox;
        this.senders = DicomListening.senders(senders);
        this.receiving = receiving;
        this.stored = stored;
        this.log = log;
        this.folder = home.resolve("incoming");
    }

    @Scheduled(
            initialDelayString = "${isocentre.plans.receiver.every}",
            fixedDelayString = "${isocentre.plans.receiver.every}")
    public synchronized void sweep() {
        try {
            int staying = 0;
            for (List<Inbox.Arrived> few = inbox.arrived(0); !few.isEmpty(); few = inbox.arrived(staying)) {
                for (Inbox.Arrived one : few) {
                    staying += taken(one) ? 0 : 1;
                }
            }
        } catch (IOException e) {
            LOG.warn("What came by C-STORE could not be taken over; it stays in the inbox", e);
        }
    }

    /// Whether it has left the inbox. One that cannot be taken holds up none that came after it.
    private boolean taken(Inbox.Arrived one) {
        String provider = senders.get(one.title());
        if (provider == null) {
            return stays(
                    one, "the AE title '" + one.title() + "' is no provider's in isocentre.plans.receiver.senders");
        }
        try {
            return take(one, new Sender("title:" + one.title(), one.title(), provider));
        } catch (IOException | RuntimeException e) {
            return stays(one, "it could not be taken over, and will be tried again: " + e);
        }
    }

    private boolean take(Inbox.Arrived one, Sender sender) throws IOException {
        Path file = Files.createTempFile(folder, "cstore", ".dcm");
        try {
            Receipt receipt = receiving.receive(
                    sender,
                    Receiving.Incoming.write("object of " + one.title(), file, out -> inbox.fetch(one, out)),
                    Optional.empty());
            stored.record(sender, List.of(receipt), "C-STORE");
            boolean taken = switch (receipt) {
                case Receipt.Stored ignored -> removed(one);
                case Receipt.Conflict ignored -> removed(one);
                case Receipt.Refused refused -> stays(one, refused.words());
            };
            if (taken && one.another()) {
                log.append(
                        sender.actor(),
                        Act.PLANS_QUARANTINED,
                        one.id(),
                        "another object under the same UID came by C-STORE while nothing was taken over, and was not kept:"
                                + " it must be sent again");
            }
            return taken;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private boolean removed(Inbox.Arrived one) throws IOException {
        inbox.remove(one);
        return true;
    }

    private boolean stays(Inbox.Arrived one, String why) {
        if (told.add(one.id())) {
            LOG.warn("An object that came by C-STORE from {} stays in the inbox: {}", one.title(), why);
        }
        return false;
    }
}
