package isocentre.service.governance.packs;

import isocentre.service.governance.Standing;
import isocentre.service.governance.escalation.Escalation;
import isocentre.service.governance.escalation.EscalationWorkflow;
import isocentre.service.governance.matters.Kind;
import isocentre.service.governance.matters.Matter;
import isocentre.service.governance.matters.MatterWorkflow;
import isocentre.service.governance.meetings.Agenda;
import isocentre.service.governance.packs.Pack.Kept;
import isocentre.service.governance.rules.Rulebook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The live records of a network on a day, from which a pack is put together.
///
/// @param agenda what is late, and to be raised
/// @param matters all of the network
/// @param escalations all of the network and its providers
public record Records(
        Standing standing,
        Figures figures,
        List<Agenda.Line> agenda,
        List<Matter> matters,
        List<Escalation> escalations) {
    private static final MatterWorkflow MATTERS = new MatterWorkflow();
    private static final EscalationWorkflow ESCALATIONS = new EscalationWorkflow();

    /// The figures of a network in a year.
    ///
    /// @param year `2024-25`; empty where there are no figures
    public record Figures(String year, String dataVersion, List<Told> all) {
        public static final Figures NONE = new Figures("", "", List.of());
    }

    /// A figure with what it needs to be read.
    ///
    /// @param here value and counts of the network: `87.8% (1,024 of 1,176)`
    /// @param england the same of England
    /// @param source in words
    /// @param receipt address of the page on which its receipt stands
    public record Told(String indicator, String name, String here, String england, String source, String receipt) {}

    /// The open ones of a kind, by when they are due.
    List<Matter> open(Kind kind) {
        return matters.stream()
                .filter(one -> one.kind() == kind && MATTERS.open(one))
                .toList();
    }

    List<Escalation> openEscalations() {
        return escalations.stream().filter(Escalation::open).toList();
    }

    List<Rulebook.Found> statements() {
        return Rulebook.of(standing);
    }

    static String state(Matter one) {
        return MATTERS.meaning(one).title();
    }

    static String state(Escalation one) {
        return ESCALATIONS.meaning(one.state()).title();
    }

    static String score(Matter one) {
        return one.now().map(Matter.Score::toString).orElse("not scored");
    }

    /// How all of it stands, for the next pack to be held against.
    Map<String, Kept> remembered() {
        Map<String, Kept> all = new LinkedHashMap<>();
        figures.all()
                .forEach(one -> all.put(
                        "figure " + figures.year() + " " + one.indicator(),
                        new Kept("Figure of " + figures.year(), one.name(), one.here())));
        statements()
                .forEach(one -> all.put(
                        "statement " + one.statement().id(),
                        new Kept(
                                "Statement " + one.statement().id(),
                                one.statement().statement(),
                                one.verdict().words())));
        matters.forEach(one -> all.put(
                "matter " + one.id(),
                new Kept(
                        one.kind().title(),
                        one.title(),
                        state(one) + (one.kind() == Kind.RISK ? ", " + score(one) : ""))));
        escalations.forEach(one -> all.put("escalation " + one.id(), new Kept("Escalation", one.title(), state(one))));
        return all;
    }
}
