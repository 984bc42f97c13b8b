package isocentre.service.plans.store;

import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Tells the log what was stored: an entry for each study, however many objects came.
@Component
public class StoredLog {
    private final AuditLog log;

    StoredLog(AuditLog log) {
        this.log = log;
    }

    /// @param way by which it came, such as `STOW-RS`
    public void record(Sender sender, Collection<? extends Receipt> receipts, String way) {
        Map<String, Integer> studies = new TreeMap<>();
        for (Receipt receipt : receipts) {
            if (receipt instanceof Receipt.Stored stored) {
                studies.merge(stored.object().name().study().value(), 1, Integer::sum);
            }
        }
        studies.forEach((study, count) -> log.append(
                sender.actor(),
                Act.PLANS_STORED,
                study,
                count + (count == 1 ? " object" : " objects") + " for " + sender.provider() + " by " + way));
    }
}
