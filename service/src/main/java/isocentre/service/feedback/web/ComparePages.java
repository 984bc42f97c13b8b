package isocentre.service.feedback.web;

import gg.jte.Content;
import isocentre.report.Nation;
import isocentre.report.Place;
import isocentre.report.Subject;
import isocentre.report.views.Article;
import isocentre.report.views.Files;
import isocentre.service.feedback.Exploration;
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
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/// Providers and networks side by side. These are comparative figures: whoever may compare sees all places here, as on
/// the pages of indicators, and no more of a place than those pages show. The choice stands in the address.
@Controller
class ComparePages {
    private static final int MOST_PLACES = 12;
    private static final int MOST_INDICATORS = 6;
    private static final Set<String> OWN = Set.of("year", "indicator", "place");

    private final Library library;
    private final OpenLinks links;

    ComparePages(Library library, OpenLinks links) {
        this.library = library;
        this.links = links;
    }

    @GetMapping("/compare")
    Answer compare(
            @AuthenticationPrincipal Person person,
            @RequestParam Optional<String> year,
            @RequestParam(defaultValue = "") List<String> indicator,
            @RequestParam(defaultValue = "") List<String> place,
            @RequestParam MultiValueMap<String, String> asked) {
        Optional<Edition> edition = library.state().edition();
        if (edition.isEmpty()) {
            return Page.of((out, frame) -> JteemptyGenerated.render(out, null, frame));
        }
        String of = year.orElse(edition.get().latest());
        Nation nation = library.nation(of).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Comparison comparison = new Comparison(of, chosen(indicator), chosen(place));
        Exploring exploring = Exploring.of(asked, nation, OWN);
        Mistakes mistakes = mistakes(nation, comparison, exploring.mistakes());
        boolean shown = !comparison.places().isEmpty() && !mistakes.any();
        Exploration exploration = exploring.exploration();
        Files files = new Files("/compare/", comparison.query(exploration));
        Content sections =
                shown ? links.sections(article(comparison, exploration), person, Edition.bare(of), files) : out -> {};
        return new Page(
                mistakes.any() ? 422 : 200,
                (out, frame) -> JtecompareGenerated.render(
                        out,
                        null,
                        frame,
                        years(edition.get(), of),
                        indicators(nation, comparison.indicators()),
                        places(nation.providers(), comparison.places()),
                        places(nation.networks(), comparison.places()),
                        exploring.form("/compare", false),
                        shown ? "/compare" + comparison.query(exploration) : "",
                        mistakes,
                        sections));
    }

    @GetMapping("/compare/{item}.{format}")
    ResponseEntity<byte[]> file(
            @RequestParam String year,
            @RequestParam List<String> indicator,
            @RequestParam List<String> place,
            @RequestParam MultiValueMap<String, String> asked,
            @PathVariable String item,
            @PathVariable String format) {
        Nation nation = library.nation(year).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Comparison comparison = new Comparison(year, chosen(indicator), chosen(place));
        if (mistakes(nation, comparison, Mistakes.none()).any()) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Exploration exploration = Exploring.strict(asked, nation, OWN);
        return ArticleItems.file(article(comparison, exploration), "compare", item, format);
    }

    private Article article(Comparison comparison, Exploration exploration) {
        return library.compared(comparison.year(), comparison.indicators(), comparison.places(), exploration)
                .orElseThrow();
    }

    /// What is compared.
    private record Comparison(String year, List<String> indicators, List<String> places) {
        String query(Exploration exploration) {
            UriComponentsBuilder address = UriComponentsBuilder.newInstance().queryParam("year", year);
            indicators.forEach(id -> address.queryParam("indicator", id));
            places.forEach(code -> address.queryParam("place", code));
            String more = exploration.parameters().isEmpty() ? "" : "&" + String.join("&", exploration.parameters());
            return address.encode().toUriString() + more;
        }
    }

    private static List<String> chosen(List<String> asked) {
        return asked.stream().filter(one -> !one.isEmpty()).distinct().toList();
    }

    private static Mistakes mistakes(Nation nation, Comparison comparison, Mistakes mistakes) {
        if (comparison.places().isEmpty()) {
            return mistakes;
        }
        List<String> ids = comparison.indicators();
        List<String> places = comparison.places();
        return mistakes.expect(!ids.isEmpty(), "indicator", "Choose an indicator")
                .expect(
                        ids.size() <= MOST_INDICATORS,
                        "indicator",
                        "Choose at most " + MOST_INDICATORS + " indicators, not " + ids.size())
                .expect(
                        nation.subjects().stream()
                                .filter(Subject::whole)
                                .map(Subject::id)
                                .toList()
                                .containsAll(ids),
                        "indicator",
                        "The address names an indicator that cannot be compared: choose one of the list")
                .expect(
                        places.size() <= MOST_PLACES,
                        "places",
                        "Choose at most " + MOST_PLACES + " places, not " + places.size())
                .expect(
                        places.stream().allMatch(code -> known(nation, code)),
                        "places",
                        "The address names a place that has no figures in this year: choose one of the list");
    }

    private static boolean known(Nation nation, String code) {
        return nation.providers().stream().anyMatch(one -> one.code().equals(code))
                || nation.networks().stream().anyMatch(one -> one.code().equals(code));
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

    private static List<Choice> places(List<Place> places, List<String> chosen) {
        return places.stream()
                .map(place -> new Choice(place.code(), place.shortName(), chosen.contains(place.code())))
                .toList();
    }
}
