package isocentre.service.plans.store;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Site;
import isocentre.service.audit.AuditLog;
import isocentre.service.plans.archive.Inbox;
import isocentre.service.plans.synthetic.SyntheticSet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StuckInboxTest {
    private final Site site = Site.open();

    /// An inbox of two objects at a time, whose first ones cannot be read, or come from nobody known.
    private static final class Stuck implements Inbox {
        private final List<Arrived> there = new ArrayList<>(List.of(
                new Arrived("broken", "PLANNER", false),
                new Arrived("nobody's", "STRANGER", false),
                new Arrived("whole", "PLANNER", false)));
        private final byte[] whole;

        Stuck(byte[] whole) {
            this.whole = whole;
        }

        @Override
        public List<Arrived> arrived(int after) {
            return there.stream().skip(after).limit(2).toList();
        }

        @Override
        public void fetch(Arrived one, OutputStream out) throws IOException {
            if (!one.id().equals("whole")) {
                throw new IOException("the disk of the inbox is at fault");
            }
            out.write(whole);
        }

        @Override
        public void remove(Arrived one) {
            there.remove(one);
        }
    }

    @Test
    void anObjectThatCannotBeTakenHoldsUpNoneThatCameAfterIt() throws IOException {
        SyntheticSet set = SyntheticSet.of(431);
        Stuck inbox = new Stuck(set.plan().bytes());
        new Sweeping(
                        inbox,
                        "PLANNER=RCF",
                        site.part(Receiving.class),
                        site.part(StoredLog.class),
                        site.part(AuditLog.class),
                        site.home())
                .sweep();
        assertThat(inbox.there).extracting(Inbox.Arrived::id).containsExactly("broken", "nobody's");
        assertThat(site.part(AuditLog.class).about(set.study().value()))
                .anySatisfy(entry -> assertThat(entry.detail()).isEqualTo("1 object for RCF by C-STORE"));
    }
}
