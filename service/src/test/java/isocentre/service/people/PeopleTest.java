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
    void anAdministratorSeesAndEndsSomebodysSessions() {
        Person person = site.invite(Role.PHYSICIST, "RR8");
        Browser one = site.signedIn(person);
        Browser other = site.signedIn(person);
        Browser administrator = site.signedIn(Role.ADMINISTRATOR, "ENG");
        String page = "/people/" + person.id();
        assertThat(administrator.get(page).page().select("main li").eachText())
                .hasSize(2)
                .allSatisfy(words -> assertThat(words).contains("signed in", "last used"));
        assertThat(one.send(page + "/sign-out").status()).as("nobody else may").isEqualTo(403);
        assertThat(administrator.send(page + "/sign-out").location()).contains(page);
        assertThat(one.get("/account").location()).contains("/sign-in");
        assertThat(other.get("/account").location()).contains("/sign-in");
        assertThat(administrator.get(page).main()).contains("Nowhere.");
        assertThat(site.part(AuditLog.class).about(person.getName()).getFirst())
                .satisfies(entry -> assertThat(entry.detail()).isEqualTo("by an administrator"));
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
    void aKeyOfASystemEndsAfterAYearAndIsListedWithItsEnd() {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RQW");
        String key = manager.send("/keys/RQW", "name", "Ending system")
                .page()
                .select("main code.secret")
                .text();
        ApiKeys keys = site.part(ApiKeys.class);
        ApiKeys.Key made = keys.of("RQW").getFirst();
        assertThat(java.time.Duration.between(made.made(), made.expires())).isEqualTo(java.time.Duration.ofDays(365));
        assertThat(keys.holder(key)).isPresent();
        assertThat(manager.get("/keys").main())
                .contains("Ending system", "In use")
                .doesNotContain("never");
        site.database()
                .sql("UPDATE api_key SET expires_at = now() WHERE id = ?")
                .params(made.id())
                .update();
        assertThat(keys.holder(key)).isEmpty();
        assertThat(manager.get("/keys").main()).contains("Ended");
    }

    @Test
    void aKeyOpensWhatItWasMadeForAndNothingElse() {
        Browser manager = site.signedIn(Role.DATA_MANAGER, "RR8");
        String plans = manager.send("/keys/RR8", "name", "Planning system", "does", "plans")
                .page()
                .select("main code.secret")
                .text();
        String months = manager.send("/keys/RR8", "name", "Oncology system")
                .page()
                .select("main code.secret")
                .text();
        String submission = "/api/providers/RR8/submissions/" + java.util.UUID.randomUUID();
        assertThat(with(months, "/dicom-web/studies")).isEqualTo(403);
        assertThat(with(plans, submission)).isEqualTo(403);
        assertThat(with(months, submission.replace("RR8", "RYJ"))).isEqualTo(403);
        assertThat(with(plans, "/dicom-web/studies")).isLessThan(300);
        assertThat(with(months, "/submissions")).as("no page of people").isEqualTo(302);
        assertThat(with(plans + "x", "/dicom-web/studies")).isEqualTo(401);
    }

    private int with(String key, String path) {
        Browser system = site.visitor();
        return system.send(system.request(path)
                        .header("Authorization", "Bearer " + key)
                        .GET()
                        .build())
                .status();
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
