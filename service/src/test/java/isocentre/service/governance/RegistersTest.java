package isocentre.service.governance;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.people.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// The registers by their pages, as the manager of a network, commissioners and staff use them.
class RegistersTest {
    private static final String NETWORK = "ODN-11";
    private static final String PAGE = "/governance/networks/" + NETWORK;

    private final Site site = Site.open();
    private final Registers registers = site.part(Registers.class);
    private final Browser manager = site.signedIn(Role.NETWORK_MANAGER, NETWORK);

    @Test
    void aNetworkIsGovernedFromItsGroupToItsChairAndHost() {
        assertThat(manager.get(PAGE).main()).contains("The network has no oversight group.");
        assertThat(enter("groups", "kind", "", "name", "", "since", "soon", "until", "")
                        .page()
                        .select(".nhsuk-error-summary li")
                        .eachText())
                .containsExactly(
                        "Choose one", "Enter the name of the group", "Enter the first day, such as 2025-04-01");
        entered(
                "groups",
                "kind",
                "OVERSIGHT_GROUP",
                "name",
                "Northern oversight group",
                "since",
                "2025-04-01",
                "until",
                "");
        assertThat(enter("groups", "kind", "OVERSIGHT_GROUP", "name", "Another", "since", "2025-05-01", "until", "")
                        .main())
                .contains("(NOG-01)");

        proposeAndApprove("RTD");
        String group =
                registers.lines().of(Line.Group.class, NETWORK).getFirst().id().toString();
        Browser.Seen refused = seat(group, "HEAD_OF_SERVICE", "RTD", "2025-04-01");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.main()).contains("(NOG-02)").contains("(NOG-03)");
        assertThat(refused.page().select("#person").attr("value")).isEqualTo("Synthetic Chair");
        assertThat(seat(group, "CHIEF_EXECUTIVE", "RTR", "2025-04-01").status()).isEqualTo(303);
        assertThat(seat(group, "EXECUTIVE_DIRECTOR", "RTR", "2025-06-01").status())
                .isEqualTo(303);
        assertThat(registers.lines().of(Line.Seat.class, NETWORK))
                .extracting(Line.Seat::until)
                .containsExactly(LocalDate.of(2025, 5, 31), null);
        assertThat(site.signedIn(Role.NETWORK_CHAIR, "ODN-04")
                        .get("/governance/implementation")
                        .main())
                .contains("Chair, Northern")
                .contains("Host, Northern");

        assertThat(site.part(AuditLog.class).about(NETWORK))
                .extracting(entry -> entry.act())
                .contains(Act.REGISTER_ENTERED, Act.HOST_APPROVED);
    }

    private void proposeAndApprove(String provider) {
        entered("hosts", "provider", provider, "way", "BID", "reason", "the only bid", "since", "2025-04-01");
        Line.Host host = registers.lines().of(Line.Host.class, NETWORK).getFirst();
        String approve = "/governance/hosts/" + host.id() + "/approve";
        assertThat(manager.send(approve, "by", "ALLIANCE").status()).isEqualTo(403);
        Browser one = site.signedIn(Role.COMMISSIONER, "ENG");
        assertThat(one.get(PAGE).main()).contains("Alliance: waits");
        one.send(approve, "by", "ALLIANCE");
        one.send(approve, "by", "SPECIALISED_COMMISSIONING");
        assertThat(one.get(PAGE).main()).contains("Not approved.").contains("Specialised commissioning: waits");
        site.signedIn(Role.COMMISSIONER, "ENG").send(approve, "by", "SPECIALISED_COMMISSIONING");
        assertThat(registers
                        .standing(registers.network(NETWORK).orElseThrow(), LocalDate.now())
                        .hosts())
                .containsExactly(provider);
    }

    private Browser.Seen seat(String group, String post, String organisation, String since) {
        return enter(
                "seats",
                "body",
                group,
                "person",
                "Synthetic Chair",
                "office",
                "CHAIR",
                "post",
                post,
                "organisation",
                organisation,
                "since",
                since,
                "until",
                "");
    }

    private void entered(String register, String... fields) {
        Browser.Seen seen = enter(register, fields);
        assertThat(seen.status()).as(seen.main()).isEqualTo(303);
    }

    private Browser.Seen enter(String register, String... fields) {
        return manager.send(PAGE + "/enter/" + register, fields);
    }

    @Test
    void everyFormIsThereForThoseOfTheNetworkAndNobodyElse() {
        Browser other = site.signedIn(Role.NETWORK_MANAGER, "ODN-04");
        for (String register : new String[] {
            "groups", "seats", "declarations", "hosts", "contracts", "funding", "plans", "assessments", "reports"
        }) {
            String form = PAGE + "/enter/" + register;
            assertThat(manager.get(form).status()).as(register).isEqualTo(200);
            assertThat(other.get(form).status()).as(register).isEqualTo(403);
        }
        assertThat(other.get(PAGE).page().select("a[href*=/enter/]")).isEmpty();
        assertThat(manager.get(PAGE + "/enter/nothing").status()).isEqualTo(404);
    }

    @Test
    void lhsM1ThePageOfMembersSaysWhatEachGivesAndWhoSignedWhen() {
        Browser.Seen seen = site.signedIn(Role.PATIENT_PARTNER, "ENG").get("/governance/members");
        assertThat(seen.page().select("tbody tr")).hasSize(15);
        assertThat(seen.main())
                .contains("credentialing of SABR and SRS")
                .contains("23 Aug 2019 (National Institute for Health Research)")
                .contains("wound down in 2023; no one successor (not confirmed)");
    }
}
