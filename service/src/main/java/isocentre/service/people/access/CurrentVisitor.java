package isocentre.service.people.access;

import isocentre.service.organisations.Directory;
import isocentre.service.pages.Link;
import isocentre.service.pages.Part;
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
    private static final List<Part> PARTS = List.of(
            new Part("Home", List.of(new Link("Home", "/"))),
            new Part(
                    "Submissions",
                    List.of(
                            new Link("Submissions", "/submissions"),
                            new Link("Calendar", "/calendar"),
                            new Link("Local values", "/mappings"),
                            new Link("System keys", "/keys"))),
            new Part(
                    "Figures",
                    List.of(
                            new Link("England", "/figures"),
                            new Link("Indicators", "/indicators"),
                            new Link("Networks", "/networks"),
                            new Link("Providers", "/providers"),
                            new Link("Compare", "/compare"))),
            new Part("Signals", List.of(new Link("Signals", "/signals"))),
            new Part(
                    "Learning",
                    List.of(
                            new Link("Learning cycles", "/cycles"),
                            new Link("Ask a question", "/cycles/ask"),
                            new Link("Commissioning", "/commissioning"))),
            Part.HAVE_YOUR_SAY,
            new Part(
                    "Practice",
                    List.of(
                            new Link("Library", "/library"),
                            new Link("Departments", "/practice"),
                            new Link("Propose", "/library/propose"))),
            new Part(
                    "Governance",
                    List.of(
                            new Link("Governance", "/governance"),
                            new Link("This week", "/governance/now"),
                            new Link("Escalations", "/escalations"))),
            new Part(
                    "Planning",
                    List.of(new Link("Demand and machines", "/what-if"), new Link("Interruptions", "/interruptions"))),
            new Part(
                    "Plans",
                    List.of(
                            new Link("Plans", "/plans"),
                            new Link("All plans", "/population"),
                            new Link("Peer review", "/reviews"),
                            new Link("Review rates", "/peer-review"),
                            new Link("Contour benchmarks", "/benchmarks"),
                            new Link("Credentials", "/passports"),
                            new Link("Trials", "/trials"))),
            new Part(
                    "Public pages",
                    List.of(new Link("How radiotherapy is doing", "/public"), new Link("Releases", "/releases"))),
            new Part(
                    "Administration",
                    List.of(
                            new Link("People", "/people"),
                            new Link("Organisations", "/organisations"),
                            new Link("Audit", "/audit"))));

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
        List<Part> parts =
                PARTS.stream().flatMap(part -> open(part, person).stream()).toList();
        return new Viewer(person.name(), office.isEmpty() ? "No role today" : office, parts);
    }

    /// A part with the pages that are open to a person; one page alone goes by its own name.
    private Optional<Part> open(Part part, Person person) {
        List<Link> pages = part.pages().stream()
                .filter(link -> access.allows(Optional.of(person), "GET", link.href()))
                .toList();
        return switch (pages.size()) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(new Part(
                        pages.getFirst().href().equals("/public")
                                ? part.text()
                                : pages.getFirst().text(),
                        pages));
            default -> Optional.of(new Part(part.text(), pages));
        };
    }
}
