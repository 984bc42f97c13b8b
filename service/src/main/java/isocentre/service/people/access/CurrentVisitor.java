package isocentre.service.people.access;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Link;
import isocentre.service.pages.Viewer;
import isocentre.service.pages.Visitors;
import isocentre.service.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who looks, with the parts of the service that the table opens to them.
@Component
class CurrentVisitor implements Visitors {
    private static final List<Link> PARTS = List.of(
            new Link("Home", "/"),
            new Link("Submissions", "/submissions"),
            new Link("Calendar", "/calendar"),
            new Link("Signals", "/signals"),
            new Link("England", "/figures"),
            new Link("Indicators", "/indicators"),
            new Link("Networks", "/networks"),
            new Link("Providers", "/providers"),
            new Link("Compare", "/compare"),
            new Link("Governance", "/governance"),
            new Link("Escalations", "/escalations"),
            new Link("Releases", "/releases"),
            new Link("Public pages", "/public"),
            new Link("Plans", "/plans"),
            new Link("Peer review", "/reviews"),
            new Link("Review rates", "/peer-review"),
            new Link("Contour benchmarks", "/benchmarks"),
            new Link("System keys", "/keys"),
            new Link("People", "/people"),
            new Link("Audit", "/audit"));

    private final Access access;
    private final Directory directory;
    private final Clock clock;

    CurrentVisitor(Access access, Directory directory, Clock clock) {
        this.access = access;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public Optional<Viewer> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null
                ? Optional.empty()
                : Security.person(authentication).map(this::viewer);
    }

    private Viewer viewer(Person person) {
        String office = person.on(LocalDate.now(clock))
                .map(grant -> grant.role().title() + ", " + directory.name(grant.organisation()))
                .distinct()
                .collect(Collectors.joining("; "));
        List<Link> links = PARTS.stream()
                .filter(link -> access.allows(Optional.of(person), "GET", link.href()))
                .toList();
        return new Viewer(person.name(), office.isEmpty() ? "No role today" : office, links);
    }
}
