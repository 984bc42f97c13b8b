package isocentre.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.access.AccessTable;
import isocentre.service.people.access.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/// Records of each kind in each of their states, asked for by each route, as each role of their own and of other
/// organisations: who is let in is worked out here apart from the code that decides. Moves are asked for only by those
/// whom the table refuses; whoever may make one makes it in the tests of its workflow.
class RecordAccessTest {
    private static final String OWN = "RGT";
    private static final String OTHER = "RTH";
    /// Its months are long past, so that no figure of another test sees it.
    private static final LocalDate MONTH = LocalDate.of(2024, 6, 1);

    private final Site site = Site.open();

    private record Asker(Role role, String organisation, Browser browser) {}

    /// One kind of record.
    ///
    /// @param rule in the table of access
    /// @param table of the database
    /// @param workflow folder with its states
    /// @param reached by a role of an organisation
    private record Kind(String rule, String table, String workflow, UUID id, BiPredicate<Role, String> reached) {}

    @Test
    void aRecordInAnyStateIsSeenByWhomTheTableNamesAndNobodyElse() throws IOException {
        List<Asker> askers = askers();
        String network = network(OWN);
        List<Kind> kinds = List.of(
                new Kind(
                        "own-submission",
                        "submission",
                        "submission",
                        submission(),
                        (role, organisation) -> organisation.equals(OWN)),
                new Kind(
                        "sees-signal",
                        "signal",
                        "signal",
                        signal(),
                        (role, organisation) -> organisation.equals(OWN)
                                || organisation.equals(network)
                                || role == Role.ANALYST
                                || role == Role.COMMISSIONER),
                new Kind(
                        "sees-escalation",
                        "escalation",
                        "escalation",
                        escalation(),
                        (role, organisation) -> organisation.equals(OWN)
                                || organisation.equals(network)
                                || role == Role.ANALYST
                                || role == Role.COMMISSIONER),
                new Kind(
                        "leads-consultation",
                        "consultation",
                        "consultation",
                        consultation(),
                        (role, organisation) ->
                                organisation.equals(network) || role == Role.ANALYST || role == Role.COMMISSIONER),
                new Kind(
                        "leads-round",
                        "priority_round",
                        "priority-round",
                        round(),
                        (role, organisation) ->
                                organisation.equals(network) || role == Role.ANALYST || role == Role.COMMISSIONER),
                new Kind(
                        "sees-review",
                        "plan_review",
                        "peer-review",
                        review(),
                        (role, organisation) -> organisation.equals(OWN)));
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Kind kind : kinds) {
            List<Route> routes = site.part(AccessTable.class).routes().stream()
                    .filter(route -> route.object().filter(kind.rule()::equals).isPresent())
                    .toList();
            assertThat(routes).as(kind.rule()).isNotEmpty();
            for (String state : states(kind.workflow())) {
                site.database()
                        .sql("UPDATE " + kind.table() + " SET state = ? WHERE id = ?")
                        .params(state, kind.id())
                        .update();
                for (Route route : routes) {
                    for (Asker asker : askers) {
                        boolean allowed = ((Route.Holders) route.who()).roles().contains(asker.role())
                                && kind.reached().test(asker.role(), asker.organisation());
                        if (allowed && !route.method().equals("GET")) {
                            continue;
                        }
                        asked++;
                        String path = path(route, kind.id());
                        Browser.Seen seen = route.method().equals("GET")
                                ? asker.browser().get(path)
                                : asker.browser().call(route.method(), path);
                        if ((seen.status() == 403) == allowed) {
                            wrong.add(asker.role().code() + " of " + asker.organisation() + " " + route.method() + " "
                                    + path + " when " + state + ": " + seen.status());
                        }
                        if (!allowed
                                && (seen.text().contains(kind.id().toString())
                                        || seen.text().contains("secret question"))) {
                            wrong.add(path + " tells " + asker.role().code() + " of the record");
                        }
                    }
                }
            }
            remove(kind);
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(1500);
    }

    /// Other tests share the service: what is left must be a page that can be looked at, or gone.
    private void remove(Kind kind) {
        String away = kind.table().equals("submission")
                ? "UPDATE submission SET state = 'withdrawn' WHERE id = ?"
                : "DELETE FROM " + kind.table() + " WHERE id = ?";
        site.database().sql(away).params(kind.id()).update();
    }

    private List<Asker> askers() {
        List<Asker> askers = new ArrayList<>();
        for (Role role : Role.values()) {
            if (!role.givable()) {
                continue;
            }
            List<String> organisations = switch (role.scope()) {
                case PROVIDER -> List.of(OWN, OTHER);
                case NETWORK -> List.of(network(OWN), network(OTHER));
                case ENGLAND -> List.of("ENG");
            };
            organisations.forEach(
                    organisation -> askers.add(new Asker(role, organisation, site.signedIn(role, organisation))));
        }
        assertThat(askers.stream().map(Asker::organisation)).contains(network(OWN), network(OTHER));
        assertThat(Set.of(network(OWN), network(OTHER))).hasSize(2);
        return askers;
    }

    private static String network(String provider) {
        return Standards.load()
                .organisations()
                .networkOf(new OdsCode(provider), MONTH)
                .orElseThrow()
                .id();
    }

    private static List<String> states(String workflow) throws IOException {
        try (InputStream table = Standards.load().resource("workflows/" + workflow + "/states.csv")) {
            List<String> states = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
            assertThat(states).hasSizeGreaterThan(4);
            return states;
        }
    }

    private static String path(Route route, UUID id) {
        return route.path()
                .getPatternString()
                .replace("{id}", id.toString())
                .replace("{theme}", id.toString())
                .replace("{question}", id.toString())
                .replace("{submission}", id.toString())
                .replace("{item}", "chart")
                .replace("{format}", "csv")
                .replace("{place}", "0");
    }

    private UUID submission() {
        UUID id = UUID.randomUUID();
        Person sender = site.invite(Role.DATA_MANAGER, OWN);
        site.part(isocentre.service.capture.Submissions.class)
                .record(id, new OdsCode(OWN), sender, "digest " + id, List.of());
        return id;
    }

    private UUID signal() {
        UUID id = UUID.randomUUID();
        site.database()
                .sql(
                        "INSERT INTO signal (id, indicator, provider, rule, period, first_month, last_month, headline, value,"
                                + " state, state_since, raised_at, data_version, evidence) VALUES (?, 'TIM-01', ?, 'spc-above-limit',"
                                + " '2024-06', ?, ?, 'secret question', 0.5, 'closed', now(), now(), 'DV-0', '{}')")
                .params(id, OWN, MONTH, MONTH)
                .update();
        return id;
    }

    private UUID escalation() {
        UUID id = UUID.randomUUID();
        site.database()
                .sql("INSERT INTO escalation (id, network, provider, title, state, state_since, raised_at)"
                        + " VALUES (?, ?, ?, 'secret question', 'network', now(), now())")
                .params(id, network(OWN), OWN)
                .update();
        return id;
    }

    private UUID round() {
        UUID id = UUID.randomUUID();
        site.database()
                .sql("INSERT INTO priority_round VALUES (?, 'secret question', 'scope', ?, '2099-03-31', 'steering',"
                        + " now())")
                .params(id, network(OWN))
                .update();
        return id;
    }

    private UUID consultation() {
        UUID id = UUID.randomUUID();
        site.database()
                .sql("INSERT INTO consultation VALUES (?, 'secret question', 'about', 'why', 'Patients', 'Travel',"
                        + " 'paper', ?, '2025-03-01', '2099-03-31', 'planned', now())")
                .params(id, network(OWN))
                .update();
        return id;
    }

    private UUID review() {
        UUID id = UUID.randomUUID();
        Person asker = site.invite(Role.PHYSICIST, OWN);
        site.database()
                .sql(
                        "INSERT INTO plan_review (id, study, shown, title, provider, skill, rare, first_fraction, question,"
                                + " requested_by, requester, requested_at, state, state_since) VALUES (?, '1.2.3', '1.2.3',"
                                + " 'A plan', ?, 'breast', false, ?, 'secret question', ?, 'Synthetic', now(), 'requested', now())")
                .params(id, OWN, MONTH, asker.id())
                .update();
        return id;
    }
}
