package isocentre.service.governance.meetings;

import isocentre.service.feedback.Signal;
import isocentre.service.governance.Line.Work;
import isocentre.service.governance.Standing;
import isocentre.service.governance.escalation.Escalation;
import isocentre.service.governance.matters.Matter;
import isocentre.service.governance.rules.Compliance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// What a network has to speak of, put together from live records: nobody has to think of it. A pure function.
public final class Agenda {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Agenda() {}

    /// One line.
    ///
    /// @param why in words: `An unusual figure, not explained by 3 May 2025`
    /// @param href where it is
    public record Line(String why, String words, String href) {}

    /// @param today signals, matters and escalations that are late by this day
    /// @param signals those of the network's providers
    /// @param escalations those that lie with the network or were raised by it or a provider of it
    /// @param matters the open ones of the network
    /// @param threshold from which score on a risk is to be raised
    /// @param standing of the network today: for late work and reports
    public static List<Line> of(
            LocalDate today,
            List<Signal> signals,
            List<Escalation> escalations,
            List<Matter> matters,
            int threshold,
            Standing standing) {
        List<Line> lines = new ArrayList<>();
        signals.stream()
                .filter(unexplained(today))
                .forEach(one -> lines.add(new Line(
                        "An unusual figure, not explained by "
                                + DAY.format(one.dueOn().orElseThrow()),
                        one.provider() + ": " + one.headline(),
                        "/signals/" + one.id())));
        matters.stream()
                .filter(one -> one.proposesEscalation(threshold))
                .forEach(one ->
                        lines.add(new Line("A risk that proposes to be raised", one.title(), "/matters/" + one.id())));
        escalations.stream()
                .filter(one -> one.state() == Escalation.State.NETWORK)
                .forEach(one -> lines.add(line("Raised to the network, or answered to it", one)));
        escalations.stream()
                .filter(one -> one.state() != Escalation.State.NETWORK && one.overdue(today))
                .forEach(one -> lines.add(line("An escalation whose answer is late", one)));
        matters.stream()
                .filter(one -> one.dueOn().isBefore(today))
                .forEach(one -> lines.add(new Line(
                        one.kind().title() + " that was due on " + DAY.format(one.dueOn()),
                        one.title(),
                        "/matters/" + one.id())));
        String page = "/governance/networks/" + standing.network().id();
        standing.lines(Work.class).stream()
                .filter(one -> one.late(today))
                .forEach(one -> lines.add(
                        new Line("Work of the programme that was due on " + DAY.format(one.aim()), one.title(), page)));
        Compliance.unmet(standing).stream()
                .filter(one ->
                        Optional.ofNullable(one.aim()).filter(today::isAfter).isPresent())
                .forEach(one -> lines.add(new Line(
                        "A requirement that was to be met by " + DAY.format(one.aim()),
                        standing.name(one.provider()) + ": " + one.requirement(),
                        page + "/compliance")));
        return lines;
    }

    /// What the Implementation Oversight Group has to speak of: what lies with it, and what is late above it.
    ///
    /// @param escalations the open ones of all networks
    public static List<Line> ofImplementationGroup(LocalDate today, List<Escalation> escalations) {
        List<Line> lines = new ArrayList<>();
        escalations.stream()
                .filter(one -> one.state() == Escalation.State.IMPLEMENTATION)
                .forEach(one -> lines.add(line("Raised to this group by " + one.network(), one)));
        escalations.stream()
                .filter(one -> one.state() == Escalation.State.NATIONAL && one.overdue(today))
                .forEach(one -> lines.add(line("An answer of the national bodies that is late", one)));
        return lines;
    }

    private static Line line(String why, Escalation one) {
        return new Line(why, one.title(), "/escalations/" + one.id());
    }

    /// A signal that nobody has explained although its day has passed.
    static Predicate<Signal> unexplained(LocalDate today) {
        return signal -> signal.overdue(today)
                && (signal.state() == Signal.State.NEW || signal.state() == Signal.State.ACKNOWLEDGED);
    }
}
