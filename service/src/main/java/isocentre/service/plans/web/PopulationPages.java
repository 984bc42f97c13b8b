package isocentre.service.plans.web;

import isocentre.plans.scoring.Objective;
import isocentre.plans.scoring.Protocol;
import isocentre.radiotherapy.OdsCode;
import isocentre.radiotherapy.standards.Network;
import isocentre.radiotherapy.standards.Organisation;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.ChartPicture;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Page;
import isocentre.service.people.Grant;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.service.plans.population.Guard;
import isocentre.service.plans.population.Measurements;
import isocentre.templates.population.JtepopulationGenerated;
import isocentre.templates.population.JteprotocolsGenerated;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A protocol's figures over all plans of a network.
@Controller
public class PopulationPages {
    private final Measurements measurements;
    private final Directory directory;

    PopulationPages(Measurements measurements, Directory directory) {
        this.measurements = measurements;
        this.directory = directory;
    }

    /// A protocol in the list.
    ///
    /// @param objectives those of which some plan has a figure, of all
    public record Row(String id, String title, String version, long objectives, int all) {}

    /// The page of an objective.
    public record View(
            String protocol,
            String title,
            String version,
            String source,
            String network,
            List<Choice> networks,
            List<Choice> objectives,
            String limit,
            List<ChartPicture> pictures,
            long hidesTo) {}

    @GetMapping("/population")
    Page protocols(@AuthenticationPrincipal Person person) {
        Together together = together(person, "");
        List<Row> rows = Protocol.ids().stream()
                .flatMap(id -> Protocol.shipped(id).stream())
                .map(one -> new Row(
                        one.id(),
                        one.title(),
                        one.version(),
                        measurements.counts(one, together.providers()).stream()
                                .filter(count -> count > 0)
                                .count(),
                        one.objectives().size()))
                .toList();
        return Page.of((out, frame) -> JteprotocolsGenerated.render(out, null, frame, together.name(), rows));
    }

    /// Whose plans are shown together: a network's, or of a centre outside any network its own.
    private record Together(String id, String name, Set<String> providers) {}

    /// The person's own network; who works for all of England chooses.
    private Together together(Person person, String asked) {
        List<Together> open = open(person);
        return open.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .orElseGet(() -> open.isEmpty() ? new Together("", "no network", Set.of()) : open.getFirst());
    }

    private List<Together> open(Person person) {
        List<Together> networks = directory.networks().stream()
                .filter(network -> person.on(directory.today()).anyMatch(grant -> within(grant, network)))
                .map(network -> new Together(network.id(), network.name(), providers(network)))
                .toList();
        return networks.isEmpty()
                ? own(person).stream()
                        .map(code -> new Together(code, directory.name(code), Set.of(code)))
                        .toList()
                : networks;
    }

    private boolean within(Grant grant, Network network) {
        return switch (grant.role().scope()) {
            case PROVIDER ->
                directory
                        .networkOf(new OdsCode(grant.organisation()), directory.today())
                        .filter(network::equals)
                        .isPresent();
            case NETWORK -> grant.organisation().equals(network.id());
            case ENGLAND -> true;
        };
    }

    private Set<String> providers(Network network) {
        return directory.providers().stream()
                .map(Organisation::code)
                .filter(code -> directory
                        .networkOf(code, directory.today())
                        .filter(network::equals)
                        .isPresent())
                .map(OdsCode::code)
                .collect(Collectors.toSet());
    }

    @GetMapping("/population/{protocol}")
    Page population(
            @AuthenticationPrincipal Person person,
            @PathVariable String protocol,
            @RequestParam(defaultValue = "") String objective,
            @RequestParam(defaultValue = "") String network) {
        Protocol one = Protocol.shipped(protocol).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Together of = together(person, network);
        List<Long> counts = measurements.counts(one, of.providers());
        int place = place(objective, counts);
        Guard guard = new Guard(own(person));
        View view = new View(
                one.id(),
                one.title(),
                one.version(),
                one.source() + " (" + one.basis().words() + ")",
                of.name(),
                open(person).stream()
                        .map(each -> new Choice(each.id(), each.name(), each.equals(of)))
                        .toList(),
                IntStream.range(0, counts.size())
                        .mapToObj(i -> new Choice(
                                Integer.toString(i),
                                PopulationCharts.words(one.objectives().get(i)),
                                i == place))
                        .toList(),
                limit(one.objectives().get(place)),
                new PopulationCharts(one.objectives().get(place), guard, of.name(), directory)
                        .of(measurements.of(one, place, of.providers())),
                guard.hideTo());
        return Page.of((out, frame) -> JtepopulationGenerated.render(out, null, frame, view));
    }

    /// The objective that was asked for, else the first of which there are figures.
    private static int place(String asked, List<Long> counts) {
        if (asked.matches("\\d{1,3}") && Integer.parseInt(asked) < counts.size()) {
            return Integer.parseInt(asked);
        }
        return IntStream.range(0, counts.size())
                .filter(i -> counts.get(i) > 0)
                .findFirst()
                .orElse(0);
    }

    private Set<String> own(Person person) {
        return person.on(directory.today())
                .filter(grant -> grant.role() == Role.PHYSICIST || grant.role() == Role.CLINICAL_LEAD)
                .map(grant -> grant.organisation())
                .collect(Collectors.toSet());
    }

    private static String limit(Objective objective) {
        return objective.bins().stream().map(bin -> bin.label()).collect(Collectors.joining(", then "));
    }
}
