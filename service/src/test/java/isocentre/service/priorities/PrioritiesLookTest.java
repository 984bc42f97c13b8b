package isocentre.service.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Looks;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The pages of priorities at a desk and on a phone: nothing wider than the screen, and axe finds nothing serious.
class PrioritiesLookTest {

    private final Site site = Site.open();

    @Test
    void areReadAtADeskAndOnAPhone() {
        try (Looks looks = new Looks(site, "priorities")) {
            Ranked round = new Ranked(site, "ODN-01", "Living with and after radiotherapy of the pelvis").steered();
            looks.at(round.planner, round.page, "1-steering");
            round.moved(round.other, "ask", "");
            looks.at(site.visitor(), round.page + "/submit", "2-submit");
            for (String words : List.of("Why does it hurt for years?", "Will I be able to travel?")) {
                site.visitor().send(round.page + "/submit", "words", words, "part", "patient");
            }
            round.over().moved(round.planner, "sort", "");
            String pain = round.question("What relieves pain that lasts for years after radiotherapy of the pelvis?");
            String travel = round.question("What helps people to travel again?");
            looks.at(round.planner, round.page + "/sorting", "3-sorting");
            site.database()
                    .sql("SELECT id FROM priority_submission WHERE round = ?")
                    .params(round.id())
                    .query(UUID.class)
                    .list()
                    .forEach(
                            one -> round.planner.send(round.page + "/submissions/" + one, "reason", Ranked.idOf(pain)));
            round.moved(round.planner, "check", "A narrow subject.");
            looks.at(round.planner, pain, "4-check");
            round.checked(pain, "none", "");
            round.checked(travel, "uncertain", "Synthetic and others, 2023");
            round.moved(round.planner, "rank", "");
            looks.at(site.visitor(), round.page + "/vote", "5-vote");
            round.voted("patient", pain, travel);
            round.voted("carer", travel);
            round.voted("clinician", pain);
            round.moved(round.planner, "gather", "");
            looks.at(round.planner, round.page + "/workshop", "6-workshop");
            round.planner.send(
                    round.page + "/workshop",
                    "heldOn",
                    LocalDate.now().toString(),
                    "patients",
                    "8",
                    "carers",
                    "5",
                    "clinicians",
                    "9",
                    "dissent",
                    "Two would have put travel first.",
                    "place" + Ranked.idOf(pain),
                    "1",
                    "place" + Ranked.idOf(travel),
                    "2");
            round.moved(round.planner, "settle", "");
            round.moved(round.other, "publish", "");
            var analyst = site.signedIn(Role.ANALYST, "ENG");
            String news = site.signedIn(Role.CLINICAL_LEAD, "RTH")
                    .send(
                            "/horizon",
                            "title",
                            "Spacers that the body takes up",
                            "what",
                            "A gel keeps the bowel away from the beam and is gone after half a year.",
                            "kind",
                            "technology",
                            "source",
                            "https://example.org/spacer")
                    .location()
                    .orElseThrow();
            looks.at(analyst, news, "7-judge");
            analyst.send(news + "/assess", "couldChange", "Less harm to the bowel.", "expected", "2028");
            analyst.send(news + "/link", "question", Ranked.idOf(pain));
            looks.at(site.visitor(), "/priorities", "8-rounds");
            looks.at(site.visitor(), round.page, "9-published");
            looks.at(site.visitor(), pain, "10-question");
            looks.at(site.visitor(), "/evidence-gaps", "11-gaps");
            looks.at(site.visitor(), "/horizon", "12-horizon");
            looks.at(site.visitor(), news, "13-news");
            looks.at(analyst, "/horizon/new", "14-notice");
            looks.at(analyst, "/priorities/new", "15-plan");
            assertThat(looks.trouble()).isEmpty();
        }
    }
}
