package isocentre.service.release;

import isocentre.service.indicators.FiguresPublished;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The first release of a demonstration: its analyst proposes the latest year, its commissioner approves. It goes the
/// way that every release goes.
@Component
public class DemoRelease {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRelease.class);

    private final Releases releases;
    private final Accounts accounts;
    private final boolean demo;

    DemoRelease(Releases releases, Accounts accounts, @Value("${isocentre.demo}") boolean demo) {
        this.releases = releases;
        this.accounts = accounts;
        this.demo = demo;
    }

    @EventListener(FiguresPublished.class)
    void onFigures() {
        make();
    }

    /// Once there are figures and accounts, and no release yet.
    public synchronized void make() {
        Optional<Person> analyst = account(Role.ANALYST);
        Optional<Person> commissioner = account(Role.COMMISSIONER);
        List<String> years = releases.years();
        if (!demo
                || years.isEmpty()
                || analyst.isEmpty()
                || commissioner.isEmpty()
                || !releases.all().isEmpty()) {
            return;
        }
        try {
            Release proposed = releases.propose(analyst.get(), years.getFirst());
            releases.approve(commissioner.get(), proposed.id());
        } catch (RefusedRelease e) {
            LOG.warn("The demonstration has no public figures: {}", e.getMessage());
        }
    }

    private Optional<Person> account(Role role) {
        return accounts.find(role.code() + "@demo.example");
    }
}
