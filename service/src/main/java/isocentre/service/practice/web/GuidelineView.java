package isocentre.service.practice.web;

import isocentre.radiotherapy.standards.Regimen;
import isocentre.radiotherapy.standards.Standards;
import isocentre.service.learning.Cycle;
import isocentre.service.practice.Guideline;
import isocentre.service.practice.Version;
import isocentre.service.practice.Version.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A guideline as its page shows it.
///
/// @param owner in whose name it is kept up to date
/// @param address of the source, if it is a web address; empty otherwise
/// @param cycle id of the learning cycle of which it came; empty where it came of none
/// @param question that the cycle asked
public record GuidelineView(
        String id,
        String kind,
        String title,
        String site,
        String owner,
        String standing,
        String colour,
        String label,
        String words,
        String strength,
        String since,
        String sinceBasis,
        String evidence,
        String level,
        String source,
        String address,
        String basis,
        boolean sourced,
        List<Schedule> schedules,
        List<String> constraints,
        String indicator,
        String note,
        String cycle,
        String question,
        List<Past> versions) {

    /// A schedule that a version names.
    public record Schedule(String id, String words, String basis) {}

    /// A version in the history.
    ///
    /// @param id of one made here, with what was done with it; empty otherwise
    /// @param moves what the reader may do with it now
    public record Past(
            String id,
            String label,
            String standing,
            String colour,
            String days,
            String words,
            String changes,
            List<Schedule> schedules,
            List<Done> done,
            List<String> moves) {}

    /// A step in the history of a version.
    public record Done(String when, String who, String did, String words) {}

    static GuidelineView of(
            Guideline guideline, LocalDate today, String indicator, Optional<Cycle> cycle, List<Past> versions) {
        Version shown = guideline.shown(today);
        return new GuidelineView(
                guideline.id(),
                guideline.kind().title(),
                guideline.title(),
                guideline.site(),
                guideline.issuer(),
                shown.standing(today),
                Words.colour(shown, today),
                shown.label(),
                shown.words(),
                Words.of(shown.strength()),
                Words.since(shown),
                shown.published().isEmpty() || shown.dateBasis().sourced()
                        ? ""
                        : "times are counted from " + Words.of(shown.inForce()),
                shown.evidence(),
                shown.evidenceLevel(),
                shown.source(),
                shown.source().startsWith("https://") ? shown.source() : "",
                shown.basis().words(),
                shown.basis().sourced(),
                schedules(shown),
                shown.constraints(),
                indicator,
                shown.note(),
                cycle.map(one -> one.id().toString()).orElse(""),
                cycle.map(Cycle::question).orElse(""),
                versions);
    }

    static Past past(Version version, LocalDate today, List<Step> steps, List<String> moves, boolean names) {
        String until = version.wasAgreed()
                ? version.until().map(last -> " to " + Words.of(last)).orElse("")
                : "";
        return new Past(
                steps.isEmpty() ? "" : version.id(),
                version.label(),
                version.standing(today),
                Words.colour(version, today),
                (version.published().isEmpty() ? "From " : "Published ") + Words.since(version) + until,
                version.words(),
                version.changes(),
                schedules(version),
                steps.stream().map(step -> done(step, names)).toList(),
                moves);
    }

    private static Done done(Step step, boolean names) {
        String did = switch (step.move()) {
            case "propose" -> "Proposed";
            case "agree" -> "Agreed to";
            case "return" -> "Returned";
            default -> "Withdrawn";
        };
        return new Done(
                Words.of(step.at()),
                names ? step.name() + (step.office().isEmpty() ? "" : " (" + step.office() + ")") : step.office(),
                did,
                step.move().equals("propose") ? "" : step.words());
    }

    private static List<Schedule> schedules(Version version) {
        return version.regimens().stream()
                .flatMap(id -> Standards.load().regimens().find(id).stream())
                .map(GuidelineView::schedule)
                .toList();
    }

    static Schedule schedule(Regimen regimen) {
        return new Schedule(
                regimen.id(),
                String.format(
                        Locale.UK,
                        "%s, %s: %s Gy in %d fractions over %s",
                        regimen.indication(),
                        regimen.intent(),
                        number(regimen.dose().value()),
                        regimen.fractions().count(),
                        Optional.of(regimen.overallTime())
                                .filter(text -> !text.isEmpty())
                                .orElse("a time not stated")),
                regimen.basis().sourced() ? "" : regimen.basis().words());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
    }
}
