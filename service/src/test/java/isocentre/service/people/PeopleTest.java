package isocentre.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.audit.AuditLog;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PeopleTest {
    private final Site site = Site.open();

    @Test
    void anAdministratorInvitesSomebodyAndGivesAndTakesRoles() {
        Browser administrator = site.signedIn(Role.ADMINISTRATOR, "ENG");
        Browser.Seen wrong = administrator.send(
                "/people/invite",
                "name",
                "",
                "email",
                "no address",
                "role",
                "data-manager",
                "organisation",
                "ENG",
                "from",
                "yesterday",
                "to",
                "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select(".nhsuk-error-summary li").eachText())
                .containsExactly(
                        "Enter the person's name",
                        "Enter an e-mail address, such as name@example.nhs.uk",
                        "Choose the provider that the data manager works for",
                        "Enter the first day, such as 2025-04-01");

        String email = "new" + System.nanoTime() + "@example.org";
        Browser.Seen invited = administrator.send(
                "/people/invite",
                "name",
                "Synthetic Newcomer",
                "email",
                email,
                "role",
                "data-manager",
                "organisation",
                "RR8",
                "from",
                "2025-01-01",
                "to",
                "");
        String link = invited.page().select("main code").text();
        assertThat(link).startsWith(site.address() + "/welcome/");
        assertThat(site.visitor().get(link.replace(site.address(), "")).status())
                .isEqualTo(200);

        Person person = site.part(Accounts.class).find(email).orElseThrow();
        Grant grant = person.grants().getFirst();
        assertThat(grant.role()).isEqualTo(Role.DATA_MANAGER);
        administrator.send("/people/" + person.id() + "/roles/" + grant.id() + "/take");
        assertThat(site.part(Accounts.class)
                        .find(person.id())
                        .orElseThrow()
                        .has(Role.DATA_MANAGER, java.time.LocalDate.now()))
                .isFalse();
        assertThat(site.part(AuditLog.class).about(person.getName()))
                .extracting(entry -> entry.act().name())
                .containsExactly("ROLE_TAKEN", "INVITED", "ROLE_GIVEN");
    }

    @Test
    void anEntryOfTheLogCannotBeChangedOrRemoved() {
        site.signedIn(Role.AUDITOR, "ENG");
        for (String sql : java.util.List.of("UPDATE audit_entry SET actor = 'nobody'", "DELETE FROM audit_entry")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> site.database().sql(sql).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void aKeyOfASystemIsShownOnceKeptAsAHashAndCanBeRevoked() {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RR8");
        String key = manager.send("/keys/RR8", "name", "Oncology system")
                .page()
                .select("main code.secret")
                .text();
        assertThat(key).startsWith("isocentre_");
        assertThat(manager.get("/keys").text()).contains("Oncology system").doesNotContain(key);
        assertThat(site.database()
                        .sql("SELECT hash FROM api_key")
                        .query(String.class)
                        .list())
                .doesNotContain(key);
        ApiKeys keys = site.part(ApiKeys.class);
        assertThat(keys.holder(key).orElseThrow().grants().getFirst().organisation())
                .isEqualTo("RR8");
        ApiKeys.Key made = keys.of("RR8").getFirst();
        manager.send("/keys/RR8/" + made.id() + "/revoke");
        assertThat(keys.holder(key)).isEmpty();
        assertThat(manager.send("/keys/RYJ", "name", "Another's").status()).isEqualTo(403);
    }
}
