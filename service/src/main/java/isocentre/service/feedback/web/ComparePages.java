package isocentre.service.feedback.web;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import isocentre.report.Nation;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.templates.part.JtesectionsGenerated;
import isocentre.report.views.Section;
import isocentre.service.feedback.Library;
import isocentre.service.indicators.Edition;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Choice;
import isocentre.service.pages.Mistakes;
import isocentre.service.pages.Page;
import isocentre.service.people.Person;
import isocentre.templates.feedback.JtecompareGenerated;
import isocentre.templates.feedback.JteemptyGenerated;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/// Providers and networks side by side. The choice stands in the address, so that it can be sent on; whoever opens it
/// sees
/// only the places that are theirs to see.
@Controller
class ComparePages {
    private static final int MOST_PLACES = 12;
    private static final int MOST_INDICATORS = 6;

    private final Library library;
    private final Sight sight;

    ComparePages(Library library, Sight sight) {
        this.library = library;
        this.sight = sight;
    }

    @GetMapping("/compare")
    Answer compare(
            @AuthenticationPrincipal Person person,
            @RequestParam Optional<String> year,
            @RequestParam(defaultValue = "") List<String> indicator,
            @RequestParam(defaultValue = "") List<String> place) {
        Optional<Edition> edition = library.state().edition();
        if (edition.isEmpty()) {
            return Page.of((out, frame) -> JteemptyGenerated.render(out, null, frame));
        }
        String of = year.orElse(edition.get().latest());
        Nation nation = library.nation(of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<String> seen = place.stream()
                .filter(code -> !code.isEmpty())
                .filter(code -> sight.sees(person, code, of))
                .toList();
        long hidden = place.stream().filter(code -> !code.isEmpty()).distinct().count()
                - seen.stream().distinct().count();
        Mistakes mistakes = mistakes(indicator, place, seen);
        boolean asked = place.stream().anyMatch(code -> !code.isEmpty());
        List<Section> sections = asked && !mistakes.any()
                ? library.compared(of, indicator, seen).orElseThrow().sections()
                : List.of();
        Content content = out -> JtesectionsGenerated.render((HtmlTemplateOutput) out, null, sections, false);
        String address = asked(of, indicator, seen);
        return new Page(
                mistakes.any() ? 422 : 200,
                (out, frame) -> JtecompareGenerated.render(
                        out,
                        null,
                        frame,
                        years(edition.get(), of),
                        indicators(nation, indicator),
                        places(person, nation.providers(), of, place),
                        places(person, nation.networks(), of, place),
                        hidden,
                        asked && !mistakes.any() ? address : "",
                        mistakes,
                        content));
    }

    /// The address of what is shown.
    private static String asked(String year, List<String> indicators, List<String> places) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/compare").queryParam("year", year);
        indicators.forEach(id -> address.queryParam("indicator", id));
        places.forEach(code -> address.queryParam("place", code));
        return address.encode().toUriString();
    }

    private static Mistakes mistakes(List<String> indicator, List<String> place, List<String> seen) {
        if (place.stream().allMatch(String::isEmpty)) {
            return Mistakes.none();
        }
        return Mistakes.none()
                .expect(indicator.stream().anyMatch(id -> !id.isEmpty()), "indicator", "Choose an indicator")
                .expect(
                        indicator.size() <= MOST_INDICATORS,
                        "indicator",
                        "Choose at most " + MOST_INDICATORS + " indicators")
                .expect(!seen.isEmpty(), "places", "Choose places whose figures are yours to see")
                .expect(seen.size() <= MOST_PLACES, "places", "Choose at most " + MOST_PLACES + " places");
    }

    private static List<Choice> years(Edition edition, String chosen) {
        return edition.yearNames().stream()
                .flatMap(year -> List.of(
                        new Choice(year, year + ", as organised then", chosen.equals(year)),
                        new Choice(year + Edition.NOW, year + ", as organised now", chosen.equals(year + Edition.NOW)))
                        .stream())
                .toList();
    }

    private static List<Choice> indicators(Nation nation, List<String> chosen) {
        return nation.subjects().stream()
                .filter(Subject::whole)
                .map(subject ->
                        new Choice(subject.id(), subject.id() + " " + subject.name(), chosen.contains(subject.id())))
                .toList();
    }

    private List<Choice> places(Person person, List<Place> places, String year, List<String> chosen) {
        return places.stream()
                .filter(place -> sight.sees(person, place.code(), year))
                .map(place -> new Choice(place.code(), place.shortName(), chosen.contains(place.code())))
                .toList();
    }
}
