package isocentre.service.consultation;

import isocentre.radiotherapy.standards.Parameters;
import isocentre.radiotherapy.standards.Standards;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// By when the outcome of a consultation is due, and the look at what it changed. The numbers are dated data of
/// `standards/consultation/`.
public final class Deadlines {
    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final Parameters NUMBERS = Standards.load().parameters("consultation");

    private Deadlines() {}

    /// The last day by which the response should be published.
    public static LocalDate outcome(Consultation one) {
        return one.closes().plusDays(NUMBERS.value("outcome-due"));
    }

    /// Whether it closed so long ago that its outcome is overdue (CON-02).
    public static boolean overdue(Consultation one, LocalDate today) {
        return one.state().awaited() && today.isAfter(outcome(one));
    }

    /// The first day on which the effect of a published response is looked at.
    ///
    /// @param one in the state published
    public static LocalDate review(Consultation one) {
        return LocalDateTime.ofInstant(one.since(), ENGLAND).toLocalDate().plusMonths(NUMBERS.value("effect-review"));
    }
}
