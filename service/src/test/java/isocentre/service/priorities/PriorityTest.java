package isocentre.service.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import isocentre.service.priorities.voting.Submission;
import isocentre.service.priorities.voting.Survey;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PriorityTest {
    private static final String FEW = "A narrow subject: few questions are enough.";
    private final Site site = Site.open();

    private Question question(String address) {
        return site.part(Questions.class)
                .find(UUID.fromString(Ranked.idOf(address)))
                .orElseThrow();
    }

    @Test
    void pri01WhatWasSentLeavesOnlyWithAReasonAndAQuestionToo() {
        Ranked round = new Ranked(site, "ODN-02", "Dry mouth");
        assertThat(site.visitor().get(round.page).status()).isEqualTo(404);
        assertThat(round.moved(round.other, "ask", "").main()).contains("none of the patients yet");
        round.steered();
        round.moved(round.planner, "ask", "");
        assertThat(round.state()).as("its planner does not open it").isEqualTo("steering");
        round.moved(round.other, "ask", "");
        assertThat(round.state()).isEqualTo("survey");
        for (String words : List.of("Why is my mouth dry for years?", "Which drug is best?", "Can it be prevented?")) {
            assertThat(site.visitor()
                            .send(round.page + "/submit", "words", words, "part", "patient")
                            .location())
                    .contains(round.page + "/thanks");
        }
        assertThat(site.visitor().send(round.page + "/submit", "words", "").status())
                .isEqualTo(422);
        assertThat(site.visitor()
                        .send(round.page + "/submit", "words", "Pills", "website", "https://spam.example")
                        .status())
                .isEqualTo(422);
        assertThat(round.moved(round.planner, "sort", "").main()).contains("open to the end of its last day");
        round.over();
        assertThat(site.visitor().send(round.page + "/submit", "words", "Late").location())
                .contains(round.page);
        round.moved(round.planner, "sort", "");
        assertThat(round.state()).isEqualTo("sorting");

        String why = round.question("What prevents a dry mouth?");
        assertThat(round.moved(round.planner, "check", FEW).main()).contains("3 of what was sent has no place yet");
        List<Submission> sent = site.part(Survey.class).of(round.id());
        assertThat(sent).hasSize(3);
        for (Submission one : sent) {
            String place = round.page + "/submissions/" + one.id();
            if (one.said().contains("drug")) {
                assertThat(round.planner
                                .send(place, "reason", "out of scope", "why", "")
                                .main())
                        .contains("why it is out of scope");
                assertThat(round.planner
                                .send(place, "reason", "boring", "why", "it is")
                                .status())
                        .isEqualTo(422);
                round.planner.send(place, "reason", "out of scope", "why", "Drugs are not this round's subject.");
            } else {
                round.planner.send(place, "reason", Ranked.idOf(why));
            }
        }
        String same = round.question("How can a dry mouth be avoided?");
        assertThat(round.planner
                        .send(same + "/move", "move", "duplicate", "words", "The same.")
                        .main())
                .contains("Choose the question that stays");
        assertThat(round.planner
                        .send(same + "/move", "move", "duplicate", "words", "", "other", Ranked.idOf(why))
                        .status())
                .isEqualTo(422);
        round.planner.send(
                same + "/move", "move", "duplicate", "words", "It asks the same.", "other", Ranked.idOf(why));
        assertThat(question(same).state()).isEqualTo(Question.State.DUPLICATE);
        assertThat(round.moved(round.planner, "check", "").main()).contains("fewer than 40 questions");
        round.moved(round.planner, "check", FEW);
        assertThat(round.state()).isEqualTo("checking");
        assertThat(site.visitor().get(why).status())
                .as("questions are out once they are voted on")
                .isEqualTo(404);
    }

    @Test
    void pri02AQuestionIsUncertainOnlyWithTheRecordOfItsEvidenceCheck() {
        Ranked round = new Ranked(site, "ODN-03", "Fatigue").steered();
        round.moved(round.other, "ask", "");
        round.over().moved(round.planner, "sort", "");
        String open = round.question("Does exercise help against fatigue?");
        String known = round.question("Is fatigue common?");
        String doubtful = round.question("Does sleep hygiene help?");
        round.moved(round.planner, "check", FEW);
        assertThat(round.moved(round.planner, "rank", "").main()).contains("3 questions are not held against");
        assertThat(round.planner
                        .send(open + "/move", "move", "confirm", "words", "Trust me.")
                        .main())
                .contains("held against the evidence with its record");
        assertThat(question(open).state()).isEqualTo(Question.State.FORMED);
        assertThat(round.planner
                        .send(open + "/evidence", "verdict", "none", "evidenceWords", "nothing")
                        .main())
                .contains("Say where you searched");
        assertThat(round.checked(known, "answers", "").main()).contains("Name the review");
        round.checked(open, "none", "");
        round.checked(known, "answers", "Synthetic and others, 2024");
        round.checked(doubtful, "uncertain", "Synthetic and others, 2023");
        assertThat(question(open).state()).isEqualTo(Question.State.LONG);
        assertThat(question(doubtful).state()).isEqualTo(Question.State.LONG);
        assertThat(question(known).state()).isEqualTo(Question.State.ANSWERED);
        round.moved(round.planner, "rank", "");
        assertThat(round.state()).isEqualTo("interim");
        String ballot = site.visitor().get(round.page + "/vote").main();
        assertThat(ballot).contains("Does exercise help", "Does sleep hygiene").doesNotContain("Is fatigue common?");
    }

    @Test
    void lhsM3NoRoundGoesOnFromItsVoteNorClosesWithoutPatientsVotes() {
        Ranked round = new Ranked(site, "ODN-04", "Skin").steered();
        round.moved(round.other, "ask", "");
        round.over().moved(round.planner, "sort", "");
        String cream = round.question("Does a cream help the skin?");
        String laser = round.question("Does laser light help the skin?");
        String clothes = round.question("Which clothes are best?");
        round.moved(round.planner, "check", FEW);
        List.of(cream, laser, clothes).forEach(one -> round.checked(one, "none", ""));
        round.moved(round.planner, "rank", "");
        assertThat(round.voted("", cream).main()).contains("Choose as whom you vote");
        assertThat(round.voted("clinician").main()).contains("Choose one question at least");
        for (int i = 0; i < 3; i++) {
            assertThat(round.voted("clinician", laser).location()).contains(round.page + "/thanks");
        }
        assertThat(round.moved(round.planner, "gather", "We asked.").main()).contains("No patient has voted");
        assertThat(round.state()).isEqualTo("interim");
        round.voted("patient", clothes, cream);
        assertThat(round.moved(round.planner, "gather", "").main()).contains("Not all of the three groups voted");
        round.voted("carer", clothes);
        round.moved(round.planner, "gather", "");
        assertThat(round.state()).isEqualTo("workshop");
        assertThat(site.visitor().get(round.page).main()).doesNotContain("The interim vote");
        assertThat(round.planner.get(round.page).main()).contains("Patients: 1, Carers: 1, Clinicians: 3");

        String[] order = {
            "heldOn",
            LocalDate.now().toString(),
            "patients",
            "0",
            "carers",
            "2",
            "clinicians",
            "3",
            "dissent",
            "",
            "place" + Ranked.idOf(cream),
            "1",
            "place" + Ranked.idOf(laser),
            "2",
            "place" + Ranked.idOf(clothes),
            "2"
        };
        round.planner.send(round.page + "/workshop", order);
        assertThat(round.moved(round.planner, "settle", "").main()).contains("No patient came to the workshop");
        order[3] = "4";
        round.planner.send(round.page + "/workshop", order);
        assertThat(round.moved(round.planner, "settle", "").main()).contains("its own place");
        order[order.length - 1] = "3";
        round.planner.send(round.page + "/workshop", order);
        round.moved(round.planner, "settle", "");
        assertThat(round.state()).isEqualTo("ranked");
        round.moved(round.planner, "publish", "");
        assertThat(round.state()).as("nobody publishes the order they settled").isEqualTo("ranked");
        round.moved(round.other, "publish", "");
        assertThat(round.state()).isEqualTo("published");
        assertThat(question(cream).state()).isEqualTo(Question.State.TOP);

        Browser.Seen page = site.visitor().get(round.page);
        assertThat(page.main())
                .contains("Patients: 1, Carers: 1, Clinicians: 3", "4 patients, 2 carers and 3 clinicians");
        assertThat(page.page()
                        .select("div[aria-label=The interim vote] tbody tr")
                        .eachText()
                        .getFirst())
                .as("patients and carers outweigh the three clinicians")
                .contains("Which clothes");
        assertThat(site.visitor().get("/evidence-gaps").main()).contains("Does a cream help the skin?");
        assertThat(site.signedIn(Role.NETWORK_MANAGER, "ODN-04")
                        .send("/cycles/ask", "question", "Which cream helps skin during treatment?")
                        .main())
                .as("a gap is shown before its question is asked again (L13)")
                .contains("Has it been asked before?", "Gap in the evidence: Does a cream help the skin?");
        assertThat(site.visitor().get("/public/learning").main()).contains("What research should find out", "Skin");
        assertThat(site.visitor().get("/evidence-gaps.csv").text())
                .contains("Does a cream help the skin?", "No current and reliable review was found", "Skin");

        assertThat(round.moved(round.planner, "close", "").main()).contains("what became of each question at the top");
        for (String one : List.of(cream, laser, clothes)) {
            round.planner.send(one + "/move", "move", "seek", "words", "A synthetic funder was asked.");
        }
        round.moved(round.planner, "close", "");
        assertThat(round.state()).isEqualTo("closed");
        round.planner.send(cream + "/move", "move", "fund", "words", "A synthetic funder pays for a trial.");
        assertThat(site.visitor().get(cream).main()).contains("Funded", "A synthetic funder pays for a trial.");
        assertThat(round.planner
                        .get(cream)
                        .page()
                        .select("a:containsOwn(learning cycle)")
                        .attr("href"))
                .startsWith("/cycles/ask?origin=%2Fpriorities%2F");
    }
}
