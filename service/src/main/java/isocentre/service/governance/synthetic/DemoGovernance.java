package isocentre.service.governance.synthetic;

import isocentre.radiotherapy.standards.Network;
import isocentre.service.governance.Registers;
import isocentre.service.governance.matters.Matters;
import isocentre.service.governance.packs.Packs;
import isocentre.service.indicators.FiguresPublished;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Accounts;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The network of a demonstration: its registers are filled once its manager has an account, its first board pack is
/// issued once there are figures. All of it goes the way that people's own entries go.
@Component
public class DemoGovernance {
    private final DemoRegisters filled;
    private final DemoMatters work;
    private final Registers registers;
    private final Matters matters;
    private final Packs packs;
    private final Accounts accounts;
    private final Directory directory;
    private final boolean demo;

    DemoGovernance(
            DemoRegisters filled,
            DemoMatters work,
            Registers registers,
            Matters matters,
            Packs packs,
            Accounts accounts,
            Directory directory,
            @Value("${isocentre.demo}") boolean demo) {
        this.filled = filled;
        this.work = work;
        this.registers = registers;
        this.matters = matters;
        this.packs = packs;
        this.accounts = accounts;
        this.directory = directory;
        this.demo = demo;
    }

    @EventListener(FiguresPublished.class)
    void onFigures() {
        make("http://localhost");
    }

    /// Fills what is empty; the links of the pack lead to `http://localhost`.
    public void make() {
        make("http://localhost");
    }

    /// @param site to which the links of the pack lead
    /// @return the pack; empty where it was issued before, or there are no figures or accounts yet
    public synchronized Optional<UUID> make(String site) {
        Optional<Person> manager = accounts.find(Role.NETWORK_MANAGER.code() + "@demo.example");
        Optional<Person> chair = accounts.find(Role.NETWORK_CHAIR.code() + "@demo.example");
        Optional<Network> network =
                manager.flatMap(this::grant).flatMap(grant -> registers.network(grant.organisation()));
        if (!demo || network.isEmpty() || chair.isEmpty()) {
            return Optional.empty();
        }
        Network of = network.get();
        if (matters.of(of.id()).isEmpty()) {
            filled.fill(of, manager.get());
            work.begin(of, manager.get(), chair.get());
        }
        if (packs.next(of).dataVersion().isEmpty() || !packs.of(of.id()).isEmpty()) {
            return Optional.empty();
        }
        UUID pack = packs.issue(of, site, manager.get());
        work.goOn(of, manager.get(), chair.get());
        return Optional.of(pack);
    }

    private Optional<Grant> grant(Person person) {
        return person.on(directory.today())
                .filter(one -> one.role() == Role.NETWORK_MANAGER)
                .findFirst();
    }
}
