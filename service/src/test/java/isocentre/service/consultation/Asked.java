package isocentre.service.consultation;

import isocentre.service.Browser;
import isocentre.service.Site;
import isocentre.service.people.Role;
import java.time.LocalDate;
import java.util.UUID;

/// A consultation of one network, moved along as its people move it. Days are moved back in the database, where a test
/// cannot wait for them.
final class Asked {
    final Site site;
    final Browser planner;
    final Browser other;
    final String page;

    Asked(Site site, String network, String title) {
        this.site = site;
        planner = site.signedIn(Role.NETWORK_MANAGER, network);
        other = site.signedIn(Role.NETWORK_CHAIR, network);
        LocalDate today = LocalDate.now();
        String plan = planner.send(
                        "/consultations",
                        "title",
                        title,
                        "place",
                        network,
                        "overview",
                        "Where and when people are treated in this network.",
                        "why",
                        "Nothing is decided yet. What you say shapes where the next machine goes.",
                        "audience",
                        "Patients\nCarers\nClinicians",
                        "interests",
                        "Specialised commissioning",
                        "otherWays",
                        "Send your answers on paper to the network’s office.",
                        "opens",
                        today.toString(),
                        "closes",
                        today.plusDays(30).toString())
                .location()
                .orElseThrow();
        page = plan.replace("/plan", "");
    }

    UUID id() {
        return UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
    }

    /// With a question in own words and one with answers on offer, opened by somebody else.
    Asked opened() {
        planner.send(page + "/questions", "question", "What is hard about getting to treatment?", "choices", "");
        planner.send(page + "/questions", "question", "How do you travel?", "choices", "By bus\nBy car");
        moved(other, "open");
        return this;
    }

    /// One answer by the page, without an account.
    Browser.Seen answered(String words, String... more) {
        String[] fields = new String[more.length + 2];
        fields[0] = "q1";
        fields[1] = words;
        System.arraycopy(more, 0, fields, 2, more.length);
        return site.visitor().send(page + "/answer", fields);
    }

    /// Its last day is over, and the service has seen it.
    Asked closed(int daysAgo) {
        LocalDate last = LocalDate.now().minusDays(daysAgo);
        site.database()
                .sql("UPDATE consultation SET opens = ?, closes = ? WHERE id = ?")
                .params(last.minusDays(40), last, id())
                .update();
        site.part(Consultations.class).closeWhatIsOver();
        return this;
    }

    Browser.Seen moved(Browser by, String move) {
        return by.send(page + "/move", "move", move, "words", "");
    }

    String state() {
        return site.part(Consultations.class).find(id()).orElseThrow().state().word();
    }
}
