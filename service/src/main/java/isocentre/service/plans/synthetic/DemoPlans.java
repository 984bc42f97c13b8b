package isocentre.service.plans.synthetic;

import isocentre.service.audit.AuditLog;
import isocentre.service.plans.store.Deposits;
import isocentre.service.plans.store.Receipt;
import isocentre.service.plans.store.Sender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// A few synthetic plans in the store, for a demonstration only.
@Component
public class DemoPlans {
    private static final String PROVIDER = "RR8";
    private static final int SETS = 3;

    private final Deposits deposits;
    private final boolean demo;

    DemoPlans(Deposits deposits, @Value("${isocentre.demo}") boolean demo) {
        this.deposits = deposits;
        this.demo = demo;
    }

    /// Stores them; safe to repeat.
    public void make() throws IOException {
        if (!demo) {
            throw new IllegalStateException("only a demonstration has such plans");
        }
        Sender sender = new Sender(AuditLog.SYSTEM, "Demonstration", PROVIDER);
        for (int number = 1; number <= SETS; number++) {
            List<Deposits.Sent> files = SyntheticSet.of(number).files().stream()
                    .map(DemoPlans::sent)
                    .toList();
            if (!deposits.receive(sender, files, false).stream().allMatch(Receipt.Stored.class::isInstance)) {
                throw new IllegalStateException("a synthetic plan was not stored");
            }
        }
    }

    private static Deposits.Sent sent(SyntheticSet.File file) {
        return new Deposits.Sent() {
            @Override
            public String name() {
                return file.fileName();
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(file.bytes());
            }
        };
    }
}
