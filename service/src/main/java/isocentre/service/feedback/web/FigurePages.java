package isocentre.service.feedback.web;

import gg.jte.Content;
import isocentre.report.views.Article;
import isocentre.service.feedback.Library;
import isocentre.service.feedback.Looks;
import isocentre.service.indicators.Edition;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Link;
import isocentre.service.pages.ListedIndicator;
import isocentre.service.pages.Page;
import isocentre.service.pages.Redirect;
import isocentre.service.people.Person;
import isocentre.service.people.Role;
import isocentre.templates.feedback.JtearticleGenerated;
import isocentre.templates.feedback.JteemptyGenerated;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// The pages of figures, by financial year. Their addresses are those of the printed site, so that its links hold.
@Controller
class FigurePages {
    private final Library library;
    private final Directory directory;
    private final OpenLinks links;
    private final List<ListedIndicator.Source> others;

    FigurePages(Library library, Directory directory, OpenLinks links, List<ListedIndicator.Source> others) {
        this.library = library;
        this.directory = directory;
        this.links = links;
        this.others = others;
    }

    @GetMapping("/figures")
    Answer england() {
        return latest("index");
    }

    @GetMapping("/indicators")
    Answer indicators() {
        return latest("indicators/index");
    }

    @GetMapping("/networks")
    Answer networks() {
        return latest("networks/index");
    }

    @GetMapping("/providers")
    Answer providers() {
        return latest("providers/index");
    }

    private Answer latest(String page) {
        return library.state()
                .edition()
                .<Answer>map(edition -> Redirect.to("/figures/" + edition.latest() + "/" + page + ".html"))
                .orElseGet(() -> Page.of((out, frame) -> JteemptyGenerated.render(out, null, frame)));
    }

    @GetMapping("/figures/{year}/{name}.html")
    Page top(@AuthenticationPrincipal Person reader, @PathVariable String year, @PathVariable String name) {
        return page(reader, year, name, "", library.top(year, name), List.of());
    }

    @GetMapping("/figures/{year}/indicators/{name}.html")
    Page indicator(@AuthenticationPrincipal Person reader, @PathVariable String year, @PathVariable String name) {
        List<Link> cases = own(reader)
                .filter(provider -> Looks.indicator(name).isPresent())
                .map(provider -> List.of(
                        cases(provider, name, year, "The cases of " + directory.name(provider) + " behind its figure")))
                .orElse(List.of());
        return page(reader, year, "indicators/" + name, "../", library.within(year, "indicators", name), cases);
    }

    @GetMapping("/figures/{year}/regimens/{name}.html")
    Page regimens(@AuthenticationPrincipal Person reader, @PathVariable String year, @PathVariable String name) {
        return page(reader, year, "regimens/" + name, "../", library.regimens(year, name), List.of());
    }

    @GetMapping("/figures/{year}/networks/{name}.html")
    Page network(@AuthenticationPrincipal Person reader, @PathVariable String year, @PathVariable String name) {
        return page(reader, year, "networks/" + name, "../", library.within(year, "networks", name), List.of());
    }

    @GetMapping("/figures/{year}/providers/index.html")
    Page providersOf(@AuthenticationPrincipal Person reader, @PathVariable String year) {
        return page(reader, year, "providers/index", "../", library.within(year, "providers", "index"), List.of());
    }

    @GetMapping("/figures/{year}/providers/{provider}.html")
    Page provider(@AuthenticationPrincipal Person reader, @PathVariable String year, @PathVariable String provider) {
        List<Link> cases = own(reader).filter(provider::equals).isEmpty()
                ? List.of()
                : Looks.indicators().stream()
                        .map(one -> cases(provider, one.id(), year, one.name()))
                        .toList();
        return page(reader, year, "providers/" + provider, "../", library.within(year, "providers", provider), cases);
    }

    private Optional<String> own(Person person) {
        return person.organisation(directory.today(), Role.DATA_MANAGER, Role.CLINICAL_LEAD, Role.PHYSICIST);
    }

    private static Link cases(String provider, String indicator, String year, String words) {
        return new Link(words, "/providers/" + provider + "/cases/" + indicator + "?period=" + Edition.bare(year));
    }

    /// @param cases ways to the cases behind figures of one's own provider
    private Page page(Person reader, String year, String name, String root, Optional<Article> found, List<Link> cases) {
        Article article = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Content sections = links.sections(article, reader, Edition.bare(year));
        String organised = year.endsWith(Edition.NOW) ? Edition.NOW : "";
        List<Link> years = library.state().edition().map(Edition::yearNames).orElse(List.of()).stream()
                .map(one -> new Link(one, "/figures/" + one + organised + "/" + name + ".html"))
                .toList();
        List<Link> organisations = List.of(
                new Link("then", "/figures/" + Edition.bare(year) + "/" + name + ".html"),
                new Link("now", "/figures/" + Edition.bare(year) + Edition.NOW + "/" + name + ".html"));
        List<Link> trail = article.frame().trail().stream()
                .map(link -> new Link(link.text().equals("Home") ? "England" : link.text(), link.href()))
                .toList();
        List<Link> charts =
                name.startsWith("indicators/") ? charts(article, name.substring(name.indexOf('/') + 1)) : List.of();
        return Page.of((out, frame) -> JtearticleGenerated.render(
                out,
                null,
                frame,
                article,
                trail,
                years,
                Edition.bare(year),
                organisations,
                organised.isEmpty() ? "then" : "now",
                library.state().standing(),
                root,
                charts,
                cases,
                sections,
                name.equals("indicators/index")
                        ? others.stream().flatMap(one -> one.listed().stream()).toList()
                        : List.of()));
    }

    private static List<Link> charts(Article article, String indicator) {
        return Downloads.pictures(article)
                .map(picture -> new Link(picture.title(), indicator + "/" + picture.id()))
                .toList();
    }
}
