package isocentre.service.feedback.web;

import isocentre.radiotherapy.Month;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.report.Dates;
import isocentre.service.capture.Calendar;
import isocentre.service.capture.Holdings;
import isocentre.service.organisations.Directory;
import isocentre.service.organisations.NetworkSight;
import isocentre.service.pages.Link;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What is missing of the months last due, among the providers that a person looks after.
@Component
class Late {
    private static final int MONTHS = 3;
    private static final int NAMED = 6;

    private final Calendar calendar;
    private final Holdings holdings;
    private final Directory directory;
    private final NetworkSight sight;

    Late(Calendar calendar, Holdings holdings, Directory directory, NetworkSight sight) {
        this.calendar = calendar;
        this.holdings = holdings;
        this.directory = directory;
        this.sight = sight;
    }

    /// A sentence for each month of which something is missing, latest first.
    List<String> words(Person person) {
        List<Organisation> providers = directory.providers().stream()
                .filter(provider -> looksAfter(person, provider))
                .toList();
        if (providers.isEmpty() || holdings.last().isEmpty()) {
            return List.of();
        }
        Month last = lastDue();
        List<Month> months =
                Stream.iterate(last, month -> month.plus(-1)).limit(MONTHS).toList();
        List<Calendar.Row> rows = calendar.of(providers, months.reversed());
        List<String> words = new ArrayList<>();
        for (Month month : months) {
            List<String> missing = rows.stream()
                    .filter(row -> row.cells().stream()
                            .anyMatch(
                                    cell -> cell.month().equals(month) && cell.standing() == Calendar.Standing.MISSING))
                    .map(Calendar.Row::name)
                    .toList();
            if (!missing.isEmpty()) {
                words.add(month.words() + ": "
                        + (missing.size() > NAMED
                                ? missing.size() + " of " + providers.size() + " providers"
                                : missing.stream().collect(Collectors.joining(", "))));
            }
        }
        return words;
    }

    /// The month that the person's own provider has still time to send, if it has not come.
    Optional<Link> due(Person person) {
        Month month = Month.of(calendar.asOf()).plus(-1);
        return person.organisation(directory.today(), Role.DATA_MANAGER, Role.CLINICAL_LEAD)
                .flatMap(code -> directory.provider(new OdsCode(code)))
                .filter(provider -> calendar.of(List.of(provider), List.of(month))
                                .getFirst()
                                .cells()
                                .getFirst()
                                .standing()
                        == Calendar.Standing.DUE)
                .map(provider -> new Link(
                        month.words() + " is due by " + Dates.words(calendar.dueOn(month)), "/submissions/new"));
    }

    private Month lastDue() {
        Month month = Month.of(calendar.asOf()).plus(-1);
        while (!calendar.asOf().isAfter(calendar.dueOn(month))) {
            month = month.plus(-1);
        }
        return month;
    }

    private boolean looksAfter(Person person, Organisation provider) {
        return person.on(directory.today())
                .anyMatch(grant -> switch (grant.role().scope()) {
                    case PROVIDER -> grant.organisation().equals(provider.code().code());
                    case NETWORK -> sight.seesNow(grant.organisation(), provider.code());
                    case ENGLAND -> true;
                });
    }
}
