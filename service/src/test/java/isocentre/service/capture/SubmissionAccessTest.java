package isocentre.service.capture;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.OdsCode;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.people.access.AccessTable;
import isocentre.service.people.access.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Every page of a submission, in each of its states, as every role of its own and of another provider.
class SubmissionAccessTest {
    private static final String OWN = "RR8";
    private static final String OTHER = "RYJ";

    private final Site site = Site.open();

    private record Asker(Role role, String organisation, Browser browser) {}

    @Test
    void aSubmissionIsSeenByItsOwnProviderInEveryStateAndByNobodyElse() {
        Person sender = site.invite(Role.DATA_MANAGER, OWN);
        List<Asker> askers = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role.givable() && role.scope() == Role.Scope.PROVIDER) {
                askers.add(new Asker(role, OWN, site.signedIn(role, OWN)));
                askers.add(new Asker(role, OTHER, site.signedIn(role, OTHER)));
            } else if (role.givable() && role.scope() == Role.Scope.ENGLAND) {
                askers.add(new Asker(role, "ENG", site.signedIn(role, "ENG")));
            }
        }
        List<Route> routes = site.part(AccessTable.class).routes().stream()
                .filter(route -> route.object().filter("own-submission"::equals).isPresent()
                        && route.method().equals("GET"))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (State state : State.values()) {
            UUID id = UUID.randomUUID();
            site.part(Submissions.class).record(id, new OdsCode(OWN), sender, "digest " + id, List.of());
            site.database()
                    .sql("UPDATE submission SET state = ? WHERE id = ?")
                    .params(state.word(), id)
                    .update();
            for (Route route : routes) {
                String path = route.path()
                        .getPatternString()
                        .replace("{id}", id.toString())
                        .replace("{format}", "csv")
                        .replace("{place}", "0");
                for (Asker asker : askers) {
                    // In a state that has no such page an own submission's is missing or leads elsewhere; it is never
                    // refused.
                    boolean refused = asker.browser().get(path).status() == 403;
                    boolean expected = !asker.organisation().equals(OWN)
                            || !((Route.Holders) route.who()).roles().contains(asker.role());
                    if (refused != expected) {
                        wrong.add(asker.role() + " of " + asker.organisation() + " " + path + " when " + state.word());
                    }
                }
            }
            site.database()
                    .sql("UPDATE submission SET state = 'withdrawn' WHERE id = ?")
                    .params(id)
                    .update();
        }
        assertThat(routes).hasSizeGreaterThan(4);
        assertThat(wrong).isEmpty();
    }
}
