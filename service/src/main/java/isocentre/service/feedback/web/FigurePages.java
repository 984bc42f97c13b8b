package isocentre.service.feedback.web;

import gg.jte.Content;
import isocentre.report.views.Article;
import isocentre.report.views.Files;
import isocentre.service.feedback.Exploration;
import isocentre.service.feedback.FigurePage;
import isocentre.service.feedback.Library;
import isocentre.service.feedback.Looks;
import isocentre.service.indicators.Edition;
import isocentre.service.organisations.Directory;
import isocentre.service.pages.Answer;
import isocentre.service.pages.Link;
import isocentre.service.pages.ListedIndicator;
import isocentre.service.pages.Mistakes;
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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

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
    Page top(
            @AuthenticationPrincipal Person reader,
            @PathVariable String year,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> asked) {
        return page(reader, FigurePage.top(year, name), asked, List.of());
    }

    @GetMapping("/figures/{year}/indicators/{name}.html")
    Page indicator(
            @AuthenticationPrincipal Person reader,
            @PathVariable String year,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> asked) {
        List<Link> cases = own(reader)
                .filter(provider -> Looks.indicator(name).isPresent())
                .map(provider -> List.of(
                        cases(provider, name, year, "The cases of " + directory.name(provider) + " behind its figure")))
                .orElse(List.of());
        return page(reader, new FigurePage(year, "indicators", name), asked, cases);
    }

    @GetMapping("/figures/{year}/regimens/{name}.html")
    Page regimens(
            @AuthenticationPrincipal Person reader,
            @PathVariable String year,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> asked) {
        return page(reader, new FigurePage(year, "regimens", name), asked, List.of());
    }

    @GetMapping("/figures/{year}/networks/{name}.html")
    Page network(
            @AuthenticationPrincipal Person reader,
            @PathVariable String year,
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> asked) {
        return page(reader, new FigurePage(year, "networks", name), asked, List.of());
    }

    @GetMapping("/figures/{year}/providers/index.html")
    Page providersOf(
            @AuthenticationPrincipal Person reader,
            @PathVariable String year,
            @RequestParam MultiValueMap<String, String> asked) {
        return page(reader, new FigurePage(year, "providers", "index"), asked, List.of());
    }

    @GetMapping("/figures/{year}/providers/{provider}.html")
    Page provider(
            @AuthenticationPrincipal Person reader,
            @PathVariable String year,
            @PathVariable String provider,
            @RequestParam MultiValueMap<String, String> asked) {
        List<Link> cases = own(reader).filter(provider::equals).isEmpty()
                ? List.of()
                : Looks.indicators().stream()
                        .map(one -> cases(provider, one.id(), year, one.name()))
                        .toList();
        return page(reader, new FigurePage(year, "providers", provider), asked, cases);
    }

    private Optional<String> own(Person person) {
        return person.organisation(directory.today(), Role.DATA_MANAGER, Role.CLINICAL_LEAD, Role.PHYSICIST);
    }

    private static Link cases(String provider, String indicator, String year, String words) {
        return new Link(words, "/providers/" + provider + "/cases/" + indicator + "?period=" + Edition.bare(year));
    }

    /// @param cases ways to the cases behind figures of one's own provider
    private Page page(Person reader, FigurePage page, MultiValueMap<String, String> asked, List<Link> cases) {
        Article usual = library.page(page).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Exploring exploring = Exploring.of(
                page.explored() ? asked : new LinkedMultiValueMap<>(),
                library.nation(page.year()).orElseThrow());
        Mistakes mistakes = exploring.mistakes();
        Article article = library.page(page, exploring.exploration()).orElseGet(() -> {
            mistakes.add(Exploration.FROM, "There is nothing of " + usual.title() + " in the months chosen");
            return usual;
        });
        String choice = mistakes.any() ? "" : exploring.exploration().query();
        Files files = new Files(page.name() + "/", choice);
        Content sections = links.sections(article, reader, Edition.bare(page.year()), files);
        return new Page(
                mistakes.any() ? 422 : 200,
                (out, frame) -> JtearticleGenerated.render(
                        out,
                        null,
                        frame,
                        article,
                        trail(article),
                        years(page),
                        Edition.bare(page.year()),
                        organisations(page),
                        page.year().endsWith(Edition.NOW) ? "now" : "then",
                        library.state().standing(),
                        ways(page, article, choice),
                        page.explored() ? exploring.form(page.address(), funnels(page)) : null,
                        mistakes,
                        cases,
                        sections,
                        page.folder().equals("indicators") && page.name().equals("index")
                                ? others.stream()
                                        .flatMap(one -> one.listed().stream())
                                        .toList()
                                : List.of()));
    }

    private static boolean funnels(FigurePage page) {
        return page.folder().equals("indicators") || page.name().equals("report");
    }

    private List<Link> years(FigurePage page) {
        String organised = page.year().endsWith(Edition.NOW) ? Edition.NOW : "";
        return library.state().edition().map(Edition::yearNames).orElse(List.of()).stream()
                .map(one -> new Link(one, new FigurePage(one + organised, page.folder(), page.name()).address()))
                .toList();
    }

    private static List<Link> organisations(FigurePage page) {
        String year = Edition.bare(page.year());
        return List.of(
                new Link("then", new FigurePage(year, page.folder(), page.name()).address()),
                new Link("now", new FigurePage(year + Edition.NOW, page.folder(), page.name()).address()));
    }

    private static List<Link> trail(Article article) {
        return article.frame().trail().stream()
                .map(link -> new Link(link.text().equals("Home") ? "England" : link.text(), link.href()))
                .toList();
    }

    /// What can be done with the page, and what stands beside it.
    private static List<Link> ways(FigurePage page, Article article, String choice) {
        String keep = UriComponentsBuilder.fromPath("/views/new")
                .queryParam("address", "{address}")
                .queryParam("name", "{name}")
                .encode()
                .buildAndExpand(page.address() + choice, article.title())
                .toUriString();
        return List.of(
                new Link("Keep this view", keep),
                new Link("PDF", page.address().replaceFirst("[.]html$", ".pdf") + choice),
                new Link("Regimens", page.root() + "regimens/index.html"),
                new Link("Data quality", page.root() + "data-quality.html"),
                new Link("Methods", page.root() + "methods.html"),
                new Link("What is missing", page.root() + "missing.html"));
    }
}
