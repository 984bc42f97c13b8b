package isocentre.service.governance.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.Act;
import isocentre.service.audit.AuditLog;
import isocentre.service.governance.escalation.Escalation.State;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/// An escalation by its pages, from a provider to both national bodies and back.
class EscalationsTest {
    private static final String PROVIDER = "RA7";

    private final Site site = Site.open();
    private final Directory directory = site.part(Directory.class);
    private final Escalations escalations = site.part(Escalations.class);
    private final String network = directory
            .networkOf(new OdsCode(PROVIDER), directory.today())
            .map(Network::id)
            .orElseThrow();

    @Test
    void iog04WhatAProviderRaisesComesBackWithItsAnswersStepByStep() {
        Browser lead = site.signedIn(Role.CLINICAL_LEAD, PROVIDER);
        Browser.Seen wrong = lead.send("/escalations", "title", "", "reason", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".nhsuk-error-summary li").eachText())
                .containsExactly("Say why it is raised, and what is asked for", "Say in a few words what it is about");
        String page = lead.send("/escalations", "title", "Two machines over age", "reason", "no money since March")
                .location()
                .orElseThrow();
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        stands(id, State.NETWORK);

        Browser manager = site.signedIn(Role.NETWORK_MANAGER, network);
        assertThat(move(lead, page, "return", "", "we answer ourselves")).isEqualTo(State.NETWORK);
        assertThat(move(manager, page, "raise", "", "beyond our means")).isEqualTo(State.IMPLEMENTATION);
        Browser one = site.signedIn(Role.COMMISSIONER, "ENG");
        Browser other = site.signedIn(Role.COMMISSIONER, "ENG");
        assertThat(move(manager, page, "raise", "", "further")).isEqualTo(State.IMPLEMENTATION);
        assertThat(move(one, page, "raise", "", "needs capital")).isEqualTo(State.NATIONAL);
        assertThat(lead.get(page).main())
                .contains("Not answered yet by: Specialised Commissioning Oversight Group and National Cancer Board.");
        assertThat(move(one, page, "answer", "SCOG", "my own answer")).isEqualTo(State.NATIONAL);
        assertThat(escalations.steps(id)).hasSize(3);
        move(other, page, "answer", "SCOG", "capital in 2026");
        assertThat(move(other, page, "return", "", "half an answer")).isEqualTo(State.NATIONAL);
        move(other, page, "answer", "NCB", "agreed");
        assertThat(move(other, page, "return", "", "capital in 2026, agreed by both"))
                .isEqualTo(State.IMPLEMENTATION);
        assertThat(move(other, page, "return", "", "capital in 2026")).isEqualTo(State.NETWORK);
        assertThat(move(manager, page, "return", "", "capital in 2026")).isEqualTo(State.PROVIDER);
        assertThat(site.signedIn(Role.ANALYST, "ENG").get("/escalations").main())
                .contains("Two machines over age");
        assertThat(lead.send(page + "/move", "move", "close", "words", "").status())
                .isEqualTo(422);
        assertThat(move(lead, page, "close", "", "taken")).isEqualTo(State.CLOSED);

        assertThat(lead.get(page).main())
                .contains("recorded the answer of the National Cancer Board")
                .contains("no money since March")
                .contains("took the answer and closed it");
        assertThat(escalations.steps(id)).hasSize(9);
        assertThat(site.part(AuditLog.class).about(id.toString()))
                .hasSize(9)
                .allMatch(entry -> entry.act() == Act.ESCALATION_MOVED);
        assertThat(site.signedIn(Role.CLINICAL_LEAD, "RGN").get(page).status()).isEqualTo(403);
    }

    @Test
    void iog04AnEscalationNeverVanishesAndItsStepsAreNeverChanged() {
        Browser chair = site.signedIn(Role.NETWORK_CHAIR, network);
        String page = chair.send("/escalations", "title", "Vacancies", "reason", "one in five posts")
                .location()
                .orElseThrow();
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        stands(id, State.IMPLEMENTATION);
        site.database()
                .sql("UPDATE escalation SET due_on = '2020-01-01' WHERE id = ?")
                .params(id)
                .update();
        assertThat(site.signedIn(Role.COMMISSIONER, "ENG")
                        .get("/escalations")
                        .page()
                        .select("tr:contains(Vacancies)")
                        .text())
                .contains("Overdue");
        for (String change : new String[] {
            "UPDATE escalation_step SET words = 'other' WHERE escalation = ?",
            "DELETE FROM escalation_step WHERE escalation = ?",
            "DELETE FROM escalation WHERE id = ?"
        }) {
            assertThatThrownBy(() -> site.database().sql(change).params(id).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void stands(UUID id, State state) {
        assertThat(escalations.find(id).map(Escalation::state)).contains(state);
    }

    private State move(Browser by, String page, String move, String body, String words) {
        assertThat(by.send(page + "/move", "move", move, "body", body, "words", words)
                        .status())
                .isEqualTo(303);
        return escalations
                .find(UUID.fromString(page.substring(page.lastIndexOf('/') + 1)))
                .orElseThrow()
                .state();
    }
}
