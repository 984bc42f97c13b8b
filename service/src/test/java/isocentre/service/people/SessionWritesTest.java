package isocentre.service.people;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SessionWritesTest {
    private final Site site = Site.open();
    private final JdbcClient database = site.part(JdbcClient.class);

    @Test
    void lookingAtPagesWritesTheSessionOnceAMinute() {
        Person person = site.invite(Role.AUDITOR, "ENG");
        Browser browser = site.signedIn(person);
        browser.get("/account");
        long before = lastUse(person);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(lastUse(person)).isEqualTo(before);

        database.sql("UPDATE spring_session SET last_access_time = last_access_time - 60000 WHERE principal_name = ?")
                .param(person.id().toString())
                .update();
        assertThat(browser.get("/account").status()).isEqualTo(200);
        assertThat(lastUse(person)).isGreaterThanOrEqualTo(before);
    }

    private long lastUse(Person person) {
        return database.sql("SELECT max(last_access_time) FROM spring_session WHERE principal_name = ?")
                .param(person.id().toString())
                .query(Long.class)
                .single();
    }
}
