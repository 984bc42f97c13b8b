package isocentre.service.governance.web;

import isocentre.service.governance.Line;
import isocentre.service.people.Person;
import java.util.UUID;

/// Makes a line of what was answered in the form of a register.
final class Entries {
    private Entries() {}

    /// The line of answers that were checked.
    static Line line(Register register, String network, Person by, Sent sent) {
        UUID id = UUID.randomUUID();
        var since = sent.since("since");
        String provider = sent.text("provider");
        return switch (register) {
            case GROUPS ->
                new Line.Group(
                        id,
                        network,
                        sent.one(Line.Group.Kind.class, "kind"),
                        sent.text("name"),
                        since,
                        sent.dayOrNull("until"));
            case SEATS ->
                new Line.Seat(
                        id,
                        network,
                        sent.id("body"),
                        sent.text("person"),
                        sent.one(Line.Seat.Office.class, "office"),
                        sent.one(Line.Seat.Post.class, "post"),
                        sent.text("organisation"),
                        since,
                        sent.dayOrNull("until"));
            case DECLARATIONS ->
                new Line.Declaration(
                        id,
                        network,
                        sent.id("seat"),
                        sent.one(Line.Declaration.Kind.class, "kind"),
                        sent.text("words"),
                        since);
            case HOSTS ->
                new Line.Host(
                        id,
                        network,
                        provider,
                        sent.one(Line.Host.Way.class, "way"),
                        sent.text("reason"),
                        since,
                        null,
                        by.id());
            case CONTRACTS ->
                new Line.Contract(id, network, provider, sent.text("requirements"), since, sent.dayOrNull("until"));
            case FUNDING ->
                new Line.Funding(
                        id, network, provider, Long.parseLong(sent.text("pounds")), since, sent.since("until"));
            case PLANS ->
                new Line.Plan(
                        id,
                        network,
                        sent.text("version"),
                        sent.text("decision"),
                        String.join(" ", sent.all("agreeing")),
                        String.join(" ", sent.all("ambitions")),
                        since);
            case OBJECTIVES ->
                new Line.Objective(
                        id,
                        network,
                        sent.text("title"),
                        String.join(" ", sent.all("ambitions")),
                        since,
                        sent.dayOrNull("until"));
            case WORK ->
                new Line.Work(
                        id,
                        network,
                        sent.id("objective"),
                        sent.text("title"),
                        sent.text("owner"),
                        sent.since("aim"),
                        since,
                        null);
            case BENEFITS ->
                new Line.Benefit(
                        id,
                        network,
                        sent.id("objective"),
                        sent.text("name"),
                        sent.text("measure"),
                        sent.text("baseline"),
                        sent.text("target"),
                        since);
            case MEASURED ->
                new Line.Measured(id, network, sent.id("benefit"), sent.text("value"), sent.text("evidence"), since);
            case PROGRESS -> new Line.Progress(id, network, sent.text("done"), sent.text("next"), since);
            case ASSESSMENTS ->
                new Line.Assessment(
                        id,
                        network,
                        provider,
                        sent.text("requirement"),
                        sent.one(Line.Assessment.Result.class, "result"),
                        sent.text("evidence"),
                        sent.text("plan"),
                        sent.dayOrNull("aim"),
                        since);
            case MATURITY ->
                new Line.Maturity(
                        id,
                        network,
                        whole(sent, "leadership"),
                        whole(sent, "management"),
                        whole(sent, "improvement"),
                        whole(sent, "community"),
                        whole(sent, "data"),
                        whole(sent, "research"),
                        sent.text("words"),
                        since);
            case REPORTS ->
                new Line.Report(
                        id,
                        network,
                        (int) Math.min(9999, Long.parseLong(sent.text("year"))),
                        sent.text("achievements"),
                        sent.text("challenges"),
                        since);
        };
    }

    private static int whole(Sent sent, String id) {
        return Integer.parseInt(sent.text(id));
    }
}
