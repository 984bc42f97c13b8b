package isocentre.service.learning;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.radiotherapy.Month;
import isocentre.service.Browser;
import isocentre.service.Looks;
import isocentre.service.Site;
import isocentre.service.learning.Cycle.Member;
import isocentre.service.learning.Cycle.Question;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The pages of cycles at a desk and on a phone: nothing wider than the screen, and axe finds nothing serious.
class LearningLookTest {

    private final Site site = Site.open();

    @Test
    void isReadAtADeskAndOnAPhone() {
        try (Looks looks = new Looks(site, "learning")) {
            UUID id = measured();
            Browser chair = site.signedIn(Role.NETWORK_CHAIR, "ODN-06");
            looks.at(chair, "/cycles", "cycles");
            looks.at(chair, "/cycles/" + id, "cycle");
            looks.at(chair, "/cycles/ask", "ask");
            looks.at(site.signedIn(Role.COMMISSIONER, "ENG"), "/cycles/" + id + "/commissioning", "commission");
            looks.at(site.visitor(), "/commissioning", "commissioning");
            looks.at(site.visitor(), "/cycles", "public-cycles");
            looks.at(site.visitor(), "/cycles/" + id, "public-cycle");
            assertThat(looks.trouble()).isEmpty();
        }
    }

    /// A cycle with all that it can record, put in by hand: the store of this site has no months.
    private UUID measured() {
        Person manager = site.invite(Role.NETWORK_MANAGER, "ODN-06");
        UUID id = site.part(Questions.class)
                .ask(
                        manager,
                        new Question(
                                "Do patients do as well with five fractions of breast treatment?",
                                "One week of treatment in place of three is easier for patients, if it is as good.",
                                "FRX-01",
                                "ODN-06",
                                true,
                                Origin.nothing(),
                                "The priority list of 2023 and the trials register: nothing on adoption.",
                                List.of(
                                        new Member("Synthetic Person", "Patients' panel"),
                                        new Member("Synthetic Lead", "East of England network"))));
        Answer answer = new Answer(
                true,
                true,
                "There was a change: +55.1 percentage points (+47.9 percentage points to +62.2 percentage points).",
                0.551,
                0.479,
                0.622,
                0.001,
                "Difference in differences against centres that had not changed yet: 6 changed, 6 to compare with.",
                List.of("difference before anybody changed: +1.0 percentage points (-4.0 to +6.0)"),
                List.of("Without the change, the changed centres would have moved as those that had not changed yet."),
                List.of("What else the changed centres began in the same months."),
                List.of(new Answer.Watched(
                        "FRX-05", "no move can be told from chance, which does not prove that there is none", "")),
                IntStream.range(0, 12)
                        .mapToObj(i -> new Answer.Counts(
                                Month.of("2024-04").plus(i).toString(), (i < 6 ? 31 : 118) + i % 3 * 5, 158))
                        .toList());
        sql("INSERT INTO cycle_baseline VALUES (?, 'v1', '2024-04-01', '2024-09-01', 190, 950, now())", id);
        sql(
                "INSERT INTO cycle_prediction VALUES (?, 'More patients have five fractions.', 0.5, '2025-03-01',"
                        + " '2024-10-01', 'It would be found 100 in 100 (91 to 100) times.', now())",
                id);
        sql(
                "INSERT INTO cycle_finding VALUES (?, 'In a large trial five fractions were as good as fifteen.',"
                        + " 'A randomised trial (synthetic reference).', 'What happens after more than ten years.',"
                        + " 'Synthetic Lead', now())",
                id);
        sql("INSERT INTO cycle_adoption VALUES (?, 'RM1', '2024-10-01', now())", id);
        sql(
                "INSERT INTO cycle_change VALUES (?, 'A protocol of five fractions for most patients.', 'Synthetic"
                        + " Lead', '2024-10-01', 'Synthetic Lead', now())",
                id);
        site.database()
                .sql("INSERT INTO cycle_effect (cycle, data_version, analysis, answer, measured_at)"
                        + " VALUES (?, 'v2', 1, ?::jsonb, now())")
                .params(id, site.part(JsonMapper.class).writeValueAsString(answer))
                .update();
        sql("UPDATE cycle SET state = 'measured' WHERE id = ?", id);
        return id;
    }

    private void sql(String statement, UUID id) {
        site.database().sql(statement).params(id).update();
    }
}
