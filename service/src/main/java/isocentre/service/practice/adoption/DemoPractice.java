package isocentre.service.practice.adoption;

import isocentre.radiotherapy.Basis;
import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.radiotherapy.standards.Recommendation.Strength;
import isocentre.service.indicators.FiguresPublished;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.practice.Draft;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.Guidelines;
import isocentre.service.practice.LocalProtocols;
import isocentre.service.practice.Version.Move;
import isocentre.service.practice.adoption.Adoption.Stance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// The library of a demonstration: its network's first protocol with open notices, a local one that follows it, and
/// what centres state of five fractions for the breast. All of it is synthetic, and goes the way that everything goes.
@Component
public class DemoPractice {
    private static final String FIVE = "RCR-BREAST-1";
    private static final double MOST = 0.5;
    /// One centre in so many states nothing.
    private static final int SILENT = 5;

    private final Guidelines guidelines;
    private final Adoptions adoptions;
    private final LocalProtocols locals;
    private final PractisedFigures figures;
    private final Accounts accounts;
    private final Directory directory;
    private final boolean demo;

    DemoPractice(
            Guidelines guidelines,
            Adoptions adoptions,
            LocalProtocols locals,
            PractisedFigures figures,
            Accounts accounts,
            Directory directory,
            @Value("${isocentre.demo}") boolean demo) {
        this.guidelines = guidelines;
        this.adoptions = adoptions;
        this.locals = locals;
        this.figures = figures;
        this.accounts = accounts;
        this.directory = directory;
        this.demo = demo;
    }

    @EventListener(FiguresPublished.class)
    void onFigures() {
        make();
    }

    /// Once there are figures and accounts, and nothing is stated yet.
    public synchronized void make() {
        Optional<Person> manager = account(Role.NETWORK_MANAGER);
        Optional<Person> chair = account(Role.NETWORK_CHAIR);
        Optional<Person> lead = account(Role.CLINICAL_LEAD);
        Optional<Practised> practised = demo ? figures.of("FRX-01") : Optional.empty();
        Optional<Month> first = practised.flatMap(Practised::first);
        if (manager.isEmpty()
                || chair.isEmpty()
                || lead.isEmpty()
                || first.isEmpty()
                || !adoptions.of(FIVE).isEmpty()) {
            return;
        }
        state(lead.get(), practised.orElseThrow());
        protocol(manager.get(), chair.get(), lead.get(), first.get().firstDay());
    }

    private void state(Person by, Practised practised) {
        int place = 0;
        for (Organisation centre : directory.providers()) {
            SortedMap<Month, Followed> months = practised.of(centre.code().code());
            place++;
            if (months.isEmpty() || place % SILENT == 0) {
                continue;
            }
            Followed recent = Practised.sum(months, months.lastKey().plus(-5), months.lastKey());
            LocalDate since = months.entrySet().stream()
                    .filter(month -> month.getValue().share() >= MOST)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(months.firstKey())
                    .firstDay();
            boolean follows = recent.share() >= MOST;
            adoptions.state(
                    by,
                    FIVE,
                    centre.code().code(),
                    follows ? place % 2 == 0 ? Stance.ADOPTED : Stance.ADAPTED : Stance.NOT_ADOPTED,
                    since,
                    follows
                            ? place % 2 == 0 ? "" : "A boost is added (synthetic)"
                            : "Longer follow-up is awaited (synthetic)");
        }
    }

    private void protocol(Person manager, Person chair, Person lead, LocalDate since) {
        String network =
                manager.organisation(directory.today(), Role.NETWORK_MANAGER).orElseThrow();
        UUID id = guidelines.propose(
                manager,
                new Draft(
                        Optional.empty(),
                        Guideline.Kind.PROTOCOL,
                        network,
                        "Breast",
                        "Whole breast after surgery (synthetic)",
                        Optional.empty(),
                        new Draft.Said(
                                "1.0",
                                "Most patients are treated in five fractions over one week, the others in 15 over three.",
                                "Five fractions become the usual schedule",
                                Strength.OFFER,
                                "FAST-Forward trial",
                                "",
                                "A synthetic network's breast group",
                                Basis.INFERRED,
                                List.of("BRE-01", "BRE-08"),
                                List.of(),
                                "FRX-01",
                                since)));
        UUID version = UUID.fromString(guidelines
                .find(id.toString())
                .orElseThrow()
                .versions()
                .getFirst()
                .id());
        guidelines.move(chair, version, Move.AGREE, "");
        lead.organisation(directory.today(), Role.CLINICAL_LEAD)
                .filter(own -> directory
                        .networkOf(new OdsCode(own), since)
                        .map(Network::id)
                        .filter(network::equals)
                        .isPresent())
                .ifPresent(own -> locals.enter(lead, own, "Breast (synthetic)", version, since));
    }

    private Optional<Person> account(Role role) {
        return accounts.find(role.code() + "@demo.example");
    }
}
