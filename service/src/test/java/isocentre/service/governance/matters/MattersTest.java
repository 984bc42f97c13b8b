package isocentre.service.governance.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.governance.escalation.Escalation.State;
import isocentre.service.governance.escalation.Escalations;
import isocentre.service.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// Actions, risks and decisions by their pages.
class MattersTest {
    private static final String NETWORK = "ODN-05";
    private static final String PAGE = "/governance/networks/" + NETWORK + "/matters";

    private final Site site = Site.open();
    private final Matters matters = site.part(Matters.class);
    private final Browser manager = site.signedIn(Role.NETWORK_MANAGER, NETWORK);
    private final Browser chair = site.signedIn(Role.NETWORK_CHAIR, NETWORK);

    @Test
    void aRiskAboveTheThresholdProposesItsEscalationAndIsRaisedOnce() {
        Browser.Seen wrong = manager.send(PAGE + "/risk", "title", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".nhsuk-error-summary li").eachText())
                .contains("Say in a few words what it is about", "Fill in: cause", "Enter the day, such as 2026-04-01");
        String risk = written(
                manager,
                "risk",
                "title",
                "Two machines fail at once",
                "p0",
                "both are over age",
                "p1",
                "a week without machines",
                "p2",
                "patients wait",
                "p3",
                "service contract",
                "p4",
                "head of physics",
                "due",
                "2026-04-01");
        assertThat(manager.send(risk + "/move", "move", "assess", "words", "seen twice")
                        .status())
                .isEqualTo(422);
        moved(
                manager,
                risk,
                "assess",
                "likelihood",
                "4",
                "severity",
                "4",
                "targetLikelihood",
                "2",
                "targetSeverity",
                "4");
        assertThat(manager.get(risk).main()).contains("16 (4 × 4), to come to 8 (2 × 4)");
        // Not on the strength of one's own score.
        moved(manager, risk, "tolerate");
        assertThat(state(risk)).isEqualTo("assessed");
        assertThat(chair.get(PAGE).main()).contains("Raise it");
        String escalation = chair.send(risk + "/escalate").location().orElseThrow();
        assertThat(escalation).startsWith("/escalations/");
        assertThat(site.part(Escalations.class)
                        .find(UUID.fromString(escalation.substring(escalation.lastIndexOf('/') + 1)))
                        .orElseThrow()
                        .state())
                .isEqualTo(State.IMPLEMENTATION);
        assertThat(chair.get(escalation).main())
                .contains("Its score is 16 (4 × 4). Cause: both are over age. Event: a week without machines.");
        assertThat(chair.send(risk + "/escalate").location()).contains(risk);
        moved(chair, risk, "tolerate");
        assertThat(state(risk)).isEqualTo("tolerated");
    }

    @Test
    void anActionIsProvedBySomebodyElse() {
        String action = written(
                manager,
                "action",
                "title",
                "Share the audit",
                "p0",
                "the manager",
                "p1",
                "it is on the page",
                "due",
                "2026-01-31");
        moved(manager, action, "agree");
        assertThat(state(action)).isEqualTo("proposed");
        moved(chair, action, "agree");
        moved(manager, action, "begin");
        moved(manager, action, "claim");
        moved(manager, action, "prove");
        assertThat(state(action)).isEqualTo("claimed");
        moved(chair, action, "prove");
        assertThat(state(action)).isEqualTo("proved");
        assertThat(manager.get(action).main()).contains("said that it is done").contains("saw the proof");
    }

    @Test
    void aDecisionKeepsItsDissentIsNeverRewrittenAndIsAmendedByAnother() {
        String decision = decision("Five fractions everywhere", "");
        moved(manager, decision, "consult");
        moved(manager, decision, "take");
        assertThat(state(decision)).isEqualTo("consulted");
        moved(chair, decision, "take");
        assertThat(state(decision)).isEqualTo("force");
        assertThat(manager.get(decision).main()).contains("one centre would wait");
        UUID id = id(decision);
        assertThatThrownBy(() -> site.database()
                        .sql("UPDATE matter SET title = 'other' WHERE id = ?")
                        .params(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        String next = decision("Five fractions but for boosts", id.toString());
        assertThat(manager.get(next).page().select("dd a[href=" + "'" + decision + "'" + "]"))
                .hasSize(1);
        assertThat(site.signedIn(Role.NETWORK_MANAGER, "ODN-04").get(decision).status())
                .isEqualTo(403);
        assertThat(site.signedIn(Role.NETWORK_MANAGER, "ODN-04").get(PAGE).status())
                .isEqualTo(403);
        assertThat(site.signedIn(Role.COMMISSIONER, "ENG").get(PAGE).status()).isEqualTo(200);
    }

    private String decision(String title, String amends) {
        return written(
                manager,
                "decision",
                "title",
                title,
                "p0",
                "fifteen, five",
                "p1",
                "five",
                "p2",
                "as safe, fewer visits",
                "p3",
                "one centre would wait",
                "p4",
                "",
                "amends",
                amends,
                "due",
                "2026-09-30");
    }

    private String written(Browser by, String kind, String... fields) {
        Browser.Seen seen = by.send(PAGE + "/" + kind, fields);
        assertThat(seen.status()).as(seen.main()).isEqualTo(303);
        return seen.location().orElseThrow();
    }

    private void moved(Browser by, String page, String move, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "move";
        all[1] = move;
        all[2] = "words";
        all[3] = "so it was said";
        assertThat(by.send(page + "/move", all).status()).isEqualTo(303);
    }

    private static UUID id(String page) {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    private String state(String page) {
        return matters.find(id(page)).orElseThrow().state();
    }
}
