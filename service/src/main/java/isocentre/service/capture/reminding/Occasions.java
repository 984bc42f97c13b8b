package isocentre.service.capture.reminding;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.service.capture.Calendar;
import isocentre.service.capture.State;
import isocentre.service.capture.Submission;
import isocentre.service.capture.Submissions;
import isocentre.service.organisations.Directory;
import isocentre.service.people.Accounts;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.people.ThingsDue;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Of what people should be reminded now. Reminders name a provider, a month and a day, or what another part says of a
/// thing that is due; never what was sent.
@Component
class Occasions {
    /// Working days before a month is due.
    private static final int AHEAD = 3;

    /// How long a submission may wait for its signature.
    private static final Duration PATIENCE = Duration.ofHours(24);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Calendar calendar;
    private final Submissions submissions;
    private final Directory directory;
    private final Accounts accounts;
    private final List<ThingsDue> others;
    private final Clock clock;

    Occasions(
            Calendar calendar,
            Submissions submissions,
            Directory directory,
            Accounts accounts,
            List<ThingsDue> others,
            Clock clock) {
        this.calendar = calendar;
        this.submissions = submissions;
        this.directory = directory;
        this.accounts = accounts;
        this.others = List.copyOf(others);
        this.clock = clock;
    }

    List<Reminder> now() {
        return on(directory.today());
    }

    List<Reminder> on(LocalDate today) {
        List<Reminder> reminders = new ArrayList<>();
        List<Person> people = accounts.all();
        Month last = Month.of(today).plus(-1);
        Month lastDue = today.isAfter(calendar.dueOn(last)) ? last : last.plus(-1);
        List<Organisation> providers = directory.providers();
        for (Calendar.Row row :
                calendar.of(providers, Stream.of(lastDue, last).distinct().toList(), today)) {
            for (Calendar.Cell cell : row.cells()) {
                LocalDate due = calendar.dueOn(cell.month());
                String subject = row.provider() + " " + cell.month();
                if (cell.standing() == Calendar.Standing.DUE && !today.isBefore(calendar.before(due, AHEAD))) {
                    to(people, row.provider().code(), Role.DATA_MANAGER)
                            .map(person -> new Reminder(
                                    person,
                                    Reminder.Kind.DUE,
                                    subject,
                                    cell.month().words() + " is due by " + DAY.format(due),
                                    "The month " + cell.month().words() + " of " + row.name() + " is due by "
                                            + DAY.format(due) + ", and has not come yet."))
                            .forEach(reminders::add);
                }
                if (cell.standing() == Calendar.Standing.MISSING) {
                    to(people, row.provider().code(), Role.DATA_MANAGER, Role.CLINICAL_LEAD)
                            .map(person -> new Reminder(
                                    person,
                                    Reminder.Kind.LATE,
                                    subject,
                                    cell.month().words() + " is late",
                                    "The month " + cell.month().words() + " of " + row.name() + " was due by "
                                            + DAY.format(due) + ", and has not come yet."))
                            .distinct()
                            .forEach(reminders::add);
                }
            }
        }
        submissions.in(State.READY).stream()
                .filter(one -> one.since().plus(PATIENCE).isBefore(clock.instant()))
                .flatMap(one -> waits(people, one))
                .forEach(reminders::add);
        others.stream()
                .flatMap(one -> one.due().stream())
                .map(due -> new Reminder(due.to(), Reminder.Kind.OTHER, due.subject(), due.title(), due.words()))
                .forEach(reminders::add);
        return reminders;
    }

    private Stream<Reminder> waits(List<Person> people, Submission one) {
        String provider = directory.name(one.provider().code());
        return to(people, one.provider().code(), Role.DATA_MANAGER, Role.CLINICAL_LEAD)
                .map(person -> new Reminder(
                        person,
                        Reminder.Kind.WAITS,
                        one.id().toString(),
                        one.monthInWords() + " waits to be signed",
                        "The submission " + one.monthInWords() + " of " + provider
                                + " has been checked and waits for somebody of the provider to sign it."));
    }

    private Stream<Person> to(List<Person> people, String provider, Role... roles) {
        return people.stream()
                .filter(person -> Stream.of(roles)
                        .anyMatch(role -> person.on(directory.today())
                                .anyMatch(grant -> grant.role() == role
                                        && grant.organisation().equals(provider))));
    }
}
