package isocentre.service.feedback.web;

import isocentre.report.Dates;
import isocentre.service.feedback.Signal;
import isocentre.service.feedback.SignalWorkflow;
import isocentre.service.organisations.Directory;
import isocentre.service.workflow.Workflow;
import java.time.LocalDate;
import java.time.ZoneId;

/// A signal as its pages show it.
///
/// @param owner who has to act next, in words; empty where nobody has
public record SignalView(
        String id,
        String provider,
        String period,
        String headline,
        String state,
        String colour,
        String meaning,
        String owner,
        String due,
        boolean overdue,
        String raised,
        String dataVersion,
        String gone) {
    private static final SignalWorkflow WORKFLOW = SignalWorkflow.load();
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    static SignalView of(Signal signal, Directory directory) {
        Workflow.Meaning meaning = WORKFLOW.meaning(signal.state());
        return new SignalView(
                signal.id().toString(),
                directory.name(signal.provider().code()),
                period(signal),
                signal.headline(),
                meaning.title(),
                colour(signal.state()),
                meaning.words(),
                owner(signal, meaning.owner(), directory),
                signal.dueOn().map(Dates::words).orElse(""),
                signal.overdue(directory.today()),
                Dates.words(LocalDate.ofInstant(signal.raisedAt(), ENGLAND)),
                signal.dataVersion(),
                signal.gone());
    }

    private static String period(Signal signal) {
        String first = signal.period().first().equals(signal.period().last())
                ? signal.period().first().words()
                : signal.period().toString();
        return signal.lastMonth().compareTo(signal.period().last()) > 0
                ? first + ", and on to " + signal.lastMonth().words()
                : first;
    }

    private static String owner(Signal signal, String owner, Directory directory) {
        return switch (owner) {
            case "provider" -> directory.name(signal.provider().code());
            case "network" ->
                directory
                        .networkOf(signal.provider(), signal.period().last().lastDay())
                        .map(network -> network.name())
                        .orElse("a national analyst: the provider is outside any network");
            default -> "";
        };
    }

    private static String colour(Signal.State state) {
        return switch (state) {
            case NEW -> "nhsuk-tag--yellow";
            case ACKNOWLEDGED -> "nhsuk-tag--blue";
            case EXPLAINED -> "nhsuk-tag--aqua-green";
            case REVIEW -> "nhsuk-tag--orange";
            case CLOSED -> "nhsuk-tag--grey";
        };
    }
}
