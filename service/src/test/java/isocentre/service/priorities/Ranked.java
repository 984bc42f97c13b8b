package isocentre.service.priorities;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Element;

/// A round of one network, moved along as its people move it. Days are moved back in the database, where a test cannot
/// wait for them.
final class Ranked {
    final Site site;
    final Browser planner;
    final Browser other;
    final String page;

    Ranked(Site site, String network, String title) {
        this.site = site;
        planner = site.signedIn(Role.NETWORK_MANAGER, network);
        other = site.signedIn(Role.NETWORK_CHAIR, network);
        page = planner.send(
                        "/priorities",
                        "title",
                        title,
                        "place",
                        network,
                        "scope",
                        "Living with and after radiotherapy. Not: which drugs to give.",
                        "surveyEnds",
                        LocalDate.now().plusDays(30).toString())
                .location()
                .orElseThrow();
    }

    UUID id() {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    Ranked steered() {
        for (String part : new String[] {"patient", "carer", "clinician", "facilitator"}) {
            planner.send(page + "/members", "name", "Synthetic " + part, "part", part);
        }
        return this;
    }

    Browser.Seen moved(Browser by, String move, String words) {
        return by.send(page + "/move", "move", move, "words", words);
    }

    /// The survey is over.
    Ranked over() {
        site.database()
                .sql("UPDATE priority_round SET survey_ends = ? WHERE id = ?")
                .params(LocalDate.now().minusDays(1), id())
                .update();
        return this;
    }

    /// The address of a question's page.
    String question(String words) {
        planner.send(page + "/questions", "words", words, "plain", "In plain words: " + words);
        Element link = planner.get(page + "/sorting").page().selectFirst("a:containsOwn(" + words + ")");
        if (link == null) {
            throw new AssertionError("no question was formed: " + words);
        }
        return link.attr("href");
    }

    static String idOf(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    Browser.Seen checked(String question, String verdict, String review) {
        return planner.send(
                question + "/evidence",
                "searched",
                "Cochrane Library, today",
                "verdict",
                verdict,
                "review",
                review,
                "evidenceWords",
                "What is known and what is not.");
    }

    Browser.Seen voted(String part, String... questions) {
        String[] fields = new String[2 + 2 * questions.length];
        fields[0] = "part";
        fields[1] = part;
        for (int i = 0; i < questions.length; i++) {
            fields[2 + 2 * i] = "c" + idOf(questions[i]);
            fields[3 + 2 * i] = "yes";
        }
        return site.visitor().send(page + "/vote", fields);
    }

    String state() {
        return site.part(Rounds.class).find(id()).orElseThrow().state().word();
    }
}
